/**
 * The passages that two drafts share. A run of MIN_SHARED characters that stands in both is always found, wherever it
 * was moved; changed figures, names and words in between are stepped over, and lower the likeness.
 */
import { exactMatch, lengthOf, likenessOf, type Match, nearMatches, type Pair } from './align.js';
import { GRAM } from './fingerprints.js';
import { isNeverFirst, isNeverLast } from './marks.js';
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
const MIN_WITH_DIGITS = 0.6;
/** Free characters that a passage needs; unrelated towns share shorter ones. */
const MIN_FREE = 13;

export function sharedText(a: Stream, b: Stream): SharedText {
  const inA = new Uint8Array(a.keys.length);
  const inB = new Uint8Array(b.keys.length);
  const pair: Pair = { a: a.keys, fromA: 0, b: b.keys, fromB: 0 };
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
      const match = widest(pair, exact);
      const passage = match && judge(a, b, match);
      if (!passage) continue;
      found.push(passage);
      inA.fill(1, passage.a0, passage.a1);
      inB.fill(1, passage.b0, passage.b1);
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

/** The run with what agrees around it; undefined where even so it is no passage. */
function widest(pair: Pair, exact: Match): Match | undefined {
  const near = nearMatches(pair, exact).find(
    (match) => likenessOf(match) >= MIN_LIKENESS && lengthOf(match) >= MIN_SHARED_NEAR,
  );
  return near ?? (lengthOf(exact) >= MIN_SHARED ? exact : undefined);
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
  const digitsA = digitsIn(a, a0, a1);
  const digitsB = digitsIn(b, b0, b1);
  let different = 0;
  for (let at = 0; at < Math.min(digitsA.length, digitsB.length); at++)
    if (digitsA[at] !== digitsB[at]) different++;
  return Math.min(edits + different, a1 - a0, b1 - b0);
}

/** Digits of a stretch, in one width. */
const digitsIn = (stream: Stream, start: number, end: number): string =>
  stream.text
    .slice(stream.offsetOf(start), stream.offsetOf(end))
    .replace(/[^\d０-９]+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

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
