/**
 * What one line shows without its neighbours: the ordinal it opens with, where its heading text ends, its
 * 一是/二是 items, and whether it looks like page furniture. Never fails; every offset here is in the line.
 */
import { isBlank, trimmed } from '../text/chars.js';
import { wordCount } from '../text/count.js';
import { firstYear, parseArabic, parseHanNumber, yearsIn } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { type Furniture, furnitureOf } from './furniture.js';

export type Level = 1 | 2 | 3 | 4;

/** An official ordinal at the start of a line: 一、 （一） 1. （1） and their damaged forms. */
export interface OrdinalMark extends Span {
  /** By the form of the mark, not by nesting. */
  readonly level: Level;
  readonly value: number;
  /** The numeral without brackets and marks. */
  readonly numeral: Span;
  /** The opening bracket as written; empty at levels 1 and 3 and where it is lost: 一）. */
  readonly open: string;
  /** What stands behind the numeral as written, with doubled marks: 、 or ）、 or ．. */
  readonly close: string;
  /** Only the numbering around it can tell whether it is an ordinal: 3.5亿元, 二、三产业. */
  readonly doubtful: boolean;
}

export interface HeadingText {
  /** Without blanks around it and without the closing mark. */
  readonly title: Span;
  /** What ends the title: 。 or ： before a body in the same line, a closing 。 on a line of its own, or nothing. */
  readonly delimiter: string;
  /** A body follows in the same paragraph. */
  readonly runIn: boolean;
  /** Years that the title names. */
  readonly years: readonly number[];
}

export type ItemSeries = '是' | '要' | '第';

/** 一是, 二要, 第三， and the like. */
export interface ItemMark extends Span {
  readonly series: ItemSeries;
  readonly value: number;
}

export interface LineFacts {
  readonly text: string;
  /** The line without blanks around it; empty at the end of a blank line. */
  readonly content: Span;
  readonly blank: boolean;
  readonly ordinal: OrdinalMark | undefined;
  /** Present exactly where there is an ordinal. */
  readonly heading: HeadingText | undefined;
  readonly items: readonly ItemMark[];
  readonly furniture: Furniture | undefined;
  /** How many causes the line names: 由于, 原因是 and the like. */
  readonly causes: number;
  /** Characters as Word counts them. */
  readonly characters: number;
  /** A year named in the first words of the line, where a lead-in names the report year. */
  readonly leadYear: number | undefined;
}

export function lexLine(text: string): LineFacts {
  const content = trimmed(text);
  const blank = content.start === content.end;
  const ordinal = blank ? undefined : lexOrdinal(text, content);
  return {
    text,
    content,
    blank,
    ordinal,
    heading: ordinal && lexHeadingText(text, ordinal, content.end),
    items: blank ? NO_ITEMS : lexItems(text),
    furniture: blank ? undefined : furnitureOf(text.slice(content.start, content.end)),
    causes: blank ? 0 : [...text.matchAll(CAUSE)].length,
    characters: blank ? 0 : wordCount(text),
    leadYear: blank ? undefined : firstYear(text.slice(0, LEAD_WINDOW)),
  };
}

/** How far into a lead-in the report year may stand. */
const LEAD_WINDOW = 40;

const CAUSE = /原因|由于|因为|根源在|主要在于|归根结底|症结在/g;

const NO_ITEMS: readonly ItemMark[] = [];
const HAN = '[一二三四五六七八九十百〇零]{1,5}';
const ARABIC = '[0-9０-９]{1,3}';

/** One alternative a level; the groups are: opening bracket, numeral, closing marks. */
const FORMS: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  { level: 2, pattern: new RegExp(`^([（(〔﹙])\\s*(${HAN})\\s*([）)〕﹚][、.．，,]?)`) },
  { level: 4, pattern: new RegExp(`^([（(﹙])\\s*(${ARABIC})\\s*([）)﹚][、.．，,]?)`) },
  { level: 2, pattern: new RegExp(`^()(${HAN})\\s*([）)][、.．，,]?)`) },
  { level: 4, pattern: new RegExp(`^()(${ARABIC})\\s*([）)][、.．，,]?)`) },
  { level: 1, pattern: new RegExp(`^()(${HAN})\\s*([、.．，,])`) },
  { level: 3, pattern: new RegExp(`^()(${ARABIC})\\s*([.．、﹒])`) },
];

/** What each of the forms begins with; most lines begin otherwise. */
const OPENS = /^[（(〔﹙0-9０-９一二三四五六七八九十百〇零]/;

/** Ready-made characters of fonts: ㈠ ⒈ ⑴. */
export const COMPOSED: readonly { readonly level: Level; readonly first: number; readonly count: number }[] =
  [
    { level: 2, first: 0x3220, count: 10 },
    { level: 3, first: 0x2488, count: 20 },
    { level: 4, first: 0x2474, count: 20 },
  ];

function lexOrdinal(text: string, content: Span): OrdinalMark | undefined {
  const start = afterHashes(text, content.start);
  const rest = text.slice(start, Math.min(content.end, start + 24));
  const code = rest.charCodeAt(0);
  for (const { level, first, count } of COMPOSED) {
    // Not `code < first || …`: where nothing follows the hashes the code is NaN.
    if (!(code >= first && code < first + count)) continue;
    const numeral = { start, end: start + 1 };
    return {
      start,
      end: start + 1,
      level,
      value: code - first + 1,
      numeral,
      open: '',
      close: '',
      doubtful: false,
    };
  }
  if (!OPENS.test(rest)) return undefined;
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const [whole, open = '', digits = '', close = ''] = match;
    const value = level === 1 || level === 2 ? parseHanNumber(digits) : parseArabic(digits);
    if (value === undefined || value < 1) return undefined;
    const from = start + whole.indexOf(digits, open.length);
    if (level === 1 && LIST_OF_NUMBERS.test(rest.slice(whole.length))) return undefined;
    const doubtful = isDoubtful(level, value, open, close, rest.slice(whole.length));
    const numeral = { start: from, end: from + digits.length };
    return { start, end: start + whole.length, level, value, numeral, open, close, doubtful };
  }
  return undefined;
}

/** Markdown habits: “## 一、…” is the heading 一、…. */
function afterHashes(text: string, start: number): number {
  const hashes = /^#{1,6}[ \t\u3000]*/.exec(text.slice(start, start + 12));
  return hashes ? start + hashes[0].length : start;
}

/** Behind 二、 what makes it the start of a list: 二、三产业, 三、四中全会. Not 二、三农工作. */
const LIST_OF_NUMBERS = /^[二三四五六七八九十](?:、[三四五六七八九十])*(?:产业|中全会|季度|等奖)/;

/** What may also be the start of a sentence: decimals, 二、三产业, 三、四中全会, 1、2号楼, 一，…. */
function isDoubtful(level: Level, value: number, open: string, close: string, rest: string): boolean {
  if (open !== '') return false;
  if (level === 1 && !close.startsWith('、')) return true;
  if (level === 3 && /^[.．﹒]/.test(close)) {
    return /^[0-9]/.test(rest) && !/^(19|20)[0-9]{2}年/.test(rest);
  }
  const next = new RegExp(level === 1 ? `^(${HAN})(?![年个大项])` : `^(${ARABIC})(?![年个大项])`).exec(
    rest,
  )?.[1];
  return next !== undefined && (parseHanNumber(next) ?? parseArabic(next)) === value + 1;
}

/** Longest text before ： that still reads as a title; a longer one is a sentence that introduces something. */
const COLON_TITLE_LIMIT = 30;

function lexHeadingText(text: string, ordinal: OrdinalMark, end: number): HeadingText {
  let start = ordinal.end;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  const stop = findTitleEnd(text, start, end, ordinal.level);
  if (stop === undefined) {
    const closing = end > start && '。；;：:'.includes(text[end - 1]!) ? text[end - 1]! : '';
    return headingText(text, trimmed(text, start, end - closing.length), closing, false);
  }
  const runIn = trimmed(text, stop + 1, end).start < end;
  return headingText(text, trimmed(text, start, stop), text[stop]!, runIn);
}

function headingText(text: string, title: Span, delimiter: string, runIn: boolean): HeadingText {
  const years = [...yearsIn(text.slice(title.start, title.end))].map(({ year }) => year);
  return { title, delimiter, runIn, years };
}

/** Place of the 。 (or, at levels 3 and 4, the ：) that ends the title, not counting those inside quotes and brackets. */
function findTitleEnd(text: string, start: number, end: number, level: Level): number | undefined {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if ('“《（(〔'.includes(char)) depth++;
    else if ('”》）)〕'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === '。') return at;
    else if ((char === '：' || char === ':') && level >= 3 && at - start <= COLON_TITLE_LIMIT && at + 1 < end)
      return at;
  }
  // An unpaired bracket must not swallow the body: take the first 。 whatever stands around it.
  const first = depth > 0 ? text.indexOf('。', start) : -1;
  return first >= 0 && first < end ? first : undefined;
}

const ITEM = /(第?)([一二三四五六七八九十]{1,3})(是|要|[，、,：:])/g;
/** What may stand before 一是 for it to open an item; nothing (line start) may as well. */
const BEFORE_ITEM = '。；;：:，,、！？!?）)”》…— \u3000\u00a0';

function lexItems(text: string): readonly ItemMark[] {
  if (!/[是要第]/.test(text)) return NO_ITEMS;
  const items: ItemMark[] = [];
  const last: Partial<Record<ItemSeries, number>> = {};
  for (const match of text.matchAll(ITEM)) {
    const [whole, prefix = '', numeral = '', suffix = ''] = match;
    const start = match.index;
    const verb = suffix === '是' || suffix === '要';
    if ((prefix === '第') === verb) continue;
    const series: ItemSeries = prefix === '第' ? '第' : (suffix as ItemSeries);
    const value = parseHanNumber(numeral);
    if (value === undefined) continue;
    const clear = start === 0 || BEFORE_ITEM.includes(text[start - 1]!);
    // “办理四是”: a mark is missing, but the number goes on from the item before.
    const goesOn = verb && value > 1 && last[series] === value - 1;
    if (!clear && !goesOn) continue;
    if (text[start + whole.length] === numeral) continue; // 一是一，二是二
    if (
      series === '第' &&
      suffix === '、' &&
      /^[一二三四五六七八九十]/.test(text.slice(start + whole.length))
    )
      continue;
    items.push({ start, end: start + whole.length, series, value });
    last[series] = value;
  }
  return items.length === 0 ? NO_ITEMS : items;
}
