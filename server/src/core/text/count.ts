/** Characters as Word counts them: each Chinese character and mark is one, each run of Latin letters or digits is one. */

/** Word's 字数 of a text; blanks count nothing. */
export function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) inWord = false;
    else if (code >= 0x2e80 || isChineseMark(code)) {
      // The low half of a supplementary character belongs to the one before it.
      if (code < 0xdc00 || code > 0xdfff) count++;
      inWord = false;
    } else if (!inWord) {
      count++;
      inWord = true;
    }
  }
  return count;
}

/** Marks of Chinese text outside the CJK blocks: “ ” ‘ ’ — … ·. */
const isChineseMark = (code: number): boolean =>
  (code >= 0x2014 && code <= 0x201d) || code === 0x2026 || code === 0xb7;
