/** Where a passage sensibly begins and ends: not with a mark, not with a loose piece of another clause. */
import type { Match, Pair } from './align.js';
import { endsClause, isDigitUnit, isInItemMark, isNeverFirst, isNeverLast, isQuote } from './marks.js';

/** The match without loose ends and marks at its edges; may be empty. */
export function trimMatch(pair: Pair, raw: Match): Match {
  const { a, fromA, b, fromB } = pair;
  const match = ofWholeCharacters(pair, raw);
  const head = Math.max(looseHead(a, fromA, match.a0, match.a1), looseHead(b, fromB, match.b0, match.b1));
  const tail = Math.max(looseTail(a, match.a0, match.a1), looseTail(b, match.b0, match.b1));
  const cut = { ...match };
  if (head > 0 && agree(pair, match.a0, match.b0, head)) {
    cut.a0 += head;
    cut.b0 += head;
  }
  if (tail > 0 && cut.a1 - tail > cut.a0 && agree(pair, match.a1 - tail, match.b1 - tail, tail)) {
    cut.a1 -= tail;
    cut.b1 -= tail;
  }
  return trimMarks(pair, cut);
}

/** Two characters of which only one half is alike are not shared. */
function ofWholeCharacters({ a, b }: Pair, match: Match): Match {
  const head = cutsPair(a, match.a0) || cutsPair(b, match.b0) ? 1 : 0;
  const tail = cutsPair(a, match.a1) || cutsPair(b, match.b1) ? 1 : 0;
  if (head + tail === 0 || match.a1 - match.a0 <= 2) return match;
  const { a0, a1, b0, b1 } = match;
  return { ...match, a0: a0 + head, b0: b0 + head, a1: a1 - tail, b1: b1 - tail };
}

const cutsPair = (line: Uint16Array, at: number): boolean =>
  at > 0 && at < line.length && (line[at - 1]! & 0xfc00) === 0xd800 && (line[at]! & 0xfc00) === 0xdc00;

/**
 * Length of the piece of a clause that a match begins with (the mark behind it included), where it is the lesser part
 * of the clause or lacks part of a figure, and another clause follows in the match, and of the 是 of 一是; else 0.
 */
function looseHead(line: Uint16Array, from: number, start: number, end: number): number {
  if (start <= from || endsClause(line[start - 1])) return 0;
  if (isInItemMark(line, start)) return 1;
  let mark = start;
  while (mark < end && !endsClause(line[mark])) mark++;
  if (mark >= end - 1) return 0;
  let clause = start;
  while (clause > from && start - clause < FAR && !endsClause(line[clause - 1])) clause--;
  return line[start] === PARTICLE || cutsFigure(line, start) || 2 * (mark - start) < mark - clause
    ? mark + 1 - start
    : 0;
}

/** How far the rest of a clause is looked for; no clause is longer, only text without marks. */
const FAR = 200;

/** 的: what it belongs to stands before the match. */
const PARTICLE = 0x7684;

/** The same for the piece of a clause that a match ends with. */
function looseTail(line: Uint16Array, start: number, end: number): number {
  if (end >= line.length || endsClause(line[end]) || endsClause(line[end - 1])) return 0;
  let head = end;
  while (head > start && !endsClause(line[head - 1])) head--;
  if (head <= start + 1) return 0;
  let clause = end;
  while (clause < line.length && clause - end < FAR && !endsClause(line[clause])) clause++;
  return cutsFigure(line, end) || 2 * (end - head) < clause - head ? end - head : 0;
}

/** A figure touches the place: what differs there is a number, so the clause does not say the same. */
const cutsFigure = (line: Uint16Array, at: number): boolean =>
  isDigitUnit(line[at - 1]) || isDigitUnit(line[at]);

/** True where so many characters from the places on are equal; cutting them then leaves the edits as they are. */
function agree({ a, b }: Pair, atA: number, atB: number, count: number): boolean {
  for (let at = 0; at < count; at++) if (a[atA + at] !== b[atB + at]) return false;
  return true;
}

function trimMarks({ a, b }: Pair, match: Match): Match {
  let { a0, a1, b0, b1 } = match;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0] && isNeverFirst(a[a0])) {
    a0++;
    b0++;
  }
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1] && isNeverLast(a[a1 - 1])) {
    a1--;
    b1--;
  }
  let quotes = 0;
  for (let at = a0; at < a1; at++) if (isQuote(a[at])) quotes++;
  if (quotes % 2 === 1 && isQuote(a[a0]) && isQuote(b[b0])) {
    a0++;
    b0++;
  } else if (quotes % 2 === 1 && isQuote(a[a1 - 1]) && isQuote(b[b1 - 1])) {
    a1--;
    b1--;
  }
  return { ...match, a0, a1, b0, b1 };
}
