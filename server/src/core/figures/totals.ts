/**
 * Totals that do not agree with their parts: 30件，其中调解20件、判决15件; 46宗（正职25宗，副职20宗）; 20件、30件，合计60件.
 * Only amounts of one unit within one sentence are compared, and only where nothing else explains the difference.
 */
import type { Span } from '../text/span.js';
import { type Figure, figuresIn, isApproximate, movedFigure } from './lexer.js';

export interface SumFault {
  readonly total: Figure;
  /** In the order of the line; one part means that this part alone exceeds the total. */
  readonly parts: readonly Figure[];
  readonly sum: number;
  /** The list may be a choice of parts: the sum falls short of the total by a little only. */
  readonly doubtful: boolean;
}

/** A total with the amounts that make it up. */
export interface Sum {
  readonly total: Figure;
  /** In the order of the line; never empty. */
  readonly parts: readonly Figure[];
  /** Of the parts. */
  readonly sum: number;
  readonly fault: SumFault | undefined;
}

/** The faults of one line, in the order of their totals. */
export const sumFaults = (text: string): readonly SumFault[] =>
  sumsIn(text).flatMap(({ fault }) => fault ?? []);

/** The totals of one line, in order, right and wrong ones. */
export function sumsIn(text: string): readonly Sum[] {
  const sums: Sums = new Map();
  let before: Span = { start: 0, end: 0 };
  for (const { 0: sentence, index } of text.matchAll(/[^。！？]+[。！？]?/g)) {
    const here = { start: index, end: index + sentence.length };
    // 。其中，… splits an amount of the sentence before.
    const from = /^[\s\u3000]*其中/.test(sentence) ? before.start : here.start;
    before = here;
    if (here.end - from > LONGEST) continue;
    for (const sum of sumsInSentence(text.slice(from, here.end))) push(sums, moved(sum, from));
  }
  return [...sums.values()].sort((a, b) => a.total.start - b.total.start);
}

/** Longer than any sentence with a total; what is longer has lost its marks. */
const LONGEST = 800;

function sumsInSentence(text: string): Iterable<Sum> {
  if (!/其中|[合总共]计|[（(]/.test(text)) return [];
  const figures = figuresIn(text).filter(({ unit }) => unit !== '' && !/[%‰点级类倍]/.test(unit));
  if (figures.length < 2) return [];
  const brackets = bracketsOf(text);
  const sums: Sums = new Map();
  for (const { index } of text.matchAll(/其中/g)) push(sums, splitAt(text, figures, brackets, index));
  for (const bracket of brackets) {
    if (text.slice(bracket.start, bracket.end).includes('其中')) continue;
    const head = figures.find(({ end }) => end === bracket.start);
    if (!head) continue;
    const parts = partsIn(text, figures, brackets, bracket, head.unit, bracket);
    push(sums, compare(text, head, parts, [head], bracket));
  }
  for (const match of text.matchAll(/(?<=[，；、,;]|^)(?:合计|总计|共计)[^，。；：,;:\d０-９]{0,12}/g))
    push(sums, afterParts(text, figures, match.index, match.index + match[0].length));
  return sums.values();
}

const moved = (sum: Sum, by: number): Sum => ({
  ...movedAmounts(sum, by),
  fault: sum.fault && { ...movedAmounts(sum.fault, by), doubtful: sum.fault.doubtful },
});

const movedAmounts = ({ total, parts, sum }: Omit<Sum, 'fault'>, by: number): Omit<Sum, 'fault'> => ({
  total: movedFigure(total, by),
  parts: parts.map((part) => movedFigure(part, by)),
  sum,
});

/** By where the total begins. */
type Sums = Map<number, Sum>;

/** The first of each total, a fault before what is right. */
function push(sums: Sums, sum: Sum | undefined): void {
  if (!sum) return;
  const known = sums.get(sum.total.start);
  if (!known || (sum.fault && !known.fault)) sums.set(sum.total.start, sum);
}

/** …N件，其中…: the parts run to the end of the clause group or of the bracket that 其中 stands in. */
function splitAt(
  text: string,
  figures: readonly Figure[],
  brackets: readonly Span[],
  at: number,
): Sum | undefined {
  const around = innermost(brackets, at);
  const listed = /^其中(?:包括)?[：:]/.test(text.slice(at, at + 6));
  const listEnd = around?.end ?? endOf(text, at, listed ? /[。！？]/ : /[。！？；;]/);
  const nested = text.indexOf('其中', at + 2);
  const stops = [listEnd, endOf(text, at, RESULT)];
  if (nested > 0 && !innermost(brackets, nested)) stops.push(nested);
  const scope = { start: at, end: Math.min(...stops) };
  const unit = figures.find(({ start }) => start >= at && start < scope.end)?.unit;
  const parts = partsIn(text, figures, brackets, scope, unit, around);
  const opens = startOfSentence(text, at);
  const from = /^[\s\u3000]*$/.test(text.slice(opens, at)) ? startOfSentence(text, opens - 1) : opens;
  const limit = around?.start ?? at;
  const earlier = figures.filter(
    (figure) =>
      figure.unit === unit &&
      figure.start >= from &&
      figure.end <= limit &&
      innermost(brackets, figure.start) === innermost(brackets, limit),
  );
  const total = earlier.at(-1);
  if (!total) return undefined;
  // A bracket right behind an amount splits this one and no other.
  return compare(text, total, parts, total.end === limit && around ? [total] : earlier, scope);
}

function compare(
  text: string,
  total: Figure,
  parts: readonly Figure[],
  earlier: readonly Figure[],
  scope: Span,
): Sum | undefined {
  if (parts.length === 0 || [...parts, ...earlier].some(isApproximate)) return undefined;
  const sum = sumOfFigures(parts);
  return { total, parts, sum, fault: faultOf(text, { total, parts, sum }, earlier, scope) };
}

function faultOf(
  text: string,
  { total, parts, sum }: Omit<Sum, 'fault'>,
  earlier: readonly Figure[],
  scope: Span,
): SumFault | undefined {
  const values = parts.map(({ value }) => value);
  const fault = { total, parts, sum, doubtful: sum < total.value };
  const greatest = Math.max(...earlier.map(({ value }) => value));
  if (sum > greatest) {
    const over = parts.find(({ value }) => value > greatest);
    if (over) return { ...fault, parts: [over], sum: over.value };
    return hasSubtotal(values) ? undefined : fault;
  }
  // A list that falls far short is a choice of parts; one that falls a little short is more likely a slip.
  const open = /等|主要|包括/.test(text.slice(scope.start, scope.end));
  const short = earlier.every(({ value }) => value !== sum) && sum < total.value && sum >= total.value * NEAR;
  return short && parts.length > 1 && !open ? fault : undefined;
}

const NEAR = 0.9;

/** Some part is itself the sum of the parts right behind it. */
const hasSubtotal = (values: readonly number[]): boolean =>
  values.some((value, index) => {
    const behind = values.slice(index + 1);
    return behind.some((_, last) => last > 0 && sumOf(behind.slice(0, last + 1)) === value);
  });

/** What the matter led to is no part of it: 其中4个已建成，提供停车位573个. */
const RESULT = /[，；、,;](?:可|共|为[^，。；]{0,8})?(?:提供|惠及|带动|吸引|安排|解决)/;

/** …20件，…30件，合计60件. */
function afterParts(text: string, figures: readonly Figure[], at: number, reach: number): Sum | undefined {
  const total = figures.find(({ start }) => start >= at);
  if (!total || total.start > reach || isApproximate(total)) return undefined;
  const from = startOfSentence(text, at);
  const all = figures.filter(({ unit, start, end }) => unit === total.unit && start >= from && end <= at);
  if (all.length < 2 || all.some(isApproximate) || all.some((part) => isCompared(text, part)))
    return undefined;
  const runs = all.flatMap((_, first) =>
    all.slice(first).map((_, more) => all.slice(first, first + more + 1)),
  );
  const right = runs.filter((run) => sumOfFigures(run) === total.value);
  // One amount may be the same as the total and none of its parts.
  const parts = right.find((run) => run.length > 1) ?? right[0] ?? all;
  const sum = sumOfFigures(parts);
  return { total, parts, sum, fault: right.length > 0 ? undefined : { total, parts, sum, doubtful: false } };
}

const sumOfFigures = (figures: readonly Figure[]): number => sumOf(figures.map(({ value }) => value));

/** Amounts of the unit in the scope that stand in the bracket `around` itself, or in none where that is undefined. */
function partsIn(
  text: string,
  figures: readonly Figure[],
  brackets: readonly Span[],
  scope: Span,
  unit: string | undefined,
  around: Span | undefined,
): readonly Figure[] {
  return figures.filter(
    (figure) =>
      figure.unit === unit &&
      figure.start >= scope.start &&
      figure.end <= scope.end &&
      innermost(brackets, figure.start) === around &&
      !isCompared(text, figure),
  );
}

/** The amount is a change, an aim, a rate or last year's, so that it is no part. */
function isCompared(text: string, { start }: Figure): boolean {
  const clause = text
    .slice(Math.max(0, start - 16), start)
    .split(/[，。；：、（(,;:]/)
    .at(-1)!;
  return /[增减降升较超高低每]|同比|相比|去年|上年|目标|计划|提高|第|累计|共|合计|总计/.test(clause);
}

const sumOf = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) * 1e4) / 1e4;

function endOf(text: string, at: number, mark: RegExp): number {
  const length = text.slice(at).search(mark);
  return length < 0 ? text.length : at + length;
}

const startOfSentence = (text: string, at: number): number =>
  Math.max(...['。', '！', '？'].map((mark) => (at <= 0 ? -1 : text.lastIndexOf(mark, at - 1)))) + 1;

/** Round brackets with their partners; a bracket's span goes from its opening to behind its closing mark. */
function bracketsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[（()）]/g)) {
    if (mark === '（' || mark === '(') open.push(index);
    else if (open.length > 0) spans.push({ start: open.pop()!, end: index + 1 });
  }
  return spans;
}

/** `spans` hold inner brackets before outer ones. */
const innermost = (spans: readonly Span[], at: number): Span | undefined =>
  spans.find(({ start, end }) => start < at && at < end);
