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
  const spans: Span[] = [...text.matchAll(STRETCH)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    covers: (at) => (ordinal !== undefined && ordinal.start <= at && at < ordinal.end) || holds(spans, at),
  };
}

export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

/** Round brackets of either width with their partners, the inner ones first; those without a partner are left out. */
export function roundPairs(text: string, shelter: Shelter): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (!'（(）)'.includes(char) || shelter.covers(at)) continue;
    if (char === '（' || char === '(') open.push(at);
    else if (open.length > 0) pairs.push({ open: open.pop()!, close: at });
  }
  return pairs;
}

/** 汉字 or a mark that only Chinese text has; the low half of a supplementary ideograph counts. */
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

/** `spans` stand in order and do not overlap. */
function holds(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= at;
}
