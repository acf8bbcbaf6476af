/** The lines of a text that is not edited, for finding places in it without reading it as a draft. */
import { LineTable } from './line-table.js';
import type { SourceLine } from './lines.js';

export class TextLines {
  readonly #table = new LineTable<SourceLine>((line) => line);

  constructor(text: string) {
    this.#table.reset(text);
  }

  get lines(): readonly SourceLine[] {
    return this.#table.lines;
  }

  /** Offsets at which the lines start. */
  get lineStarts(): readonly number[] {
    return this.#table.starts;
  }

  /** Zero-based line that holds the offset; offsets outside the text are taken for its nearest end. */
  lineAt(offset: number): number {
    return this.#table.lineAt(offset);
  }
}
