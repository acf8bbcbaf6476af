/** Whether a match says something by itself, or only shares names, mottoes and set phrases that are repeated on purpose. */
import type { Match, Pair } from './align.js';
import { endsClause, endsSentence, isInItemMark, isQuote } from './marks.js';
import { MIN_NEAR } from './passages.js';

/** Free characters from which on a stretch within one clause is a passage too. */
const LONG = 50;
/** Free characters that make a clause one of its own. */
const CLAUSE = 4;

/**
 * True where the match is a whole sentence at both places, or holds two clauses (two whole ones where it is short),
 * or is so long that it does not matter. `free`: see freeBefore, for `a`.
 */
export function isStatement(pair: Pair, match: Match, free: Uint32Array): boolean {
  const { a, fromA, b, fromB } = pair;
  const { a0, a1, b0, b1 } = match;
  if (free[a1]! - free[a0]! >= LONG) return true;
  const isWhole = (ends: Ends): boolean =>
    opens(a, fromA, a0, ends) && opens(b, fromB, b0, ends) && closes(a, a1, ends) && closes(b, b1, ends);
  if (isWhole(endsSentence)) return true;
  return countClauses(a, a0, a1, free) > 1 && (free[a1]! - free[a0]! >= MIN_NEAR || isWhole(endsClause));
}

type Ends = (unit: number | undefined) => boolean;

function countClauses(line: Uint16Array, start: number, end: number, free: Uint32Array): number {
  let count = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !endsClause(line[at])) continue;
    if (free[at]! - free[from]! >= CLAUSE) count++;
    from = at + 1;
  }
  return count;
}

/** A clause or sentence begins at the place: behind a mark, where the line begins, or behind 一是 and the like. */
function opens(line: Uint16Array, from: number, at: number, ends: Ends): boolean {
  if (at <= from || ends(line[at - 1])) return true;
  return isQuote(line[at - 1]) ? opens(line, from, at - 1, ends) : isInItemMark(line, at - 1);
}

function closes(line: Uint16Array, at: number, ends: Ends): boolean {
  return at >= line.length || ends(line[at]) || (isQuote(line[at]) && closes(line, at + 1, ends));
}
