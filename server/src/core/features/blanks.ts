/** The blanks 【…】 that new reports and parts leave to be filled in. */
import type { Span } from '../text/span.js';

/** The first blank that starts at the offset or behind it, else the first of all; undefined where none is left. */
export function blankAfter(text: string, offset: number): Span | undefined {
  return blankFrom(text, offset) ?? blankFrom(text, 0);
}

function blankFrom(text: string, offset: number): Span | undefined {
  const blank = /【[^【】\r\n]*】/g;
  blank.lastIndex = offset;
  const match = blank.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
