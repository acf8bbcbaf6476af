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

/** The same as a string, for titles and other short texts. */
export function foldText(text: string): string {
  let folded = '';
  let same = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = foldUnit(code);
    if (unit === code) continue;
    folded += text.slice(same, at) + (unit === DROPPED ? '' : String.fromCharCode(unit));
    same = at + 1;
  }
  return folded + text.slice(same);
}

/** Folded units as a string. */
export function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + CHUNK));
  return text;
}

/** As many arguments as any engine takes in one call. */
const CHUNK = 4096;

/** The folded place of an offset in the line. */
export function foldPlace(text: string, offset: number): number {
  let place = 0;
  for (let at = 0; at < offset; at++) if (foldUnit(text.charCodeAt(at)) !== DROPPED) place++;
  return place;
}

/** The offset in the line of each folded place. */
export function offsetsOf(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    if (foldUnit(text.charCodeAt(at)) !== DROPPED) offsets[length++] = at;
  }
  return offsets.slice(0, length);
}

const DROPPED = 0;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** A UTF-16 unit after folding; 0 where it is left out. */
export function foldUnit(code: number): number {
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
