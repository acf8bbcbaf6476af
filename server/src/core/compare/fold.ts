/**
 * The text of a line as passages are compared: without blanks, marks and digits in one width. What differs only in
 * those is the same passage.
 */
import { isBlank } from '../text/chars.js';

/** UTF-16 units of the line after folding. */
export function fold(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = foldUnit(text.charCodeAt(at));
    if (code !== DROPPED) units[length++] = code;
  }
  return length === text.length ? units : units.slice(0, length);
}

/** Offsets in the line of folded places, which must be in ascending order; a place past the end is the line's end. */
export function unfold(text: string, places: readonly number[]): number[] {
  const offsets: number[] = [];
  let folded = 0;
  for (let at = 0; at < text.length && offsets.length < places.length; at++) {
    if (foldUnit(text.charCodeAt(at)) === DROPPED) continue;
    while (places[offsets.length] === folded) offsets.push(at);
    folded++;
  }
  while (offsets.length < places.length) offsets.push(text.length);
  return offsets;
}

/** The folded place of an offset in the line. */
export function foldedPlace(text: string, offset: number): number {
  let folded = 0;
  for (let at = 0; at < offset; at++) if (foldUnit(text.charCodeAt(at)) !== DROPPED) folded++;
  return folded;
}

const DROPPED = 0;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function foldUnit(code: number): number {
  // Most of a report: CJK characters and marks up to the private use area.
  if (code > 0x3015 && code < 0xe000) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (isBlank(code)) return DROPPED;
  if (code === 0x201c || code === 0x201d || code === 0x201e) return QUOTE;
  if (code === 0x2018 || code === 0x2019) return 0x27;
  if (code === 0x3014 || code === 0xfe5d) return OPEN_BRACKET;
  if (code === 0x3015 || code === 0xfe5e) return CLOSE_BRACKET;
  return code;
}
