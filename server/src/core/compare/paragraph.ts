/** A text of the draft with all lines that read so, and what is kept about it while they do. */
import { type Fingerprints, fingerprints } from './fingerprints.js';
import { fold, offsetsOf } from './fold.js';
import { freeBefore } from './mask.js';
import type { Bucket } from './postings.js';
import type { Found } from './search.js';

export class Paragraph<L = unknown> {
  readonly text: string;
  readonly units: Uint16Array;
  readonly prints: Fingerprints;
  readonly lines = new Set<L>();
  /** How many of the prints stand somewhere else too, and not too often to matter. Kept by Postings. */
  shared = 0;
  /** Those prints with their places, in order; absent where they must be looked up anew. Kept by Postings. */
  active: readonly ActivePrint[] | undefined;
  /** Zero-based lines where the text counts, ascending. */
  at: number[] = [];
  /** Folded place where the body begins; a heading's number and title stand before it. */
  from = 0;
  /** What the last search found here, with what it went by. */
  found: Found | undefined;
  #free: Uint32Array | undefined;
  #offsets: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
    this.units = fold(text);
    this.prints = fingerprints(this.units);
  }

  /** True where it may hold a passage. */
  get live(): boolean {
    return this.shared > 0 || this.lines.size > 1;
  }

  /** See freeBefore; few texts need it. */
  get free(): Uint32Array {
    this.#free ??= freeBefore(this.units);
    return this.#free;
  }

  /** Offset in the line of a folded place. */
  offsetOf(place: number): number {
    if (this.units.length === this.text.length) return place;
    this.#offsets ??= offsetsOf(this.text);
    return this.#offsets[place] ?? this.text.length;
  }
}

export interface ActivePrint {
  readonly bucket: Bucket;
  /** Folded place of the gram. */
  readonly place: number;
}
