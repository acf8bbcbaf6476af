/** Classes of single UTF-16 code units. A surrogate half counts as 汉字 where it can only be one (plane 2 and 3). */

/** 汉字, 〇 and the high halves of the supplementary ideographs (𠮷). */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd8bf)
  );
}

/** As isHan, for the unit before a place: there the low half of a supplementary ideograph is what one sees. */
export function isHanBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? isHan(text.charCodeAt(at - 2)) : isHan(code);
}

/** True where the place lies between the two units of one character. */
export function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}

/** Blanks a person does not see, with the invisible ones that Word and web pages leave. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff ||
    // Private use: signs of a Word symbol font that lost their font.
    (code >= 0xe000 && code <= 0xf8ff)
  );
}

const SENTENCE_END = '。！？!?…';

/** The last visible mark closes a sentence (a closing quote or bracket after it does not matter). */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && (isBlank(text.charCodeAt(at)) || '”’」』）)》'.includes(text[at]!))) at--;
  return at >= 0 && SENTENCE_END.includes(text[at]!);
}

/** Start and end of the text between blanks, in the given stretch. Both are `end` where all is blank. */
export function trimmed(text: string, start = 0, end = text.length): { start: number; end: number } {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** What `\s` stands for. */
export const BLANK_SIGNS: readonly string[] = [
  ...'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
  ...'\u2028\u2029\u202f\u205f\u3000\ufeff',
];
