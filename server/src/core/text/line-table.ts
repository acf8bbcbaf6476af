/** The lines of a text that is edited, with their offsets. A line whose text does not change stays the same object. */
import { type LineEnd, type SourceLine, splitLines } from './lines.js';
import type { TextEdit } from './span.js';

/** Lines that gave way to others; both may be empty. */
export interface LineChange<L> {
  /** Index of the first line that changed. */
  readonly at: number;
  readonly removed: readonly L[];
  readonly added: readonly L[];
}

export class LineTable<L extends SourceLine> {
  readonly #take: (source: SourceLine) => L;
  readonly #lines: L[] = [];
  readonly #starts: number[] = [];
  readonly #lineEnds: Record<LineEnd, number> = { '': 0, '\n': 0, '\r\n': 0, '\r': 0 };

  /** `take` makes a line of the table from its text, once for each text that comes in. */
  constructor(take: (source: SourceLine) => L) {
    this.#take = take;
  }

  get lines(): readonly L[] {
    return this.#lines;
  }

  /** Offset of each line, UTF-16. */
  get starts(): readonly number[] {
    return this.#starts;
  }

  /** The line end that most lines have; \n where there is none. New lines are written with it. */
  get lineEnd(): string {
    const [lf, crlf, cr] = [this.#lineEnds['\n'], this.#lineEnds['\r\n'], this.#lineEnds['\r']];
    if (crlf > lf && crlf >= cr) return '\r\n';
    return cr > lf ? '\r' : '\n';
  }

  get text(): string {
    return this.#lines.map(({ text, eol }) => text + eol).join('');
  }

  /** Zero-based line that holds the offset; offsets outside the text are taken for its nearest end. */
  lineAt(offset: number): number {
    return lastAtOrBefore(this.#starts, offset);
  }

  /** Puts a text in place of all lines. */
  reset(text: string): LineChange<L> {
    return this.#replace(0, this.#lines.length, splitLines(text));
  }

  /** Makes one change; its offsets are in the text as it is now. */
  edit({ start, end, newText }: TextEdit): LineChange<L> {
    // One line more on either side: a change at an edge may part or join a \r\n there.
    const first = Math.max(0, this.lineAt(start) - 1);
    const last = Math.min(this.#lines.length - 1, this.lineAt(end) + 1);
    const from = this.#starts[first]!;
    const old = this.#lines
      .slice(first, last + 1)
      .map(({ text, eol }) => text + eol)
      .join('');
    const sources = splitLines(old.slice(0, start - from) + newText + old.slice(end - from));
    // Text that ends with a line end splits into one empty line too many, unless the draft ends there.
    if (last < this.#lines.length - 1) sources.pop();
    return this.#replace(first, last + 1, sources);
  }

  /** Puts `sources` in place of the lines from `from` to `to` (exclusive); lines that did not change stay as they are. */
  #replace(from: number, to: number, sources: readonly SourceLine[]): LineChange<L> {
    let head = 0;
    while (from + head < to && head < sources.length && same(this.#lines[from + head], sources[head])) head++;
    let tail = 0;
    const most = Math.min(to - from, sources.length) - head;
    while (tail < most && same(this.#lines[to - 1 - tail], sources[sources.length - 1 - tail])) tail++;
    const added = sources.slice(head, sources.length - tail).map((source) => this.#take(source));
    const at = from + head;
    const removed = exchange(this.#lines, at, to - tail - at, added);
    for (const { eol } of removed) this.#lineEnds[eol]--;
    for (const { eol } of added) this.#lineEnds[eol]++;
    this.#place(at, removed, added);
    return { at, removed, added };
  }

  /** Offsets from the first changed line on. Behind the change they all move by the same amount. */
  #place(at: number, removed: readonly L[], added: readonly L[]): void {
    const before = this.#lines[at - 1];
    let offset = before ? this.#starts[at - 1]! + lengthOf(before) : 0;
    const behind = at + added.length;
    const starts = this.#starts;
    const unplaced = added.map(() => 0);
    if (removed.length !== added.length) exchange(starts, at, removed.length, unplaced);
    for (let index = at; index < behind; index++) {
      starts[index] = offset;
      offset += lengthOf(this.#lines[index]!);
    }
    const moved = behind < starts.length ? offset - starts[behind]! : 0;
    if (moved !== 0) for (let index = behind; index < starts.length; index++) starts[index]! += moved;
  }
}

const lengthOf = ({ text, eol }: SourceLine): number => text.length + eol.length;

const same = (line: SourceLine | undefined, source: SourceLine | undefined): boolean =>
  line !== undefined && source !== undefined && line.text === source.text && line.eol === source.eol;

/** Index of the last value that is not above the given one, in sorted values; 0 where all are. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Array.splice, in place where the counts agree and for any number of items: very many arguments overflow the stack. */
function exchange<T>(items: T[], start: number, count: number, added: readonly T[]): T[] {
  const removed = items.slice(start, start + count);
  if (added.length === count) {
    for (let index = 0; index < count; index++) items[start + index] = added[index]!;
    return removed;
  }
  const tail = items.slice(start + count);
  items.length = start;
  for (const item of added) items.push(item);
  for (const item of tail) items.push(item);
  return removed;
}
