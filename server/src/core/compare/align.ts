/**
 * From a place that two lines share to the whole stretch they share: word for word, or with small differences in
 * between. Works on folded lines; a function of the two texts and the seed alone.
 */
import { MIN_LIKENESS } from './passages.js';

/** Two folded lines; what stands before `from` is not compared. They may be one and the same line. */
export interface Pair {
  readonly a: Uint16Array;
  readonly fromA: number;
  readonly b: Uint16Array;
  readonly fromB: number;
}

/** Stretch of `a` and stretch of `b` that agree; folded places, ends exclusive. */
export interface Match {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  /** Characters to add, drop or change to make one of the other (or a few more than needed). */
  readonly edits: number;
}

export const lengthOf = ({ a0, a1, b0, b1 }: Match): number => Math.max(a1 - a0, b1 - b0);
export const likenessOf = (match: Match): number => 1 - match.edits / lengthOf(match);

/** The longest stretch around the seed that is equal word for word. */
export function exactMatch(pair: Pair, seedA: number, seedB: number): Match {
  const { a, b } = pair;
  const left = run(pair, seedA - 1, seedB - 1, -1);
  const right = run(pair, seedA, seedB, 1);
  const match = { a0: seedA - left, a1: seedA + right, b0: seedB - left, b1: seedB + right, edits: 0 };
  return a === b ? apart(match) : match;
}

/**
 * The exact match carried on over small differences, as far as what lies beyond a difference is worth it. The match
 * itself where nothing is.
 */
export function nearMatch(pair: Pair, exact: Match): Match {
  const right = extend(pair, exact.a1, exact.b1, 1);
  const left = extend(pair, exact.a0 - 1, exact.b0 - 1, -1);
  const near = {
    a0: exact.a0 - left.a,
    a1: exact.a1 + right.a,
    b0: exact.b0 - left.b,
    b1: exact.b1 + right.b,
    edits: left.edits + right.edits,
  };
  if (pair.a === pair.b && near.a1 > near.b0) return exact;
  return likenessOf(near) >= MIN_LIKENESS ? near : exact;
}

/** In one line the two stretches must not share characters: of 甲乙甲乙甲乙 the first half is repeated, not more. */
function apart(match: Match): Match {
  if (match.a1 <= match.b0) return match;
  const length = match.b0 - match.a0;
  return { ...match, a1: match.a0 + length, b1: match.b0 + length };
}

/** How many characters agree from the given places on, forwards or backwards. */
function run({ a, fromA, b, fromB }: Pair, atA: number, atB: number, step: 1 | -1): number {
  let i = atA;
  let j = atB;
  while (i >= fromA && j >= fromB && i < a.length && j < b.length && a[i] === b[j]) {
    i += step;
    j += step;
  }
  return step * (i - atA);
}

/** Longest difference to step over, and how many characters must agree behind it. */
const MAX_GAP = 6;
const MIN_RUN = 4;
/** What a differing character costs, in characters that agree; at 9 only likeness of 90 % would ever grow. */
const COST = 6;
/** How far the balance may fall below its best before the search ends. */
const PATIENCE = 24;

interface Extension {
  readonly a: number;
  readonly b: number;
  readonly edits: number;
}

/** The best way on from where an exact match ends: how far in `a` and `b`, with how many differences. */
function extend(pair: Pair, startA: number, startB: number, step: 1 | -1): Extension {
  let best: Extension = { a: 0, b: 0, edits: 0 };
  let bestScore = 0;
  let score = 0;
  let here = best;
  while (score > bestScore - PATIENCE) {
    const gap = findGap(pair, startA + step * here.a, startB + step * here.b, step);
    if (!gap) break;
    here = { a: here.a + gap.a + gap.run, b: here.b + gap.b + gap.run, edits: here.edits + Math.max(gap.a, gap.b) };
    score += gap.run - COST * Math.max(gap.a, gap.b);
    if (score > bestScore) {
      bestScore = score;
      best = here;
    }
  }
  return best;
}

interface Gap {
  readonly a: number;
  readonly b: number;
  readonly run: number;
}

/** The smallest difference behind which the lines agree again, with how long they then do. */
function findGap(pair: Pair, atA: number, atB: number, step: 1 | -1): Gap | undefined {
  for (let size = 1; size <= MAX_GAP; size++) {
    for (let less = 0; less <= size; less++) {
      const shorter = size - less;
      const over = gapOf(pair, atA, atB, step, size, shorter) ?? (less > 0 ? gapOf(pair, atA, atB, step, shorter, size) : undefined);
      if (over) return over;
    }
  }
  return undefined;
}

function gapOf(pair: Pair, atA: number, atB: number, step: 1 | -1, a: number, b: number): Gap | undefined {
  const length = run(pair, atA + step * a, atB + step * b, step);
  return length >= MIN_RUN ? { a, b, run: length } : undefined;
}
