/**
 * Which distinct lines hold which fingerprint, kept up to date line by line. Work grows with the line that comes or
 * goes; how many fingerprints a line shares is known at any time without looking.
 */
import { type Fingerprints, fingerprints } from './fingerprints.js';
import { fold } from './fold.js';

/**
 * A fingerprint that stands more often than this is a form of words (rows of a list, refrains), not a slip of copying,
 * and is not followed up. It also bounds the work: a draft of thousands of like lines costs no more than any other.
 */
export const COMMON = 16;

/** All lines with one text. */
export interface Entry<L> {
  readonly text: string;
  readonly units: Uint16Array;
  readonly prints: Fingerprints;
  readonly lines: Set<L>;
  /** How many of `prints` stand somewhere else too, and not too often to matter. */
  shared: number;
  /** See freeBefore; made when first asked for, as few lines need it. */
  free?: Uint32Array;
}

/** The holders of a fingerprint that stands more than once; a line that has it twice is there twice. */
type Bucket<L> = Entry<L>[];

export class Postings<L> {
  readonly #entries = new Map<string, Entry<L>>();
  readonly #byPrint = new Map<number, Entry<L> | Bucket<L>>();
  readonly #live = new Set<Entry<L>>();
  #version = 0;

  /** Entries that may hold a passage: of several lines, or with shared fingerprints. */
  get live(): ReadonlySet<Entry<L>> {
    return this.#live;
  }

  /** Changes whenever a passage may have come, gone or changed. */
  get version(): number {
    return this.#version;
  }

  /** True where the fingerprint stands at several places, and at few enough. */
  isShared(print: number): boolean {
    const holder = this.#byPrint.get(print);
    return Array.isArray(holder) && holder.length <= COMMON;
  }

  add(line: L, text: string): Entry<L> {
    const known = this.#entries.get(text);
    if (known) {
      known.lines.add(line);
      this.#settle(known);
      this.#version++;
      return known;
    }
    const units = fold(text);
    const entry: Entry<L> = { text, units, prints: fingerprints(units), lines: new Set([line]), shared: 0 };
    this.#entries.set(text, entry);
    for (let at = 0; at < entry.prints.length; at += 2) this.#post(entry, entry.prints[at]!);
    return entry;
  }

  remove(line: L, entry: Entry<L>): void {
    entry.lines.delete(line);
    if (entry.lines.size > 0) {
      this.#settle(entry);
      this.#version++;
      return;
    }
    this.#entries.delete(entry.text);
    for (let at = 0; at < entry.prints.length; at += 2) this.#withdraw(entry, entry.prints[at]!);
    this.#live.delete(entry);
  }

  #post(entry: Entry<L>, print: number): void {
    const holder = this.#byPrint.get(print);
    if (holder === undefined) {
      this.#byPrint.set(print, entry);
      return;
    }
    const bucket = Array.isArray(holder) ? holder : [holder];
    if (bucket !== holder) this.#byPrint.set(print, bucket);
    this.#count(bucket, -1);
    bucket.push(entry);
    this.#count(bucket, 1);
  }

  #withdraw(entry: Entry<L>, print: number): void {
    const holder = this.#byPrint.get(print);
    if (!Array.isArray(holder)) {
      this.#byPrint.delete(print);
      return;
    }
    this.#count(holder, -1);
    holder[holder.indexOf(entry)] = holder.at(-1)!;
    holder.pop();
    this.#count(holder, 1);
    if (holder.length === 1) this.#byPrint.set(print, holder[0]!);
  }

  /** Adds a bucket to what its holders share, or takes it out, where it matters at its present size. */
  #count(bucket: Bucket<L>, by: 1 | -1): void {
    if (bucket.length < 2 || bucket.length > COMMON) return;
    this.#version++;
    for (const entry of bucket) {
      entry.shared += by;
      this.#settle(entry);
    }
  }

  #settle(entry: Entry<L>): void {
    if (entry.shared > 0 || entry.lines.size > 1) this.#live.add(entry);
    else this.#live.delete(entry);
  }
}
