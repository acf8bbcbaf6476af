/** The outline of a draft as a value, and the questions rules and features ask of it. */
import type { Span } from '../text/span.js';
import type { ItemMark, Level, OrdinalMark } from './lexer.js';

/** What a line is in the report. */
export type LineRole =
  | 'blank'
  | 'furniture'
  | 'title'
  | 'subtitle'
  | 'addressee'
  | 'lead'
  | 'heading'
  | 'body'
  | 'signature'
  | 'date'
  | 'attachment';

/** An item with offsets in the draft. */
export interface Item extends ItemMark {
  readonly line: number;
}

export interface Heading {
  /** 0 for a heading without an official number. */
  readonly level: Level | 0;
  /** As written, with brackets and marks, without blanks around it; empty at level 0. */
  readonly number: string;
  readonly value: number;
  /** The ordinal with offsets in the draft; absent at level 0. */
  readonly ordinal: OrdinalMark | undefined;
  readonly title: string;
  /** Years that the title names. */
  readonly years: readonly number[];
  /** Offsets of the title in the draft. */
  readonly titleSpan: Span;
  /** See HeadingText. */
  readonly delimiter: string;
  readonly runIn: boolean;
  /** Zero-based line of the number. */
  readonly line: number;
  /** From the start of the heading's line to the end of its last line, subsections included, without the last line end. */
  readonly span: Span;
  /** Last line of the section (inclusive). */
  readonly lastLine: number;
  /** Items that belong to this heading and to no heading below it. */
  readonly items: readonly Item[];
  readonly children: readonly Heading[];
  readonly parent: Heading | undefined;
}

export interface Title {
  /** Lines joined without the breaks between them. */
  readonly text: string;
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface Outline {
  readonly title: Title | undefined;
  readonly roles: readonly LineRole[];
  /** In the order of the draft, unnumbered ones included. */
  readonly headings: readonly Heading[];
  /** Headings that stand under no other one. */
  readonly roots: readonly Heading[];
  /** Items before the first heading. */
  readonly looseItems: readonly Item[];
}

/** Roots as the official outline counts them: numbered entries, with those under an unnumbered heading moved up. */
export function officialRoots(outline: Outline): readonly Heading[] {
  return outline.roots.flatMap((root) => (root.level === 0 ? root.children : [root]));
}

/** Number and title, without what surrounds them. */
export const headingLabel = (heading: Heading): Span => ({
  start: heading.ordinal?.start ?? heading.titleSpan.start,
  end: Math.max(heading.titleSpan.end, heading.ordinal?.end ?? 0),
});

/** The number alone, with its brackets and marks; the title where there is none. */
export const numberSpan = ({ ordinal, titleSpan }: Heading): Span => ({
  start: ordinal?.start ?? titleSpan.start,
  end: ordinal?.end ?? titleSpan.end,
});

/** The headings that share a parent, in order. */
export const siblingsOf = (outline: Outline, heading: Heading): readonly Heading[] =>
  heading.parent?.children ?? outline.roots;

/** The innermost heading in whose section the line stands; its own heading for the line of one. */
export function headingAt({ headings }: Outline, line: number): Heading | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  let heading = headings[low - 1];
  while (heading && heading.lastLine < line) heading = heading.parent;
  return heading;
}
