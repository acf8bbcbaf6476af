/**
 * Chinese and Arabic numerals. Written here because no package reads all forms that reports use: the usual one
 * takes 二〇二三 for 223.
 */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A whole number written in 汉字: 十二, 一百二十, 二〇二三, 三万五千. Undefined where the characters make no
 * number (十十, 百二, 一十一百) or are none.
 */
export function parseHanNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (![...text].some((char) => char in UNITS || char in BIG_UNITS)) return parsePositional(text);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const char of text) {
    if (char in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[char]!;
    } else if (char in UNITS) {
      const unit = UNITS[char]!;
      if (unit >= lastUnit || (digit === undefined && unit !== 10)) return undefined;
      section += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else if (char in BIG_UNITS) {
      const amount = section + (digit ?? 0);
      if (amount === 0) return undefined;
      total += amount * BIG_UNITS[char]!;
      section = 0;
      digit = undefined;
      lastUnit = Number.POSITIVE_INFINITY;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}

/** 二〇二三 → 2023: digits in a row, place by place. */
function parsePositional(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** A whole number in half- or full-width Arabic digits. */
export function parseArabic(text: string): number | undefined {
  const digits = toHalfWidthDigits(text);
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

export const toHalfWidthDigits = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** 1 → 一, 12 → 十二, 120 → 一百二十. For ordinals from 1 to 9999; what no report counts to comes in Arabic digits. */
export function formatHanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  const chars = '零一二三四五六七八九';
  let result = '';
  let rest = value;
  let gap = false;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      gap = result !== '' && rest > 0;
      continue;
    }
    if (gap) result += '零';
    result += (unit === 10 && digit === 1 && result === '' ? '' : chars[digit]) + sign;
    gap = false;
  }
  return result;
}

/** A year between 1949 and 2099 as reports write it: 2023年, 2023年度, 二〇二三年. `end` is after 年. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** Every written-out year of the text, in order; offsets in the text. */
export function* yearsIn(text: string): Generator<YearMention> {
  for (const match of text.matchAll(/(?<![\d０-９])([\d０-９]{4}|[〇零一二三四五六七八九]{4})\s?年/g)) {
    const year = parseArabic(match[1]!) ?? parseHanNumber(match[1]!);
    if (year === undefined || year < 1949 || year > 2099) continue;
    yield { year, start: match.index, end: match.index + match[0].length };
  }
}

/** The first year that the text names. */
export function firstYear(text: string): number | undefined {
  if (!text.includes('年')) return undefined;
  for (const { year } of yearsIn(text)) return year;
  return undefined;
}
