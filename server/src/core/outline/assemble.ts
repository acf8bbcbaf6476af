/**
 * Line facts → outline. One pass over the lines, no reading of their text beyond the facts (titles and short
 * lines at the edges aside), so that it may run after every keystroke. Never fails.
 */
import { yearsIn } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { shift } from '../text/span.js';
import type { LineFacts } from './lexer.js';
import { classifyLines } from './roles.js';
import { titleTextOf } from './title.js';
import type { Heading, Item, LineRole, Outline, Title } from './tree.js';

/** A lexed line with the offset at which it starts in the draft. */
export interface PlacedLine {
  readonly facts: LineFacts;
  readonly start: number;
  /** Where the line ends, without its line end. */
  readonly end: number;
}

export function assembleOutline(lines: readonly PlacedLine[]): Outline {
  const { roles, titleLines } = classifyLines(lines.map(({ facts }) => facts));
  const tree = new TreeBuilder(lines);
  const looseItems: Item[] = [];
  roles.forEach((role, index) => {
    const { facts, start } = lines[index]!;
    if (role === 'heading') tree.open(index);
    if (role !== 'heading' && role !== 'body' && role !== 'lead') return;
    for (const item of facts.items) {
      const placed = { ...shift(item, start), line: index };
      if (!tree.addItem(placed)) looseItems.push(placed);
    }
  });
  const { headings, roots } = tree.close(lastReportLine(roles));
  return { title: titleOf(lines, titleLines), roles, headings, roots, looseItems };
}

/** The last line that belongs to the report proper: sections end there, not in signature, attachments or footers. */
function lastReportLine(roles: readonly LineRole[]): number {
  for (let index = roles.length - 1; index > 0; index--) {
    const role = roles[index]!;
    if (role === 'body' || role === 'heading' || role === 'lead') return index;
  }
  return 0;
}

function titleOf(lines: readonly PlacedLine[], titleLines: readonly number[]): Title | undefined {
  const firstLine = titleLines[0];
  const lastLine = titleLines.at(-1);
  if (firstLine === undefined || lastLine === undefined) return undefined;
  const text = titleLines
    .map((index) => lines[index]!.facts)
    .map((facts) => titleTextOf(facts).replace(/^#{1,6}\s*/, ''))
    .join('');
  const start = lines[firstLine]!.start + lines[firstLine]!.facts.content.start;
  const last = lines[lastLine]!;
  const end = last.start + last.facts.content.start + titleTextOf(last.facts).length;
  return { text, span: { start, end }, firstLine, lastLine };
}

/**
 * Gives the heading on the line the title and the items that stand there now; for an outline that is kept while
 * nothing but them changes.
 */
export function retitle({ headings }: Outline, index: number, line: PlacedLine): void {
  const heading = headings.find((each) => each.line === index) as OpenHeading | undefined;
  if (!heading) return;
  const { title, titleSpan, years } = placeHeading(line, index);
  const items = line.facts.items.map((item) => ({ ...shift(item, line.start), line: index }));
  const others = heading.items.filter((item) => item.line !== index);
  Object.assign(heading, { title, titleSpan, years, items: [...items, ...others] });
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
interface OpenHeading extends Draft<Omit<Heading, 'children' | 'items' | 'parent'>> {
  children: OpenHeading[];
  items: Item[];
  parent: OpenHeading | undefined;
}

/** Hangs each heading under the nearest one before it that has a lower level. */
class TreeBuilder {
  readonly #lines: readonly PlacedLine[];
  readonly #headings: OpenHeading[] = [];
  readonly #roots: OpenHeading[] = [];
  readonly #open: OpenHeading[] = [];

  constructor(lines: readonly PlacedLine[]) {
    this.#lines = lines;
  }

  open(index: number): void {
    const heading = placeHeading(this.#lines[index]!, index);
    while (this.#open.length > 0 && this.#open.at(-1)!.level >= heading.level) this.#end(index - 1);
    heading.parent = this.#open.at(-1);
    (heading.parent?.children ?? this.#roots).push(heading);
    this.#open.push(heading);
    this.#headings.push(heading);
  }

  addItem(item: Item): boolean {
    const heading = this.#open.at(-1);
    heading?.items.push(item);
    return heading !== undefined;
  }

  close(lastLine: number): { headings: readonly Heading[]; roots: readonly Heading[] } {
    while (this.#open.length > 0) this.#end(lastLine);
    return { headings: this.#headings as readonly Heading[], roots: this.#roots as readonly Heading[] };
  }

  /** Ends the innermost section before the blank lines that lead to the next one. */
  #end(line: number): void {
    const heading = this.#open.pop()!;
    let last = Math.max(line, heading.line);
    while (last > heading.line && this.#lines[last]!.facts.blank) last--;
    heading.lastLine = last;
    heading.span = { start: heading.span.start, end: this.#lines[last]!.end };
  }
}

function placeHeading({ facts, start, end }: PlacedLine, line: number): OpenHeading {
  const { ordinal, heading, text, content } = facts;
  const titleInLine: Span = ordinal && heading ? heading.title : bareTitle(text, content);
  const title = text.slice(titleInLine.start, titleInLine.end);
  return {
    level: ordinal?.level ?? 0,
    number: ordinal ? text.slice(ordinal.start, ordinal.end).trim() : '',
    value: ordinal?.value ?? 0,
    ordinal: ordinal && { ...shift(ordinal, start), numeral: shift(ordinal.numeral, start) },
    title,
    years: ordinal && heading ? heading.years : [...yearsIn(title)].map(({ year }) => year),
    titleSpan: shift(titleInLine, start),
    delimiter: heading?.delimiter ?? '',
    runIn: heading?.runIn ?? false,
    line,
    span: { start, end },
    lastLine: line,
    items: [],
    children: [],
    parent: undefined,
  };
}

function bareTitle(text: string, content: Span): Span {
  const hashes = /^#{1,6}\s*/.exec(text.slice(content.start));
  const end = '：:'.includes(text[content.end - 1] ?? ' ') ? content.end - 1 : content.end;
  return { start: Math.min(content.start + (hashes?.[0].length ?? 0), end), end };
}
