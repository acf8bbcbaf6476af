/** The outline as symbols, and the stretches that fold. */
import type { Heading, Outline } from '../outline/tree.js';
import { headingLabel } from '../outline/tree.js';
import type { Span } from '../text/span.js';

export interface DraftSymbol {
  /** Number and title; never empty. */
  readonly name: string;
  readonly level: number;
  /** The whole section. */
  readonly span: Span;
  /** Number and title; inside `span`. */
  readonly label: Span;
  /** How many items stand right below it. */
  readonly items: number;
  readonly children: readonly DraftSymbol[];
}

export function draftSymbols({ roots }: Outline): readonly DraftSymbol[] {
  return roots.map(symbolOf);
}

const symbolOf = (heading: Heading): DraftSymbol => ({
  name: nameOf(heading),
  level: heading.level,
  span: heading.span,
  label: headingLabel(heading),
  items: heading.items.length,
  children: heading.children.map(symbolOf),
});

/** A heading without words yet is shown by what it has. */
const nameOf = ({ number, title }: Heading): string => `${number}${title}` || '（无标题）';

export interface FoldingLines {
  readonly startLine: number;
  readonly endLine: number;
}

/** Sections of more than one line, and runs of page furniture. */
export function foldingLines({ headings, roles }: Outline): readonly FoldingLines[] {
  const ranges: FoldingLines[] = headings
    .filter(({ line, lastLine }) => lastLine > line)
    .map(({ line, lastLine }) => ({ startLine: line, endLine: lastLine }));
  for (let line = 0; line < roles.length; line++) {
    if (roles[line] !== 'furniture') continue;
    const startLine = line;
    while (roles[line + 1] === 'furniture') line++;
    if (line > startLine) ranges.push({ startLine, endLine: line });
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
