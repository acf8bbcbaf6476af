/** What restructuring needs of a draft, what it answers, and which sections a stretch of the draft means. */
import type { Analysis, Draft } from '../../draft.js';
import { type Message, message } from '../../lint/message.js';
import type { Heading, Outline } from '../../outline/tree.js';
import type { Span, TextEdit } from '../../text/span.js';

/** An analysis with the text that it is of. */
export type StructureSource = Pick<Analysis, 'lines' | 'outline' | 'eol'> & { readonly text: string };

export const structureSource = (draft: Draft): StructureSource => {
  const { lines, outline, eol } = draft.analysis;
  return {
    lines,
    outline,
    eol,
    get text() {
      return draft.text;
    },
  };
};

export interface Restructured {
  /** In order, without overlaps; empty where everything is as asked for already. */
  readonly edits: readonly TextEdit[];
  /** Where an offset of the draft lies after the edits; it goes along with a section that moves. */
  readonly map: (offset: number) => number;
}

/** Nothing is changed, and why. */
export interface Refused {
  readonly refused: Message;
}

export type Outcome = Restructured | Refused;

/**
 * The headings in the stretch, or the innermost section around its start where it holds none; none outside of
 * sections. Those below another one of them are left out, for they go along with it.
 */
export function headingsAt({ lines, outline }: StructureSource, { start, end }: Span): readonly Heading[] {
  const within = outline.headings.filter((heading) => {
    const line = lines[heading.line]!;
    return start < end && start <= line.start + line.text.length && line.start < end;
  });
  if (within.length > 0) return outermost(within);
  const around = outline.headings.findLast(({ span }) => span.start <= start);
  const section = around && enclosing(around, lineAt(lines, start), outline);
  return section ? [section] : [];
}

/** The heading, or the nearest one above it, whose section holds the line; blank lines belong to the section above. */
function enclosing(heading: Heading, line: number, { roles }: Outline): Heading | undefined {
  let last = line;
  while (roles[last] === 'blank' && last > heading.line) last--;
  for (let at: Heading | undefined = heading; at; at = at.parent) if (at.lastLine >= last) return at;
  return undefined;
}

/** Zero-based line that holds the offset. */
export function lineAt(lines: StructureSource['lines'], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** In the order of the draft, without those that stand below another one. */
export function outermost(headings: readonly Heading[]): readonly Heading[] {
  const chosen = new Set(headings);
  const free = ({ parent }: Heading): boolean => !parent || (!chosen.has(parent) && free(parent));
  return [...chosen].filter(free).sort((a, b) => a.span.start - b.span.start);
}

/** The heading and all below it, in the order of the draft. */
export const withDescendants = (heading: Heading): readonly Heading[] => [
  heading,
  ...heading.children.flatMap(withDescendants),
];

export const NOTHING_CHOSEN: Refused = { refused: message('光标不在任何一个标题的内容里') };

/** The heading as messages name it. */
export const labelOf = ({ number, title }: Heading): string => {
  const label = `${number}${title}`;
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
};
const LONGEST_LABEL = 20;
