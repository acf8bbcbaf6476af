/**
 * References of a draft to its own headings: 见第三部分（二）, 详见“二、（一）”, 针对第二部分指出的问题. What belongs to another
 * document (《…》第三部分, 规划第三部分) or to a law (第三章, 第二条第（一）项) is none, and neither are parts that only
 * count something (培训分三部分，第一部分为…). Never fails; reads lines that hold 第 or 见 only.
 */
import { parseArabic, parseHanNumber } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { isOurs, SEE } from './own-place.js';
import { type Heading, headingAt, type LineRole, type Outline, officialRoots } from './tree.js';

/** Offsets are in the draft. */
export interface CrossReference {
  /** The reference as written, without the words that introduce it: 第三部分（二）. */
  readonly span: Span;
  /** What it points at; undefined where the draft has no such heading, or more than one. */
  readonly heading: Heading | undefined;
  /** Its numerals in order, without 第, brackets and marks, each with the heading that it stands for. */
  readonly numerals: readonly ReferenceNumeral[];
}

export interface ReferenceNumeral {
  readonly span: Span;
  /** Undefined where the draft has no such heading, or more than one. */
  readonly heading: Heading | undefined;
}

export interface ReferenceLine {
  readonly text: string;
  /** Offset of the line in the draft. */
  readonly start: number;
}

/** Every reference, in the order of the draft. */
export function crossReferencesIn(
  lines: readonly ReferenceLine[],
  outline: Outline,
): readonly CrossReference[] {
  return lines.flatMap((line, index) =>
    MAY_REFER.has(outline.roles[index]!) ? crossReferencesInLine(line, index, outline) : [],
  );
}

const MAY_REFER: ReadonlySet<LineRole> = new Set(['heading', 'body', 'lead']);

/** As crossReferencesIn, for the line with this zero-based index. */
export function crossReferencesInLine(
  { text, start }: ReferenceLine,
  index: number,
  outline: Outline,
): readonly CrossReference[] {
  if (!/第|见|[上前下后]文|[前上]述|本部分/.test(text)) return [];
  const references: CrossReference[] = [];
  const own = headingAt(outline, index);
  for (const match of text.matchAll(OPENING)) {
    const { part, ordinals } = match.groups!;
    const from = match.index + (part ? 0 : match[0].length - ordinals!.length);
    const end = references.at(-1)?.span.end;
    if (end !== undefined && from < end - start) continue;
    const reader = new PathReader(text, start, outline, own);
    const found = part === undefined ? reader.ordinals(from) : reader.parts(match[0], from);
    const goesOn = end !== undefined && AND.test(text.slice(end - start, from));
    if (part !== undefined && !goesOn && !isOurs({ text, from, to: reader.at, found })) continue;
    references.push(...found);
  }
  return references;
}

/** Between two references: 见第二部分和第三部分. */
const AND = /^(?:、|和|与|及|以及)$/;

const HAN = '[一二三四五六七八九十]{1,3}';
const NUMERAL = `${HAN}|[0-9０-９]{1,2}`;
const BRACKETED = `[（(]\\s?(?:${NUMERAL})\\s?[）)]`;
/** Words in front of a place in this draft. */
const HERE = '[上前下后]文|[前上]述|本部分';

/** Where a reference may open: 第三部分, 第二、三部分; or, right behind 见, ordinals alone: 见三、（二）, 见（二）, 上文（二）. */
const OPENING = new RegExp(
  `(?<part>第\\s?(?:${NUMERAL})(?:[、和及与至到](?:第)?(?:${NUMERAL})){0,12}\\s?大?部分)|` +
    `(?:${SEE}|${HERE})[“"「]?(?<ordinals>${HAN}、?(?=${BRACKETED})|(?<=[“"「])${HAN}、|${BRACKETED})`,
  'g',
);

/** A step down: （二）, 第（二）项, 第二点, 1. */
const STEP = new RegExp(
  `^(?<lead>的?第?\\s?[（(]\\s?)(?<bracketed>${NUMERAL})\\s?[）)](?:小?[点项节])?|` +
    `^(?<count>的?第\\s?)(?<counted>${NUMERAL})小?[点项]|` +
    '^(?<arabic>[0-9０-９]{1,2})[.．](?![0-9０-９])',
);
/** Another step beside the last one: （一）、（三）; （一）至（三）. */
const BESIDE = new RegExp(`^[、和及与至到](?=第?\\s?[（(]\\s?(?:${NUMERAL})\\s?[）)])`);

class PathReader {
  /** How far the line has been read. */
  at = 0;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly outline: Outline,
    readonly own: Heading | undefined,
  ) {}

  /** 第三部分… and 第二、三部分: only the last one of several goes on to steps. */
  parts(opening: string, from: number): readonly CrossReference[] {
    const numerals = [...opening.matchAll(new RegExp(NUMERAL, 'g'))].map(({ 0: digits, index }) =>
      this.#numeral(from + index, digits, this.#top(numberOf(digits))),
    );
    const last = numerals.length - 1;
    this.at = from + opening.length;
    return numerals.flatMap((numeral, index) => {
      const digits = numeral.span.start - this.start;
      const before = this.text[digits - 1] === '第' ? digits - 1 : digits;
      if (index === last) return this.#steps(before, [numeral], numeral.heading, true);
      return [this.#reference(before, numeral.span.end - this.start, [numeral])];
    });
  }

  /** 三、（二） from the top; （二） beside the place where it stands. */
  ordinals(from: number): readonly CrossReference[] {
    const top = new RegExp(`^(${HAN})、?`).exec(this.text.slice(from, from + 4));
    this.at = from;
    if (!top) return this.#steps(from, [], undefined, false);
    this.at += top[0].length;
    const numeral = this.#numeral(from, top[1]!, this.#top(numberOf(top[1]!)));
    return this.#steps(from, [numeral], numeral.heading, true);
  }

  #steps(
    from: number,
    path: readonly ReferenceNumeral[],
    base: Heading | undefined,
    absolute: boolean,
  ): readonly CrossReference[] {
    const numerals = [...path];
    let above = base;
    let below = absolute;
    for (;;) {
      const step = this.#step(above, below);
      if (!step) break;
      numerals.push(step);
      const beside = BESIDE.exec(this.text.slice(this.at));
      if (beside) {
        const here = this.#reference(from, this.at, numerals);
        this.at += beside[0].length;
        return [here, ...this.#steps(this.at, [], above, below)];
      }
      above = step.heading;
      below = true;
    }
    return numerals.length === 0 ? [] : [this.#reference(from, this.at, numerals)];
  }

  /** Reads one step; `above` is what it stands below where `below` says that this is known. */
  #step(above: Heading | undefined, below: boolean): ReferenceNumeral | undefined {
    const match = STEP.exec(this.text.slice(this.at, this.at + 16));
    if (!match) return undefined;
    const { lead = '', bracketed, count = '', counted, arabic } = match.groups!;
    const digits = (bracketed ?? counted ?? arabic)!;
    const level = counted !== undefined ? undefined : arabic !== undefined ? 3 : isArabic(digits) ? 4 : 2;
    const value = numberOf(digits);
    const heading = below ? above && only(under(above, level), value) : this.#near(level, value);
    const numeral = this.#numeral(this.at + lead.length + count.length, digits, heading);
    this.at += match[0].length;
    return numeral;
  }

  /** The heading that 第N部分 stands for: counted with those around the reference first. */
  #top(value: number): Heading | undefined {
    let root = this.own;
    while (root?.parent) root = root.parent;
    const beside = root?.level === 0 ? only(root.children, value) : undefined;
    if (beside) return beside;
    const roots = officialRoots(this.outline);
    const tops = roots.filter(({ level }) => level === 1);
    return only(tops.length > 0 ? tops : roots, value);
  }

  /** The heading that a bare （二） stands for: below what is around the reference. */
  #near(level: number | undefined, value: number): Heading | undefined {
    let around = this.own;
    while (around && around.level >= (level ?? 0)) around = around.parent;
    return only(around ? under(around, level) : officialRoots(this.outline), value);
  }

  #numeral(at: number, digits: string, heading: Heading | undefined): ReferenceNumeral {
    const start = this.start + at;
    return { span: { start, end: start + digits.length }, heading };
  }

  #reference(from: number, to: number, numerals: readonly ReferenceNumeral[]): CrossReference {
    const span = { start: this.start + from, end: this.start + to };
    return { span, heading: numerals.at(-1)?.heading, numerals };
  }
}

const isArabic = (digits: string): boolean => /[0-9０-９]/.test(digits);
const numberOf = (digits: string): number => parseHanNumber(digits) ?? parseArabic(digits) ?? 0;

/** Headings below this one: its children, and at a given level those in between left out as well. */
function under(heading: Heading, level: number | undefined): readonly Heading[] {
  if (level === undefined) return heading.children;
  return heading.children.flatMap((child) => (child.level === level ? [child] : under(child, level)));
}

/** The one with the number; undefined where there is none or where two share it. */
function only(headings: readonly Heading[], value: number): Heading | undefined {
  const [first, second] = headings.filter((heading) => heading.value === value);
  return second ? undefined : first;
}
