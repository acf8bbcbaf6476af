/**
 * Offsets that stay true while lines change inside but none come or go: the line and the place in it in one number.
 * Whatever rests on the outline is made with such offsets, kept, and mapped to where the lines are now.
 */
import type { SourceLine } from './lines.js';

/** Wider than any line; two million lines still make exact numbers. */
const SPAN = 2 ** 31;
/** In place of the length of a line, so that its end stays its end. */
const END = 2 ** 30;

/** Kept offset of the start of a line. */
export const keptStart = (line: number): number => line * SPAN;
/** Kept offset of the end of a line, without its line end. */
export const keptEnd = (line: number): number => line * SPAN + END;

const lineOf = (kept: number): number => Math.floor(kept / SPAN);

/**
 * The kept offset measured from the end of its line, which it follows from now on.
 * @param lines as they are now
 */
export function measuredFromEnd(kept: number, lines: readonly SourceLine[]): number {
  const line = lineOf(kept);
  const within = kept - keptStart(line);
  return within > END / 2 ? kept : keptEnd(line) + within - lines[line]!.text.length;
}

/** The same for an offset at or behind the end of its line; any other is measured from the start as it is. */
export function settled(kept: number, lines: readonly SourceLine[]): number {
  const line = lineOf(kept);
  return kept - keptStart(line) < lines[line]!.text.length ? kept : measuredFromEnd(kept, lines);
}

/** The offset in the draft. */
export function placedNow(kept: number, lines: readonly SourceLine[], starts: readonly number[]): number {
  const line = lineOf(kept);
  const within = kept - keptStart(line);
  return starts[line]! + (within > END / 2 ? within - END + lines[line]!.text.length : within);
}
