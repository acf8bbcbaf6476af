/** Whether a place is somebody else's words: those of a quotation or of the name of a document. */

/** True behind a “ or 《 of the line that is not closed before the offset. */
export const isQuoted = (text: string, at: number): boolean =>
  isOpen(text, at, '“', '”') || isOpen(text, at, '《', '》');

const isOpen = (text: string, at: number, open: string, close: string): boolean =>
  at > 0 && text.lastIndexOf(open, at - 1) > text.lastIndexOf(close, at - 1);
