/**
 * From a place that two lines share to the whole stretch they share: word for word, or with small differences in
 * between. Works on folded lines; a function of the two texts and the seed alone.
 */
import { endsClause, isDigitUnit } from './marks.js';
import { MIN_LIKENESS, MIN_NEAR } from './passages.js';

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
  /** A figure is among the differences. */
  readonly figures: boolean;
}

export const lengthOf = ({ a0, a1, b0, b1 }: Match): number => Math.max(a1 - a0, b1 - b0);
export const likenessOf = (match: Match): number => 1 - match.edits / lengthOf(match);

/** The longest stretch around the seed that is equal word for word. */
export function exactMatch(pair: Pair, seedA: number, seedB: number): Match {
  const { a, b } = pair;
  const left = run(pair, seedA - 1, seedB - 1, -1);
  const right = run(pair, seedA, seedB, 1);
  const match = {
    a0: seedA - left,
    a1: seedA + right,
    b0: seedB - left,
    b1: seedB + right,
    edits: 0,
    figures: false,
  };
  return a === b ? apart(match) : match;
}

/**
 * The exact match carried on over small differences, as far as what lies beyond a difference is worth it: the widest
 * such stretch first, none where nothing is. How alike it is is for the caller to judge.
 */
export function nearMatches(pair: Pair, exact: Match): readonly Match[] {
  const wide = widen(pair, exact, GENEROUS);
  if (wide.edits === 0 || (pair.a === pair.b && wide.a1 > wide.b0)) return [];
  return likenessOf(wide) < MIN_LIKENESS ? [wide, widen(pair, exact, STRICT)] : [wide];
}

/** What a differing character costs, in characters that agree. With the greater one less is risked, and less is won. */
const GENEROUS = 3;
const STRICT = 6;

function widen(pair: Pair, exact: Match, cost: number): Match {
  const wide = add(
    exact,
    extend(pair, exact.a1, exact.b1, 1, cost),
    extend(pair, exact.a0 - 1, exact.b0 - 1, -1, cost),
  );
  // Most of what two lines share is a word or two, not worth the look.
  if (lengthOf(wide) + 2 * MAX_REST < MIN_NEAR) return wide;
  return add(wide, restOfClause(pair, wide.a1, wide.b1, 1), restOfClause(pair, wide.a0 - 1, wide.b0 - 1, -1));
}

const add = (match: Match, right: Extension, left: Extension): Match => ({
  a0: match.a0 - left.a,
  a1: match.a1 + right.a,
  b0: match.b0 - left.b,
  b1: match.b1 + right.b,
  edits: match.edits + left.edits + right.edits,
  figures: match.figures || left.figures || right.figures,
});

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
/** How far the balance may fall below its best before the search ends. */
const PATIENCE = 24;
/** How far a match is carried on at most, which is longer than any paragraph. */
const MAX_REACH = 4000;

interface Extension {
  readonly a: number;
  readonly b: number;
  readonly edits: number;
  readonly figures: boolean;
}

const NOTHING: Extension = { a: 0, b: 0, edits: 0, figures: false };

/** The best way on from where an exact match ends: how far in `a` and `b`, with how many differences. */
function extend(pair: Pair, startA: number, startB: number, step: 1 | -1, cost: number): Extension {
  let best = NOTHING;
  let bestScore = 0;
  let score = 0;
  let here = best;
  while (score > bestScore - PATIENCE && here.a < MAX_REACH) {
    const gap = findGap(pair, startA + step * here.a, startB + step * here.b, step);
    if (!gap) break;
    here = {
      a: here.a + gap.a + gap.run,
      b: here.b + gap.b + gap.run,
      edits: here.edits + gap.edits,
      figures: here.figures || gap.figures,
    };
    score += gap.run - cost * gap.edits;
    if (score > bestScore) {
      bestScore = score;
      best = here;
    }
  }
  return best;
}

/** A difference, and how many characters agree behind it. */
interface Gap extends Extension {
  readonly run: number;
}

/** The smallest difference behind which the lines agree again, with how long they then do. */
function findGap(pair: Pair, atA: number, atB: number, step: 1 | -1): Gap | undefined {
  for (let size = 1; size <= MAX_GAP; size++) {
    for (let less = 0; less <= size; less++) {
      const shorter = size - less;
      const over =
        gapOf(pair, atA, atB, step, size, shorter) ??
        (less > 0 ? gapOf(pair, atA, atB, step, shorter, size) : undefined);
      if (over) return over;
    }
  }
  return undefined;
}

function gapOf(pair: Pair, atA: number, atB: number, step: 1 | -1, a: number, b: number): Gap | undefined {
  const length = run(pair, atA + step * a, atB + step * b, step);
  return length < MIN_RUN ? undefined : { ...difference(pair, atA, atB, step, a, b), run: length };
}

/** Longest rest of a clause that is taken along. */
const MAX_REST = 8;

/** What is left of the clause in both lines, where half of it agrees. */
function restOfClause(pair: Pair, atA: number, atB: number, step: 1 | -1): Extension {
  const a = untilMark(pair.a, pair.fromA, atA, step);
  const b = untilMark(pair.b, pair.fromB, atB, step);
  if (a === 0 || b === 0 || a > MAX_REST || b > MAX_REST) return NOTHING;
  const rest = difference(pair, atA, atB, step, a, b);
  return 2 * rest.edits <= Math.max(a, b) ? rest : NOTHING;
}

function untilMark(line: Uint16Array, from: number, start: number, step: 1 | -1): number {
  let count = 0;
  for (let at = start; at >= from && at < line.length && count <= MAX_REST; at += step) {
    if (endsClause(line[at])) break;
    count++;
  }
  return count;
}

/** Two stretches as one difference, with the least edits that make one of the other. */
function difference(pair: Pair, atA: number, atB: number, step: 1 | -1, a: number, b: number): Extension {
  let figures = false;
  let row = Array.from({ length: b + 1 }, (_, j) => j);
  for (let i = 1; i <= a; i++) {
    const unit = pair.a[atA + step * (i - 1)];
    const next = [i];
    for (let j = 1; j <= b; j++) {
      const same = unit === pair.b[atB + step * (j - 1)];
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1)));
    }
    row = next;
    figures ||= isDigitUnit(unit);
  }
  for (let j = 0; j < b; j++) figures ||= isDigitUnit(pair.b[atB + step * j]);
  return { a, b, edits: row[b]!, figures };
}
