/** Which lines share which stretches. Each fingerprint leads from the first line that has it to all others. */
import { exactMatch, lengthOf, likenessOf, type Match, nearMatch, type Pair } from './align.js';
import { GRAM } from './fingerprints.js';
import { freeBefore } from './mask.js';
import { MIN_EXACT, MIN_NEAR } from './passages.js';
import type { Entry } from './postings.js';
import { trimMatch } from './trim.js';

/** A distinct text with the lines of the draft where it counts. */
export interface Paragraph {
  readonly entry: Entry<unknown>;
  /** Folded place where the body begins; a heading's number and title stand before it. */
  readonly from: number;
  /** Where its text begins and ends, marks at the edges left out; folded. */
  readonly start: number;
  readonly end: number;
  /** Zero-based, ascending, at least one. */
  readonly lines: readonly number[];
}

/** A stretch of `first` that stands in `second` too; `a` of the match is in `first`. */
export interface Shared {
  readonly first: Paragraph;
  readonly second: Paragraph;
  readonly match: Match;
  /** Characters of the stretch that the writer was free to choose. */
  readonly free: number;
  readonly likeness: number;
}

/** `paragraphs` in the order of the draft; `isShared` tells which fingerprints are worth following. */
export function* findShared(
  paragraphs: readonly Paragraph[],
  isShared: (print: number) => boolean,
): Generator<Shared> {
  const firsts = new Map<number, Seat>();
  for (const second of paragraphs) {
    if (second.lines.length > 1) yield* wholeParagraph(second);
    const seeds = new Map<Paragraph, number[]>();
    const { prints, shared } = second.entry;
    for (let at = 0; shared > 0 && at < prints.length; at += 2) {
      const print = prints[at]!;
      const place = prints[at + 1]!;
      if (place < second.from || !isShared(print)) continue;
      const first = firsts.get(print);
      if (!first) firsts.set(print, { paragraph: second, place });
      else {
        const known = seeds.get(first.paragraph);
        if (known) known.push(first.place, place);
        else seeds.set(first.paragraph, [first.place, place]);
      }
    }
    for (const [first, places] of seeds) yield* alignPair(first, second, places);
  }
}

interface Seat {
  readonly paragraph: Paragraph;
  readonly place: number;
}

function* wholeParagraph(paragraph: Paragraph): Generator<Shared> {
  const { from, entry } = paragraph;
  const end = entry.units.length;
  const whole = { a0: from, a1: end, b0: from, b1: end, edits: 0 };
  const shared = judge(paragraph, paragraph, whole);
  if (shared) yield shared;
}

/** `seeds`: place in the first and place in the second, in turns, by ascending place in the second. */
function* alignPair(first: Paragraph, second: Paragraph, seeds: readonly number[]): Generator<Shared> {
  const pair = pairOf(first, second);
  const done = new Map<number, number>();
  let last: Match | undefined;
  for (let at = 0; at < seeds.length; at += 2) {
    const seedA = seeds[at]!;
    const seedB = seeds[at + 1]!;
    if ((done.get(seedA - seedB) ?? 0) >= seedB + GRAM) continue;
    if (last && last.a0 <= seedA && seedA < last.a1 && last.b0 <= seedB && seedB < last.b1) continue;
    const exact = exactMatch(pair, seedA, seedB);
    done.set(seedA - seedB, exact.b1);
    const near = nearMatch(pair, exact);
    const shared = (near !== exact && judge(first, second, near)) || judge(first, second, exact);
    if (!shared) continue;
    last = shared.match.edits > 0 ? near : exact;
    yield shared;
  }
}

const pairOf = (first: Paragraph, second: Paragraph): Pair => ({
  a: first.entry.units,
  fromA: first.from,
  b: second.entry.units,
  fromB: second.from,
});

/** What is left of a match without its loose ends, where that is enough to speak of. */
function judge(first: Paragraph, second: Paragraph, raw: Match): Shared | undefined {
  const enough = raw.edits === 0 ? MIN_EXACT : MIN_NEAR;
  if (lengthOf(raw) < enough) return undefined;
  const match = trimMatch(pairOf(first, second), raw);
  if (lengthOf(match) < enough) return undefined;
  const free = freeIn(first.entry, match.a0, match.a1);
  return free < enough ? undefined : { first, second, match, free, likeness: likenessOf(match) };
}

function freeIn(entry: Entry<unknown>, start: number, end: number): number {
  entry.free ??= freeBefore(entry.units);
  return entry.free[end]! - entry.free[start]!;
}
