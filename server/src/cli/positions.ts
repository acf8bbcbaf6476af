/** Offsets → positions: LSP positions for machines, lines and columns counted from 1 for people. */
import type { Span, TextLines } from '../core/index.js';
import type { Position, Range } from '../protocol.js';

/** A draft, or a text whose places alone matter. */
export type Lines = Pick<TextLines, 'lines' | 'lineStarts' | 'lineAt'>;

export const rangeOf = (draft: Lines, { start, end }: Span): Range => ({
  start: positionOf(draft, start),
  end: positionOf(draft, end),
});

function positionOf(draft: Lines, offset: number): Position {
  const line = draft.lineAt(offset);
  return { line, character: offset - draft.lineStarts[line]! };
}

/**
 * `line:column` of places in a draft, as an editor shows them: a character outside the BMP (𠮷) is one column. Each line
 * is looked through once, however long it is and however many places are asked for.
 */
export class PlaceNames {
  readonly #draft: Lines;
  readonly #pairs = new Map<number, readonly number[]>();

  constructor(draft: Lines) {
    this.#draft = draft;
  }

  of(offset: number): string {
    const { line, character } = positionOf(this.#draft, offset);
    return `${line + 1}:${character + 1 - this.#pairsBefore(line, character)}`;
  }

  #pairsBefore(line: number, character: number): number {
    let pairs = this.#pairs.get(line);
    if (!pairs) {
      pairs = surrogatePairs(this.#draft.lines[line]!.text);
      this.#pairs.set(line, pairs);
    }
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < character) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Column of the offset in the line, from 1. */
export const columnIn = (line: string, offset: number): number =>
  offset + 1 - surrogatePairs(line.slice(0, offset)).length;

/** Where the second halves of surrogate pairs stand. */
const surrogatePairs = (text: string): number[] =>
  Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1);
