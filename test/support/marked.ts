/**
 * Marks inside the text of a test: ⟦ and ⟧ around what must be reported, ‸ for the caret. Brackets and not carets
 * under the line, because Chinese characters are two columns wide in most fonts and one in some.
 */
import type { Span } from '../../server/src/core/index.js';

export interface Marked {
  readonly text: string;
  /** In the order of their opening marks. */
  readonly spans: readonly Span[];
  /** Offset of ‸; undefined where there is none. */
  readonly caret: number | undefined;
}

/** Takes the marks out. Throws Error on a mark without its partner or a second caret. */
export function parseMarked(marked: string): Marked {
  let text = '';
  let caret: number | undefined;
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const char of marked) {
    if (char === '⟦') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (char === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`⟧ without ⟦ in: ${marked}`);
      span.end = text.length;
    } else if (char === '‸') {
      if (caret !== undefined) throw new Error(`two carets in: ${marked}`);
      caret = text.length;
    } else text += char;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in: ${marked}`);
  return { text, spans, caret };
}

/** Draws spans into the text, so that a failing test reads like the draft. */
export function drawMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '⟦', closes: start === end ? 1 : 2 },
    { at: end, mark: '⟧', closes: start === end ? 2 : 0 },
  ]);
  marks.sort((a, b) => a.at - b.at || a.closes - b.closes);
  let result = '';
  let done = 0;
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}
