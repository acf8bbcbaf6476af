/**
 * What the rules of punctuation share: stretches of a line whose marks are none of the Chinese text (addresses,
 * numbers, English, code, the residue of Word), brackets with their partners, and what counts as Chinese beside a mark.
 */
import { isHan } from './chars.js';
import type { Span } from './span.js';

export interface Shelter {
  /** True where the character at this offset in the line is to be left alone. */
  covers(at: number): boolean;
}

/** `ordinal`: the number of a heading, whose marks the rules of numbering look after. */
export function shelterOf(text: string, ordinal: Span | undefined): Shelter {
  let spans: readonly Span[] | undefined;
  return {
    covers: (at) => {
      if (ordinal !== undefined && ordinal.start <= at && at < ordinal.end) return true;
      // Only now: most lines have no mark that anyone asks about.
      spans ??= stretches(text);
      return liesIn(spans, at);
    },
  };
}

const stretches = (text: string): readonly Span[] =>
  [...text.matchAll(STRETCH)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

export interface MarkPair {
  readonly open: number;
  readonly close: number;
}

/** Round brackets of either width with their partners, the inner ones first; those without a partner are left out. */
export function roundPairs(text: string, shelter: Shelter): readonly MarkPair[] {
  const pairs: MarkPair[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (!'（(）)'.includes(char) || shelter.covers(at)) continue;
    if (char === '（' || char === '(') open.push(at);
    else if (open.length > 0) pairs.push({ open: open.pop()!, close: at });
  }
  return pairs;
}

/** Pairs with a straight double quote on either side; undefined where the paragraph does not fall into sound pairs. */
export function quotePairs(text: string, shelter: Shelter): readonly MarkPair[] | undefined {
  const marks = [...text.matchAll(/["＂“”]/g)].map(({ index }) => index).filter((at) => !shelter.covers(at));
  // 55"显示屏: a mark behind a figure is the sign of the inch where it spoils the pairs.
  const withoutInches = marks.filter((at) => text[at] !== '"' || !isAfterFigure(text, at));
  return pairUp(text, marks) ?? pairUp(text, withoutInches);
}

function pairUp(text: string, marks: readonly number[]): readonly MarkPair[] | undefined {
  const pairs: MarkPair[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const [open, close] = [marks[index]!, marks[index + 1]];
    if (close === undefined || text[open] === '”' || text[close] === '“') return undefined;
    if (!isStraight(text[open]!) && !isStraight(text[close]!)) continue;
    if (!isSound(text, open, close)) return undefined;
    if (isInChinese(text, { open, close })) pairs.push({ open, close });
  }
  return pairs;
}

const isStraight = (char: string): boolean => char === '"' || char === '＂';
const isAfterFigure = (text: string, at: number): boolean => /\d/.test(text[at - 1] ?? '');

/** Nothing speaks against it that these two marks are the beginning and the end of one quotation. */
function isSound(text: string, open: number, close: number): boolean {
  if (close === open + 1 || (isAfterFigure(text, open) && isAfterFigure(text, close))) return false;
  if (/[，。；：？！、）》,;:?!)]/.test(text[open + 1]!) || /[，；：、（《,;:(]/.test(text[close - 1]!))
    return false;
  // A blank stands outside a quotation rather than inside, unless a mark is there.
  return (
    !(isGap(text[open + 1]) && isHanAt(text, open - 1)) &&
    !(isGap(text[close - 1]) && isHanAt(text, close + 1))
  );
}

const isGap = (char: string | undefined): boolean => char !== undefined && /\s/.test(char);
const isHanAt = (text: string, at: number): boolean => isHan(text.charCodeAt(at));

const isInChinese = (text: string, { open, close }: MarkPair): boolean =>
  /[\u4e00-\u9fff]/.test(text.slice(open + 1, close)) ||
  isChinese(text[open - 1]) ||
  isChinese(text[close + 1]);

/** 汉字, any low surrogate (the unit seen behind 𠮷) or a mark that only Chinese text has. */
export function isChinese(char: string | undefined): boolean {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return isHan(code) || (code >= 0xdc00 && code <= 0xdfff) || CHINESE_MARKS.includes(char);
}

const CHINESE_MARKS = '，。；：？！、（）“”‘’《》〈〉【】〔〕「」『』';

/** Each alternative starts at a fixed sign or at the edge of a word and is bounded, so that the search is linear. */
const STRETCH = new RegExp(
  [
    '<!--[^>]{0,400}-->',
    '<\\/?[A-Za-z][^<>]{0,300}>',
    '&(?:[A-Za-z]{2,8}|#\\d{1,6}|#x[0-9A-Fa-f]{1,5});',
    '`[^`]{1,200}`',
    '\\[bookmark:[^\\]]{0,120}\\]',
    'HYPERLINK\\s{1,4}(?:\\\\l\\s{1,4})?["“][^"”]{0,300}["”]',
    'TOC(?:\\s{1,4}\\\\[a-z](?:\\s{1,4}"[^"]{0,20}")?){1,6}',
    '(?:https?|ftp):\\/\\/[!-~]*[A-Za-z0-9/_=#&%-]',
    '(?<![A-Za-z0-9.])www\\.[!-~]*[A-Za-z0-9/_=#&%-]',
    '(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,80}',
    // Angles and heights: 5'30".
    '(?<!\\d)\\d{1,3}[\'′]\\d{1,2}["″]',
    // Times, dates, decimals, thousands, ratios, versions, formulas: 11:26, 2023-03-24, 1,000, 1+1>2, 2+N.
    '(?<![\\dA-Za-z])[vV]?\\d+(?:[,.:/+>=~-](?:\\d+|[A-Z](?![A-Za-z])))+',
    // English of two words or more; a mark at its edge belongs to the Chinese around it.
    "(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[ ,;:'’&./-]{1,3}[A-Za-z0-9]+)+",
  ].join('|'),
  'g',
);

/** True where one of the spans, which stand in order and do not overlap, holds the offset. */
export function liesIn(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= at;
}
