/**
 * Cross references in the text: 见第三部分（二）, 本报告第一部分, 上文（二）. Only what surely means this draft is read as
 * one: a word that refers stands in front of it, or what refers stands behind it (第三部分所述), and the numbers lead to
 * exactly one heading. 《规划》第三部分 is none.
 */
import { lexLine } from '../../outline/lexer.js';
import type { Heading, Outline } from '../../outline/tree.js';
import { formatHanNumber, parseArabic, parseHanNumber } from '../../text/numerals.js';
import type { Span, TextEdit } from '../../text/span.js';
import { entriesOf, type Seat, seatsTaking } from './seats.js';
import { lineAt, type StructureSource } from './source.js';

/** A number of a reference, with offsets in the draft. */
interface Step extends Span {
  readonly level: 1 | 2 | 3;
  readonly value: number;
}

interface Reference extends Span {
  /** From the outside in; the first has level 1 unless the reference is relative to the section it stands in. */
  readonly steps: readonly Step[];
  readonly heading: Heading;
}

const HAN = '[一二三四五六七八九十百]{1,4}';
const DIGITS = '[0-9０-９]{1,2}';
const PART = `第(${HAN}|${DIGITS})(?:部分|大部分)`;
const SECTION = `第?[（(](${HAN})[）)][项条]?`;
const POINT = `(?:第?(${DIGITS})(?:[.．点]|(?=[，。；、）)]|$)))`;
/** A word that refers, 的 and the like aside. */
const CUE = '(?:见|参[见照看阅]|本(?:报告|文|稿)|[前上]述|[上前下后]文|同|如|即)(?:的|中的|中)?';
const BEHIND = '(?:所[述列提]|已述|中(?:所|已|提))';
const ABSOLUTE = new RegExp(`(${CUE})?${PART}(?:的?${SECTION}(?:${POINT})?)?(${BEHIND})?`, 'dg');
const RELATIVE = new RegExp(`(?:见|参[见照看阅]|[前上]述|[上前下后]文|本部分)${SECTION}(?:${POINT})?`, 'dg');
/** 见第二部分和第三部分: the second one needs no word of its own. */
const AND = /^(?:和|与|及|以及|、|，)$/;

/** Edits that make every reference lead to the heading it leads to now. */
export function referenceEdits(source: StructureSource, seats: readonly Seat[]): TextEdit[] {
  const seatOf = new Map(seats.map((seat) => [seat.heading, seat]));
  const changed = seats.some(
    ({ heading, level, value, parent }) =>
      level !== heading.level || value !== heading.value || parent?.heading !== heading.parent,
  );
  if (!changed) return [];
  return referencesIn(source).flatMap((reference) => followed(source, reference, seatOf));
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

function referencesIn(source: StructureSource): readonly Reference[] {
  const { lines, outline } = source;
  return outline.roles.flatMap((role, line) => {
    if (role !== 'body' && role !== 'lead' && role !== 'heading') return [];
    const { text, start } = lines[line]!;
    if (!/部分|[（(]/.test(text)) return [];
    return [...absolute(text, start, outline, line), ...relative(text, start, outline, line)];
  });
}

function* absolute(text: string, start: number, outline: Outline, line: number): Generator<Reference> {
  let lastEnd = -1;
  for (const match of text.matchAll(ABSOLUTE)) {
    const [whole, cue, part, section, point, behind] = match;
    const places = match.indices!;
    const from = places[2]![0] - 1;
    const goesOn = lastEnd >= 0 && AND.test(text.slice(lastEnd, match.index));
    if (cue === undefined && behind === undefined && !goesOn) continue;
    // What another document is said to hold: 《规划》如第三部分所述.
    if (/[》”]$/.test(text.slice(0, match.index)) || (cue === undefined && isForeign(text, match.index)))
      continue;
    const end = match.index + whole.length - (behind?.length ?? 0);
    const steps = [
      stepAt(1, part!, start + places[2]![0]),
      ...(section === undefined ? [] : [stepAt(2, section, start + places[3]![0])]),
      ...(point === undefined ? [] : [stepAt(3, point, start + places[4]![0])]),
    ];
    const heading = resolve(rootsFor(outline, line), steps);
    if (!heading) continue;
    lastEnd = end;
    yield { start: start + from, end: start + end, steps, heading };
  }
}

function* relative(text: string, start: number, outline: Outline, line: number): Generator<Reference> {
  for (const match of text.matchAll(RELATIVE)) {
    const [whole, section, point] = match;
    const places = match.indices!;
    const from = match.index + whole.search(/第?[（(]/);
    const steps = [
      stepAt(2, section!, start + places[1]![0]),
      ...(point === undefined ? [] : [stepAt(3, point, start + places[2]![0])]),
    ];
    const section1 = sectionOf(outline, line, 1);
    const heading = section1 && resolve(section1.children, steps);
    if (heading) yield { start: start + from, end: start + match.index + whole.length, steps, heading };
  }
}

/** The name of another document, or the sentence of one, right in front. */
const isForeign = (text: string, at: number): boolean =>
  /(?:[》”]|规划|方案|意见|文件|纲要|条例|办法|通知|讲话)(?:的|中|在)?$/.test(text.slice(0, at));

const stepAt = (level: Step['level'], digits: string, start: number): Step => ({
  level,
  value: parseHanNumber(digits) ?? parseArabic(digits) ?? 0,
  start,
  end: start + digits.length,
});

/** Chapters that a reference in the line may mean: those below the same unnumbered heading. */
function rootsFor(outline: Outline, line: number): readonly Heading[] {
  return sectionOf(outline, line, 0)?.children ?? outline.roots.filter(({ level }) => level > 0);
}

function sectionOf({ headings }: Outline, line: number, level: number): Heading | undefined {
  let heading = headings.findLast((each) => each.line <= line);
  while (heading && heading.level > level) heading = heading.parent;
  return heading?.level === level ? heading : undefined;
}

/** The one heading that the numbers lead to. */
function resolve(among: readonly Heading[], [step, ...rest]: readonly Step[]): Heading | undefined {
  if (!step) return undefined;
  const found = among.filter(({ level, value }) => level === step.level && value === step.value);
  const [heading] = found;
  if (!heading || found.length > 1) return undefined;
  return rest.length === 0 ? heading : resolve(heading.children, rest);
}

function followed(
  source: StructureSource,
  reference: Reference,
  seatOf: ReadonlyMap<Heading, Seat>,
): TextEdit[] {
  const { start, end, steps, heading } = reference;
  const seat = seatOf.get(heading);
  if (!seat) return [];
  const path = pathOf(seat);
  const home = seatAround(source, start, seatOf);
  const isRelative = steps[0]!.level > 1;
  // Relative to a chapter that the reference and its heading are still both in.
  const shown = isRelative && home === path[0] && path.length > 1 ? path.slice(1) : path;
  if (shown.length === steps.length && shown.every(({ level }, index) => level === steps[index]!.level))
    return steps.flatMap((step, index) => numeralEdit(source.text, step, shown[index]!.value));
  const text = shown.length > 0 && shown.length <= 3 ? pathText(shown) : undefined;
  return text === undefined ? [] : [{ start, end, newText: text }];
}

/** From the chapter to the heading itself. */
function pathOf(seat: Seat): readonly Seat[] {
  const above = seat.parent && seat.parent.level > 0 ? pathOf(seat.parent) : [];
  return [...above, seat];
}

/** The chapter that the offset will stand in. */
function seatAround(
  { lines, outline }: StructureSource,
  offset: number,
  seatOf: ReadonlyMap<Heading, Seat>,
): Seat | undefined {
  const heading = outline.headings.findLast(({ line }) => line <= lineAt(lines, offset));
  const seat = heading && seatOf.get(heading);
  return seat && pathOf(seat)[0];
}

function numeralEdit(text: string, { start, end, value: old }: Step, value: number): TextEdit[] {
  if (value === old) return [];
  const written = text.slice(start, end);
  const digits = /[０-９]/.test(written)
    ? String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : String(value);
  return [{ start, end, newText: /[0-9０-９]/.test(written) ? digits : formatHanNumber(value) }];
}

/** 第二部分（三）1; undefined where it cannot be said in this way. */
function pathText(path: readonly Seat[]): string | undefined {
  const parts = path.map(({ level, value }, index) => {
    if (level === 1) return `第${formatHanNumber(value)}部分`;
    if (level === 2) return `（${formatHanNumber(value)}）`;
    return level === 3 && path[index - 1]?.level === 2 ? String(value) : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}
