/** Cross references follow the headings that they lead to: 见第三部分（二）, 上文（二）. */
import { type CrossReference, crossReferencesIn } from '../../outline/cross-reference.js';
import { lexLine } from '../../outline/lexer.js';
import { type Heading, headingAt } from '../../outline/tree.js';
import { formatHanNumber } from '../../text/numerals.js';
import type { Span, TextEdit } from '../../text/span.js';
import { entriesOf, type Seat, seatsTaking } from './seats.js';
import { lineAt, type StructureSource } from './source.js';
import { standardNumber } from './style.js';

/** Edits that make every reference lead to the heading it leads to now; one that leads nowhere stays as it is. */
export function referenceEdits(source: StructureSource, seats: readonly Seat[]): TextEdit[] {
  const seatOf = new Map(seats.map((seat) => [seat.heading, seat]));
  const changed = seats.some(
    ({ heading, level, value, parent }) =>
      level !== heading.level || value !== heading.value || parent?.heading !== heading.parent,
  );
  if (!changed) return [];
  return crossReferencesIn(source.lines, source.outline).flatMap((reference) =>
    followed(source, reference, seatOf),
  );
}

/**
 * Edits of the numbers of headings, with those of the references to them added; in order. The headings keep their
 * places and levels.
 */
export function withReferences(source: StructureSource, edits: readonly TextEdit[]): readonly TextEdit[] {
  const { headings } = source.outline;
  const taken = new Map<Heading, Pick<Heading, 'value' | 'number'>>();
  for (const { start, end, newText } of edits) {
    const heading = headings.find(({ ordinal }) => ordinal && ordinal.start <= start && end <= ordinal.end);
    if (!heading?.ordinal || start === end) continue;
    const from = heading.ordinal.start;
    const number = heading.number.slice(0, start - from) + newText + heading.number.slice(end - from);
    const value = lexLine(number).ordinal?.value;
    if (value !== undefined) taken.set(heading, { value, number });
  }
  if (taken.size === 0) return edits;
  const seats = seatsTaking(entriesOf(source.outline), taken);
  return [...edits, ...referenceEdits(source, seats)].sort((a, b) => a.start - b.start);
}

function followed(
  source: StructureSource,
  { span, heading, numerals }: CrossReference,
  seatOf: ReadonlyMap<Heading, Seat>,
): TextEdit[] {
  const seat = heading && seatOf.get(heading);
  if (!heading || !seat) return [];
  const now = upward(heading, ({ parent }) => parent).map(({ level }) => level);
  const path = upward(seat, ({ parent }) => parent);
  const steps = numerals.map((numeral) => numeral.heading!);
  const from = now.indexOf(steps[0]!.level);
  const sameLevels = path.length === now.length && path.every(({ level }, index) => level === now[index]);
  const reachable = from === 0 || standsBelow(source, span, path.slice(0, from), seatOf);
  if (sameLevels && reachable)
    return numerals.flatMap(({ span }, index) =>
      numeralEdit(source.text, span, path[now.indexOf(steps[index]!.level)]!.value),
    );
  const text = rewritten(source.text.slice(span.start, span.end), path);
  return text === undefined ? [] : [{ ...span, newText: text }];
}

/** The chapter first, the heading itself last. */
function upward<T extends { readonly level: number }>(
  heading: T,
  parentOf: (heading: T) => T | undefined,
): readonly T[] {
  const path: T[] = [];
  for (let at: T | undefined = heading; at && at.level > 0; at = parentOf(at)) path.unshift(at);
  return path;
}

/** What stands at the span will stand below these headings. */
function standsBelow(
  { lines, outline }: StructureSource,
  { start }: Span,
  above: readonly Seat[],
  seatOf: ReadonlyMap<Heading, Seat>,
): boolean {
  const around = headingAt(outline, lineAt(lines, start));
  const seat = around && seatOf.get(around);
  const home = seat ? upward(seat, ({ parent }) => parent) : [];
  return above.every((each, index) => home[index] === each);
}

function numeralEdit(text: string, { start, end }: Span, value: number): TextEdit[] {
  const old = text.slice(start, end);
  const arabic = /[０-９]/.test(old)
    ? String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : String(value);
  const newText = /[0-9０-９]/.test(old) ? arabic : formatHanNumber(value);
  return newText === old ? [] : [{ start, end, newText }];
}

/** The reference in full, 第二部分（三） or 二、（三）; undefined where what is written is but a piece of one. */
function rewritten(old: string, path: readonly Seat[]): string | undefined {
  const inParts = /^第.*部分/.test(old) || /^第?[（(]/.test(old);
  const inOrdinals = /^[一二三四五六七八九十]+、?(?:[（(]|$)/.test(old);
  if ((!inParts && !inOrdinals) || path.some(({ level }, index) => level !== index + 1)) return undefined;
  return path
    .map(({ level, value }) => {
      if (level === 0) return '';
      return level === 1 && inParts ? `第${formatHanNumber(value)}部分` : standardNumber(level, value);
    })
    .join('');
}
