/**
 * The passages that two drafts share. A run of MIN_SHARED characters that stands in both is always found, wherever it
 * was moved; changed figures, names and words in between are stepped over, and lower the likeness.
 */
import { exactMatch, lengthOf, likenessOf, type Match, nearMatches, type Pair } from './align.js';
import { GRAM } from './fingerprints.js';
import { isDigitUnit, isNeverFirst, isNeverLast } from './marks.js';
import { MIN_SHARED, MIN_SHARED_NEAR } from './passages.js';
import type { Stream } from './stream.js';

/** A passage of `a` that stands in `b` too. */
export interface SharedPassage {
  /** Places in the streams, ends exclusive. */
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  /** Characters of the longer one, without blanks. */
  readonly length: number;
  /** Those of them that the writer was free to choose. */
  readonly free: number;
  /** 1 for word for word; else the share of characters that agree, figures included. */
  readonly likeness: number;
}

export interface SharedText {
  /** In the order of `a`; none stands mostly inside another. */
  readonly passages: readonly SharedPassage[];
  /** 1 for each character of `a` and of `b` that the other draft has too. */
  readonly inA: Uint8Array;
  readonly inB: Uint8Array;
}

/** Least share of characters that agree, digits aside, where a passage is carried on over differences. */
const MIN_LIKENESS = 0.75;
/** The same with digits, for all: where less agrees, two drafts tell their own figures in one form of words. */
const MIN_WITH_DIGITS = 0.7;
/** Free characters that a passage needs; unrelated towns share shorter ones. */
const MIN_FREE = 13;

export function sharedText(a: Stream, b: Stream): SharedText {
  const inA = new Uint8Array(a.keys.length);
  const inB = new Uint8Array(b.keys.length);
  const pair = pairOf(a, b);
  const found: SharedPassage[] = [];
  const { prints } = a;
  /** By the distance between the places: up to where in `b` they are known to agree. */
  const done = new Map<number, number>();
  for (let at = 0; at < prints.length; at += 2) {
    const seedA = prints[at + 1]!;
    for (const seedB of b.placesOf(prints[at]!)) {
      if ((isKnown(inA, seedA) && isKnown(inB, seedB)) || (done.get(seedA - seedB) ?? 0) >= seedB + GRAM)
        continue;
      const exact = exactMatch(pair, seedA, seedB);
      done.set(seedA - seedB, Math.max(exact.b1, seedB + GRAM));
      for (const passage of passagesAround(a, b, exact)) {
        found.push(passage);
        inA.fill(1, passage.a0, passage.a1);
        inB.fill(1, passage.b0, passage.b1);
      }
    }
  }
  return { passages: tellable(found, inA.length), inA, inB };
}

/** Nothing new can come of a seed: all around it is found already, as far as another seed is sure to be. */
function isKnown(found: Uint8Array, seed: number): boolean {
  if (!found[seed]) return false;
  const end = Math.min(found.length, seed + MIN_SHARED);
  for (let at = Math.max(0, seed + GRAM - MIN_SHARED); at < end; at++) if (!found[at]) return false;
  return true;
}

const pairOf = (a: Stream, b: Stream): Pair => ({ a: a.keys, fromA: 0, b: b.keys, fromB: 0 });

/** The run with what agrees around it, or the run alone, or what in it is equal to the last digit. */
function passagesAround(a: Stream, b: Stream, exact: Match): readonly SharedPassage[] {
  const near = nearMatches(pairOf(a, b), exact).filter(
    (match) => likenessOf(match) >= MIN_LIKENESS && lengthOf(match) >= MIN_SHARED_NEAR,
  );
  for (const match of lengthOf(exact) < MIN_SHARED ? near : [...near, exact]) {
    const passage = judge(a, b, match);
    if (passage) return [passage];
  }
  return runsOfSameDigits(a, b, exact).flatMap((match) => judge(a, b, match) ?? []);
}

/** Of a run whose digits were not looked at: the stretches in which they are the same, where long enough. */
function runsOfSameDigits(a: Stream, b: Stream, { a0, a1, b0 }: Match): readonly Match[] {
  const runs: Match[] = [];
  let start = a0;
  for (let at = a0; at <= a1 && a1 - start >= MIN_SHARED; at++) {
    if (at < a1 && (!isDigitUnit(a.keys[at]) || a.digitAt(at) === b.digitAt(b0 + at - a0))) continue;
    if (at - start >= MIN_SHARED) {
      const there = b0 + start - a0;
      runs.push({ a0: start, a1: at, b0: there, b1: there + at - start, edits: 0, figures: false });
    }
    start = at + 1;
  }
  return runs;
}

/** Undefined where the writer had no choice, or where too much differs. */
function judge(a: Stream, b: Stream, match: Match): SharedPassage | undefined {
  const free = Math.min(a.freeIn(match.a0, match.a1), b.freeIn(match.b0, match.b1));
  const likeness = 1 - differences(a, b, match) / lengthOf(match);
  if (free < MIN_FREE || likeness < MIN_WITH_DIGITS) return undefined;
  const [a0, a1] = trimmed(a, match.a0, match.a1);
  const [b0, b1] = trimmed(b, match.b0, match.b1);
  return { a0, a1, b0, b1, length: Math.max(a1 - a0, b1 - b0), free: a.freeIn(a0, a1), likeness };
}

/** Without marks and headings at its edges. */
function trimmed({ keys, titles }: Stream, from: number, to: number): readonly [number, number] {
  let start = from;
  let end = to;
  while (start < end && (titles[start] || isNeverFirst(keys[start]))) start++;
  while (start < end && (titles[end - 1] || isNeverLast(keys[end - 1]))) end--;
  return [start, end];
}

/** The edits, and with them the digits that the keys do not tell apart. */
function differences(a: Stream, b: Stream, { a0, a1, b0, b1, edits }: Match): number {
  const [mine, other] = [a.figuresIn(a0, a1), b.figuresIn(b0, b1)];
  let different = 0;
  for (let at = 0; at < Math.min(mine.length, other.length); at++) {
    // That one is longer is among the edits.
    if (mine[at] !== other[at]) different += Math.min(mine[at]!.length, other[at]!.length);
  }
  return Math.min(edits + different, a1 - a0, b1 - b0);
}

/** In the order of the first draft, without those that mostly stand inside a longer one. */
function tellable(found: readonly SharedPassage[], length: number): readonly SharedPassage[] {
  const told = new Uint8Array(length);
  return [...found]
    .sort((x, y) => y.length - x.length || x.a0 - y.a0 || x.b0 - y.b0)
    .filter(({ a0, a1 }) => {
      let fresh = 0;
      for (let at = a0; at < a1; at++) if (!told[at]) fresh++;
      if (fresh < MIN_FREE && 10 * fresh < 3 * (a1 - a0)) return false;
      told.fill(1, a0, a1);
      return true;
    })
    .sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0);
}
