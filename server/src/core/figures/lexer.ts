/**
 * The figures of a line: amounts with their units and the marks that make them approximate. What only looks like an
 * amount (dates, document numbers, telephone numbers, ordinals, formulas, names such as “500强”) is left out.
 */
import { parseHanNumber } from '../text/numerals.js';
import { type Span, shift } from '../text/span.js';

export interface Figure extends Span {
  /** The amount in whole units: 3.2万元 is 32000 with the unit 元. */
  readonly value: number;
  /** The upper end of a range: 5%～10%, 3至5个. */
  readonly to: number | undefined;
  /** The measure word or sign behind the number as written; empty where there is none. */
  readonly unit: string;
  /** The number with its scale (3.2万), without marks and unit. */
  readonly number: Span;
  /** What stands in front of the number and makes it approximate: 约, 近, 超过. */
  readonly before: string;
  /** What makes it approximate between number and unit: 余, 多. */
  readonly inner: string;
  /** What does so behind the unit: 左右, 上下, 以上. */
  readonly after: string;
  /** Written in 汉字. */
  readonly han: boolean;
}

/** Every figure of the text, in order; offsets in the text. */
export function figuresIn(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const figure = figureOf(match);
    if (!figure) continue;
    const last = figures.at(-1);
    const range = last && joined(text, last, figure);
    if (range) figures[figures.length - 1] = range;
    else figures.push(figure);
  }
  return figures;
}

export const isApproximate = ({ before, inner, after, to }: Figure): boolean =>
  before !== '' || inner !== '' || after !== '' || to !== undefined;

/** The figure in a text that has `by` more units in front. */
export const movedFigure = (figure: Figure, by: number): Figure => ({
  ...shift(figure, by),
  number: shift(figure.number, by),
});

/** Measure words, the longer ones first, so that 人次 is not read as 人. */
const UNITS =
  '个百分点|平方公里|平方千米|立方米|平方米|万平方米|公里|千米|公斤|千克|公顷|英寸|' +
  '小时|分钟|场次|人次|户次|家次|车次|课时|美元|欧元|港元|港币|元|件|起|宗|次|场|人|名|位|户|家|个|份|册|' +
  '条|项|所|处|亩|台|套|辆|支|期|篇|例|批|本|张|幅|块|封|班|组|座|座次|间|艘|架|株|棵|吨|米|岁|天|周|倍|级|' +
  '类|种|笔|只|头|对|队|门|节|轮|点|％|%|‰';

/** What holds digits and is no amount. Tried first at every place, so that its digits are never taken for one. */
const NO_AMOUNT = [
  // A number at the start of the line: 1. 20.2026年 （3） 3、
  '^[\\s\\u3000]*(?:[（(]\\d{1,3}[）)]|\\d{1,3}(?:[、．.]|[)）]))(?:\\d+)?',
  // Dates, years and parts of years.
  '[\\d〇○零一二三四五六七八九]{2,4}\\s?(?:[-－–—~～至]{1,2}\\s?\\d{4}\\s?)?年(?:度|底|初|末|以来)?(?:\\s?\\d{1,2}\\s?(?:[-－–—~～至]{1,2}\\s?\\d{1,2}\\s?)?月份?)?(?:\\s?\\d{1,2}\\s?[日号])?',
  '\\d{1,2}\\s?(?:[-－–—~～至]{1,2}\\s?\\d{1,2}\\s?)?月份?(?:\\s?\\d{1,2}\\s?[日号])?',
  '\\d{1,2}\\s?日(?!均)',
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  // Times and ratios.
  '\\d+(?:\\.\\d+)?[:：]\\d+(?:\\.\\d+)?(?:[:：]\\d+)?',
  // Document, standard, index and telephone numbers.
  '[〔﹝\\[【(（]\\s?(?:19|20)\\d{2}\\s?[〕﹞\\]】)）]\\s?第?\\s?\\d{1,6}\\s?号?',
  '\\d+\\s?号',
  '[A-Za-z][-/.A-Za-z ]{0,12}\\d[\\d.A-Za-z—-]{0,20}',
  '\\d{2,}(?:[-/—]\\d{2,})+(?![\\d%％万亿])',
  '(?<!\\d)1[3-9]\\d{9}(?!\\d)',
  '(?<!\\d)12[0-9]{3}(?=[”"]?(?:[\\u4e00-\\u9fff]{0,8})(?:热线|平台|电话))',
  // Formulas and slogans: 2+N, 1+1>2, 7×24.
  '\\d+(?:\\s?[+＋×xX*=>＞]\\s?[\\dA-Za-zＮ]+)+',
  // Ordinals.
  '第\\s?[\\d〇零一二三四五六七八九十百千]+',
  '[届次][一二三四五六七八九十]+次',
].join('|');

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|[\\d０-９]+(?:[.．][\\d０-９]+)?';
const HAN = '[一二三四五六七八九十两][〇零一二三四五六七八九十百千]*';
const BEFORE = '不少于|不低于|大约|将近|接近|超过|约|近|超|逾|至少';

const TOKEN = new RegExp(
  `(?:${NO_AMOUNT})|(?:(?<before>${BEFORE})\\s?)?(?:(?<arabic>${NUMBER})|(?<han>${HAN})(?![\\d]))` +
    `(?<inner>[余多])?\\s?(?<scale>万亿|千万|百万|万|亿)?(?<inner2>[余多])?\\s?(?<unit>${UNITS})?` +
    '(?<after>左右|上下|以上|以下|以内)?',
  'g',
);

const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/** 汉字 in front of these is as often a word as a number (一项制度, 两个维护, 三级网络). */
const COUNT = /^(?:件|起|宗|次|场|场次|人次|户|元|份|册|亩|公里|小时|平方米|吨|名|人|家)$/;

function figureOf(match: RegExpMatchArray): Figure | undefined {
  const { before = '', arabic, han, inner, scale, inner2, unit = '', after = '' } = match.groups!;
  const written = arabic ?? han;
  if (written === undefined) return undefined;
  const amount = arabic === undefined ? parseHanNumber(written) : Number(plain(arabic));
  if (amount === undefined || !Number.isFinite(amount)) return undefined;
  if (arabic === undefined && scale === undefined && (amount < 2 || !COUNT.test(unit))) return undefined;
  const whole = match[0];
  const from = whole.indexOf(written, before.length);
  const number = { start: match.index! + from, end: match.index! + from + written.length };
  // A scale belongs to the number unless 余 stands between them.
  if (scale !== undefined && inner === undefined)
    number.end = match.index! + whole.indexOf(scale, from + written.length) + scale.length;
  return {
    start: match.index!,
    end: match.index! + whole.trimEnd().length,
    value: scaled(amount, scale),
    to: undefined,
    unit: unit === '％' ? '%' : unit,
    number,
    before,
    inner: inner ?? inner2 ?? '',
    after,
    han: arabic === undefined,
  };
}

/** Rounded, so that 3.2万 is 32000 and not 32000.000000000004. */
const scaled = (amount: number, scale: string | undefined): number =>
  Math.round(amount * (scale === undefined ? 1 : SCALES[scale]!) * 1e4) / 1e4;

const plain = (digits: string): string =>
  digits.replace(/,/g, '').replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** 5%～10%: two figures with a range mark between are one. */
function joined(text: string, last: Figure, next: Figure): Figure | undefined {
  const between = text.slice(last.end, next.start);
  if (between.length > 4 || !/^\s?(?:[-－–—~～]{1,2}|至)\s?$/.test(between)) return undefined;
  if (last.to !== undefined || (last.unit !== '' && last.unit !== next.unit)) return undefined;
  const scale = last.unit === '' ? scaleOf(text, next) / scaleOf(text, last) : 1;
  const value = scale > 1 ? last.value * scale : last.value;
  if (value >= next.value) return undefined;
  return { ...next, start: last.start, value, to: next.value, before: last.before };
}

function scaleOf(text: string, { number }: Figure): number {
  return SCALES[/(?:万亿|千万|百万|[万亿])$/.exec(text.slice(number.start, number.end))?.[0] ?? ''] ?? 1;
}
