/** What may be typed so far of a number at the start of a paragraph. */
import type { Place } from './completion.js';

export interface Opening {
  /** Column at which the number starts. */
  readonly from: number;
  /** ( or （; empty where there is none. */
  readonly bracket: string;
  /** 汉字 typed so far. */
  readonly numeral: string;
  /** 、 behind the numeral; empty where it is not there yet. */
  readonly mark: string;
}

const OPENING = /^([\s\u3000]*)([（(]?)([一二三四五六七八九十]{0,3})(、?)$/u;

/** Undefined where the caret does not stand at the start of a paragraph, blanks and a half-typed number aside. */
export function openingOf({ before }: Place): Opening | undefined {
  const match = OPENING.exec(before);
  if (!match) return undefined;
  const [, blank = '', bracket = '', numeral = '', mark = ''] = match;
  return mark !== '' && (bracket !== '' || numeral === '')
    ? undefined
    : { from: blank.length, bracket, numeral, mark };
}

/** The bracket that the editor has closed by itself, to be replaced as well. */
export const closedBy = ({ after }: Place): number => (/^[）)]/u.test(after) ? 1 : 0);
