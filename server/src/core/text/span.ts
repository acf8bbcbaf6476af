/**
 * Half-open stretches of text and changes to them. All numbers are UTF-16 offsets, counted from the start of
 * the draft unless a comment says "in the line".
 */

export interface Span {
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
}

/** Replaces the span by `newText`; an empty span inserts. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export const spanAt = (start: number, length: number): Span => ({ start, end: start + length });

export const shift = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Applies edits that do not overlap, in any order. Two insertions at one place keep the order they have here.
 * Throws RangeError where edits overlap or leave the text: that is a fault of the caller, never of a draft.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const edit of ordered) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}–${edit.end} overlaps another one or leaves the text`);
    }
    result += text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + text.slice(done);
}
