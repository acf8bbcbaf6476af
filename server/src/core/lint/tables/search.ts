/** Where the rows of a table hold in a line: their literals, then their guards, outside titles and quotations. */
import { type Span, spanAt } from '../../text/span.js';
import { LiteralMatcher } from './matcher.js';
import { REACH, type Row, type Table } from './table.js';

export interface RowHit extends Span {
  readonly row: Row;
  /** What to write there; undefined where only the writer knows. */
  readonly right: string | undefined;
}

export class TableSearch {
  readonly #rows: readonly Row[];
  readonly #literals: LiteralMatcher;

  constructor({ rows }: Table) {
    this.#rows = rows;
    this.#literals = new LiteralMatcher(rows.map(({ wrong }) => wrong));
  }

  /** In the order of the line, none overlapping another: what starts first and reaches furthest stays. */
  hits(line: string): readonly RowHit[] {
    const hits: RowHit[] = [];
    let quoted: readonly Span[] | undefined;
    for (const { start, literal } of this.#literals.search(line)) {
      const hit = hitOf(line, start, this.#rows[literal]!);
      if (!hit) continue;
      quoted ??= quotations(line);
      if (!isInside(quoted, hit)) hits.push(hit);
    }
    return hits.length < 2 ? hits : apart(hits);
  }
}

/** True where one of the spans, which stand in order, has the place between its marks. */
function isInside(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && end < spans[low - 1]!.end;
}

function hitOf(line: string, start: number, row: Row): RowHit | undefined {
  const rest = line.slice(start, start + REACH.after);
  const matched = row.pattern ? (row.pattern.exec(rest)?.[0] ?? '') : row.wrong;
  if (matched === '') return undefined;
  const at = spanAt(start, matched.length);
  const before = line.slice(Math.max(0, at.start - REACH.before), at.start);
  const after = line.slice(at.end, at.end + REACH.after);
  if (row.only.before?.test(before) === false || row.only.after?.test(after) === false) return undefined;
  if (row.not.before?.test(before) || row.not.after?.test(after)) return undefined;
  if (row.right === undefined || row.pattern === undefined) return { ...at, row, right: row.right };
  // Replaced in the rest of the line, as the pattern may look beyond what it matches.
  const replaced = rest.replace(row.pattern, row.right);
  return { ...at, row, right: replaced.slice(0, replaced.length - (rest.length - matched.length)) };
}

/**
 * Titles and quotations with their marks, in order and apart. What a mark opens lasts to the next one that closes, even
 * where it is opened once more in between, as by a mark that is turned the wrong way. Straight quotes count only where
 * they pair off.
 */
function quotations(line: string): readonly Span[] {
  const even = line.split('"').length % 2 === 1;
  const spans = ['《》', '“”', ...(even ? ['""'] : [])].flatMap(([open, close]) => [
    ...between(line, open!, close!),
  ]);
  const whole: Span[] = [];
  for (const span of spans.sort((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (!last || span.start >= last.end) whole.push(span);
    else if (span.end > last.end) whole[whole.length - 1] = { start: last.start, end: span.end };
  }
  return whole;
}

function* between(line: string, open: string, close: string): Generator<Span> {
  for (let start = line.indexOf(open); start >= 0; ) {
    const end = line.indexOf(close, start + 1);
    if (end < 0) return;
    yield { start, end: end + 1 };
    start = line.indexOf(open, end + 1);
  }
}

function apart(hits: RowHit[]): readonly RowHit[] {
  const sorted = hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}
