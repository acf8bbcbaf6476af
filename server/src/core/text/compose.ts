/** Two sets of edits, one after the other, as one set on the first text. */
import type { TextEdit } from './span.js';

/** A stretch of the result: `keep` units of the old text, or `drop` units of it replaced by `put`. */
interface Step {
  keep: number;
  drop: number;
  put: string;
}

/**
 * Edits on the first text that do what `first` and then `second` do; `second` has its offsets in the text that
 * `first` makes. Both must be sorted and free of overlaps, and so is the result.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  const steps = new StepReader(first);
  let old = 0;
  let made = 0;
  for (const edit of second) {
    while (made < edit.start) {
      const step = steps.take(edit.start - made);
      push(result, old, step.drop, step.put);
      old += step.keep + step.drop;
      made += step.keep + step.put.length;
    }
    let drop = 0;
    let gone = 0;
    while (gone < edit.end - edit.start) {
      const step = steps.take(edit.end - edit.start - gone);
      drop += step.keep + step.drop;
      gone += step.keep + step.put.length;
    }
    push(result, old, drop, edit.newText);
    old += drop;
    made = edit.end;
  }
  for (let step = steps.rest(); step; step = steps.rest()) {
    push(result, old, step.drop, step.put);
    old += step.keep + step.drop;
  }
  return result;
}

function push(edits: TextEdit[], start: number, drop: number, put: string): void {
  if (drop === 0 && put === '') return;
  const last = edits.at(-1);
  if (last && last.end === start)
    edits[edits.length - 1] = { start: last.start, end: start + drop, newText: last.newText + put };
  else edits.push({ start, end: start + drop, newText: put });
}

/** Reads edits as steps, cut to the length of new text that is asked for. */
class StepReader {
  readonly #edits: readonly TextEdit[];
  #next = 0;
  #old = 0;
  #step: Step | undefined;

  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits;
  }

  /** The next step, at most `length` units of the new text; dropped text without replacement comes along. */
  take(length: number): Step {
    const step = this.#step ?? this.#read() ?? { keep: length, drop: 0, put: '' };
    this.#step = undefined;
    if (step.keep > length) {
      this.#step = { keep: step.keep - length, drop: 0, put: '' };
      this.#old += length;
      return { keep: length, drop: 0, put: '' };
    }
    this.#old += step.keep + step.drop;
    if (step.put.length <= length) return step;
    this.#step = { keep: 0, drop: 0, put: step.put.slice(length) };
    return { ...step, put: step.put.slice(0, length) };
  }

  /** What is left behind the last place that was asked for; undefined at the last edit. */
  rest(): Step | undefined {
    if (!this.#step && this.#next >= this.#edits.length) return undefined;
    return this.take(Number.POSITIVE_INFINITY);
  }

  #read(): Step | undefined {
    const edit = this.#edits[this.#next];
    if (!edit) return undefined;
    if (edit.start > this.#old) return { keep: edit.start - this.#old, drop: 0, put: '' };
    this.#next++;
    return { keep: 0, drop: edit.end - edit.start, put: edit.newText };
  }
}
