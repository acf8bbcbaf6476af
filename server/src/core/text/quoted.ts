/** Whether a place is somebody else's words: those of a quotation or of the name of a document. */

/** True behind a “ or 《 of the line that is not closed before the offset. Longer quotations have lost their mark. */
export const isQuoted = (text: string, at: number): boolean =>
  isOpen(text, at, '“', '”') || isOpen(text, at, '《', '》');

function isOpen(text: string, at: number, open: string, close: string): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

const LONGEST = 300;
