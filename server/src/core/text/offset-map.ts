/** Where an offset went while lines changed inside but none came or went. */
import { lastAtOrBefore } from './line-table.js';
import type { SourceLine } from './lines.js';

export class OffsetMap {
  readonly #fromStarts: readonly number[];
  readonly #fromLengths: readonly number[];
  #starts: readonly number[];
  #lines: readonly SourceLine[];

  /** Maps from the lines as they are now; `moveTo` tells what became of them. */
  constructor(lines: readonly SourceLine[], starts: readonly number[]) {
    this.#fromStarts = [...starts];
    this.#fromLengths = lines.map(({ text }) => text.length);
    this.#starts = starts;
    this.#lines = lines;
  }

  /** The same number of lines, some with other text. */
  moveTo(lines: readonly SourceLine[], starts: readonly number[]): void {
    this.#lines = lines;
    this.#starts = starts;
  }

  /**
   * The offset as it is now: as far from the start of its line as before; the end of a line stays the end of that
   * line. Meant for places that the changes did not touch.
   */
  readonly fromStart = (offset: number): number => {
    const line = lastAtOrBefore(this.#fromStarts, offset);
    const within = offset - this.#fromStarts[line]!;
    const length = this.#fromLengths[line]!;
    // Behind the end lies the line end, which is as it was.
    return (
      this.#starts[line]! + (within < length ? within : within - length + this.#lines[line]!.text.length)
    );
  };

  /** The offset as it is now: as far from the end of its line as before. */
  readonly fromEnd = (offset: number): number => {
    const line = lastAtOrBefore(this.#fromStarts, offset);
    const within = offset - this.#fromStarts[line]!;
    return this.#starts[line]! + this.#lines[line]!.text.length - (this.#fromLengths[line]! - within);
  };
}
