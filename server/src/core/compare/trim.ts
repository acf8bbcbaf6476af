/** Where a passage sensibly begins and ends: not with a mark, not with the tail end of another clause. */
import type { Match, Pair } from './align.js';

/** The match without loose ends and marks at its edges; may be empty. */
export function trimMatch(pair: Pair, match: Match): Match {
  const { a, fromA, b, fromB } = pair;
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

/** The text of a folded line from a place on, marks at its edges left out. */
export function trimLine(line: Uint16Array, from: number): { readonly start: number; readonly end: number } {
  const whole = { a0: from, a1: line.length, b0: from, b1: line.length, edits: 0 };
  const { a0, a1 } = trimMarks({ a: line, fromA: from, b: line, fromB: from }, whole);
  return { start: a0, end: a1 };
}

const units = (chars: string): ReadonlySet<number> => new Set([...chars].map((char) => char.charCodeAt(0)));
const CLAUSE_END = units(',。;:!?…');
const NOT_FIRST = units(',。;:!?…、)]》');
const NOT_LAST = units(',。;:!?…、([《');
const QUOTE = 0x22;

/**
 * Length of the piece of a clause that a match begins with (the mark behind it included), where it is the lesser part
 * of the clause and another clause follows in the match; else 0.
 */
function looseHead(line: Uint16Array, from: number, start: number, end: number): number {
  if (start <= from || CLAUSE_END.has(line[start - 1]!)) return 0;
  let mark = start;
  while (mark < end && !CLAUSE_END.has(line[mark]!)) mark++;
  if (mark >= end - 1) return 0;
  let clause = start;
  while (clause > from && !CLAUSE_END.has(line[clause - 1]!)) clause--;
  return 2 * (mark - start) < mark - clause ? mark + 1 - start : 0;
}

/** The same for the piece of a clause that a match ends with. */
function looseTail(line: Uint16Array, start: number, end: number): number {
  if (end >= line.length || CLAUSE_END.has(line[end]!) || CLAUSE_END.has(line[end - 1]!)) return 0;
  let head = end;
  while (head > start && !CLAUSE_END.has(line[head - 1]!)) head--;
  if (head <= start + 1) return 0;
  let clause = end;
  while (clause < line.length && !CLAUSE_END.has(line[clause]!)) clause++;
  return 2 * (end - head) < clause - head ? end - head : 0;
}

/** True where so many characters from the places on are equal; cutting them then leaves the edits as they are. */
function agree({ a, b }: Pair, atA: number, atB: number, count: number): boolean {
  for (let at = 0; at < count; at++) if (a[atA + at] !== b[atB + at]) return false;
  return true;
}

function trimMarks({ a, b }: Pair, { a0, a1, b0, b1, edits }: Match): Match {
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0] && NOT_FIRST.has(a[a0]!)) a0++, b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1] && NOT_LAST.has(a[a1 - 1]!)) a1--, b1--;
  let quotes = 0;
  for (let at = a0; at < a1; at++) if (a[at] === QUOTE) quotes++;
  if (quotes % 2 === 1 && a[a0] === QUOTE && b[b0] === QUOTE) a0++, b0++;
  else if (quotes % 2 === 1 && a[a1 - 1] === QUOTE && b[b1 - 1] === QUOTE) a1--, b1--;
  return { a0, a1, b0, b1, edits };
}
