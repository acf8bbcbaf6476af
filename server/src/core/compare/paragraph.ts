/** A text of the draft with all lines that read so, and what is kept about it while they do. */
import { type Fingerprints, fingerprints, type Room } from './fingerprints.js';
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
  #places: ReadonlyMap<number, number> | undefined;

  /** @param room for those who make very many */
  constructor(text: string, room?: Room) {
    this.text = text;
    this.units = fold(text);
    this.prints = fingerprints(this.units, room);
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

  /** The first place of a fingerprint in the body; undefined where there is none. */
  placeOf(print: number): number | undefined {
    const { prints, from } = this;
    if (prints.length > FEW && from === 0) {
      this.#places ??= firstPlaces(prints);
      return this.#places.get(print);
    }
    for (let at = 0; at < prints.length; at += 2) {
      if (prints[at] === print && prints[at + 1]! >= from) return prints[at + 1]!;
    }
    return undefined;
  }

  /** Offset in the line of a folded place. */
  offsetOf(place: number): number {
    if (this.units.length === this.text.length) return place;
    this.#offsets ??= offsetsOf(this.text);
    return this.#offsets[place] ?? this.text.length;
  }
}

/** Up to so many numbers are looked through faster than a map is made. */
const FEW = 256;

function firstPlaces(prints: Fingerprints): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = prints.length - 2; at >= 0; at -= 2) places.set(prints[at]!, prints[at + 1]!);
  return places;
}

export interface ActivePrint {
  readonly bucket: Bucket;
  /** Folded place of the gram. */
  readonly place: number;
}
