/**
 * Which of very many drafts share something worth a closer look. Of each draft only fingerprints are kept, chosen so that
 * two drafts with a run of MIN_SHARED characters in common have at least one in common; see fingerprints.ts for how.
 */
import { type PrintShape, Room, winnow } from './fingerprints.js';
import { MIN_SHARED } from './passages.js';
import { writeKeys } from './stream.js';

/** Longer grams than within a draft: unrelated drafts of one kind have many short ones in common. */
const GRAM = 16;
const SHAPE: PrintShape = { gram: GRAM, window: MIN_SHARED - GRAM + 1 };

/** What is kept of a draft: of each fingerprint two hashes of 30 bits, in turns. */
export type ScreenPrints = Int32Array;

/** Makes the fingerprints of one draft after the other, in the same room. */
export class Screener {
  readonly #room = new Room();
  #keys = new Uint16Array(0);

  printsOf(text: string): ScreenPrints {
    if (this.#keys.length < text.length) this.#keys = new Uint16Array(2 * text.length);
    const keys = writeKeys(text, this.#keys);
    const prints = winnow(keys, SHAPE, this.#room);
    // The place gives way to a second hash: among millions of grams one of 30 bits is shared by chance.
    for (let at = 0; at < prints.length; at += 2) prints[at + 1] = secondHash(keys, prints[at + 1]!);
    return prints;
  }
}

/** In four rows that do not wait for each other. */
function secondHash(keys: Uint16Array, start: number): number {
  let [a, b, c, d] = [1, 2, 3, 4];
  for (let at = start; at < start + GRAM; at += 4) {
    a = Math.imul(a ^ keys[at]!, 0x01000193);
    b = Math.imul(b ^ keys[at + 1]!, 0x0100019d);
    c = Math.imul(c ^ keys[at + 2]!, 0x01000197);
    d = Math.imul(d ^ keys[at + 3]!, 0x010001b1);
  }
  const hash = Math.imul(a ^ (b >>> 7), 0x45d9f3b) ^ Math.imul(c ^ (d >>> 9), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}

/**
 * A fingerprint that stands in more drafts than this is a form of words of all such reports and does not make two of them
 * suspicious. It bounds the work: in a folder of up to so many drafts nothing is passed over.
 */
export const MOST_DRAFTS = 64;

/** Two drafts by their places in the list, the former first. */
export interface LikelyPair {
  readonly first: number;
  readonly second: number;
}

/** Pairs that share a fingerprint, ordered by the first and then by the second. Works in time linear in the prints. */
export function likelyPairs(drafts: readonly ScreenPrints[]): readonly LikelyPair[] {
  const pairs = new PairSet(drafts.length);
  const counts = countByBin(drafts);
  for (let part = 0; part < PARTS; part++) {
    const bins = counts.subarray(part * BINS, (part + 1) * BINS);
    new Part(drafts, part, bins).pairUp(pairs);
  }
  return pairs.inOrder();
}

/** The drafts of the list that share a fingerprint with the one, in order. */
export function likelyPartners(one: ScreenPrints, drafts: readonly ScreenPrints[]): readonly number[] {
  const own = new Map<number, number>();
  for (let at = 0; at < one.length; at += 2) own.set(one[at]!, one[at + 1]!);
  return drafts.flatMap((prints, index) => {
    for (let at = 0; at < prints.length; at += 2) if (own.get(prints[at]!) === prints[at + 1]) return [index];
    return [];
  });
}

/** Taken one after the other, so that only a part of the fingerprints is held twice. */
const PART_BITS = 2;
const PARTS = 1 << PART_BITS;
/** Fingerprints of a part are put into so many bins by their first hash; a bin fits into the processor's cache. */
const BIN_BITS = 11;
const BINS = 1 << BIN_BITS;
const BIN_SHIFT = 30 - PART_BITS - BIN_BITS;

/** How many fingerprints belong into each bin of each part. */
function countByBin(drafts: readonly ScreenPrints[]): Uint32Array {
  const counts = new Uint32Array(PARTS * BINS);
  for (const prints of drafts)
    for (let at = 0; at < prints.length; at += 2) counts[prints[at]! >>> BIN_SHIFT]!++;
  return counts;
}

/** The fingerprints whose first hash begins alike. */
class Part {
  readonly #starts: Uint32Array;
  /** First hash, second hash and draft, in turns. */
  readonly #entries: Int32Array;

  constructor(drafts: readonly ScreenPrints[], part: number, counts: Uint32Array) {
    const starts = new Uint32Array(BINS + 1);
    for (let bin = 0; bin < BINS; bin++) starts[bin + 1] = starts[bin]! + counts[bin]!;
    const entries = new Int32Array(3 * starts[BINS]!);
    const next = starts.slice();
    const [from, to] = [part * BINS, (part + 1) * BINS];
    for (const [draft, prints] of drafts.entries()) {
      for (let at = 0; at < prints.length; at += 2) {
        const bin = prints[at]! >>> BIN_SHIFT;
        if (bin < from || bin >= to) continue;
        const place = 3 * next[bin - from]!++;
        entries[place] = prints[at]!;
        entries[place + 1] = prints[at + 1]!;
        entries[place + 2] = draft;
      }
    }
    this.#starts = starts;
    this.#entries = entries;
  }

  pairUp(pairs: PairSet): void {
    for (let bin = 0; bin < BINS; bin++) this.#pairUpBin(this.#starts[bin]!, this.#starts[bin + 1]!, pairs);
  }

  #pairUpBin(start: number, end: number, pairs: PairSet): void {
    const entries = this.#entries.subarray(3 * start, 3 * end);
    const count = end - start;
    const mask = tableSize(count) - 1;
    /** Latest with such a hash, from 1; 0 where there is none. */
    const latest = new Int32Array(mask + 1);
    /** Where the first hash is met again: the one before it, from 1. */
    const before = new Int32Array(count);
    let again = false;
    for (let at = 0; at < count; at++) {
      const slot = entries[3 * at]! & mask;
      before[at] = latest[slot]!;
      again ||= before[at] !== 0;
      latest[slot] = at + 1;
    }
    if (again) pairUpChains(entries, before, pairs);
  }
}

/** Entries of one bin, each linked to one before it whose hash may be the same. */
function pairUpChains(entries: Int32Array, before: Int32Array, pairs: PairSet): void {
  const met = new Uint32Array(MOST_DRAFTS);
  const seen = new Uint8Array(before.length);
  // From the back: the last of equal ones sees all of them, and the others are then seen to have been seen.
  for (let at = before.length - 1; at >= 0; at--) {
    if (seen[at] || before[at] === 0) continue;
    let count = 0;
    let last = -1;
    for (let link = at + 1; link > 0; link = before[link - 1]!) {
      const other = 3 * (link - 1);
      if (entries[other] !== entries[3 * at] || entries[other + 1] !== entries[3 * at + 1]) continue;
      seen[link - 1] = 1;
      if (entries[other + 2] === last) continue;
      last = entries[other + 2]!;
      if (count < MOST_DRAFTS) met[count] = last;
      count++;
    }
    if (count > 1 && count <= MOST_DRAFTS) pairs.addAll(met, count);
  }
}

/** A power of two with room for so many. */
const tableSize = (count: number): number => {
  let size = 64;
  while (size < count) size *= 2;
  return size;
};

/** Pairs as they are met, most of them often. */
class PairSet {
  readonly #drafts: number;
  #codes = new Float64Array(1024);
  #length = 0;

  constructor(drafts: number) {
    this.#drafts = drafts;
  }

  /** Each of the first `count` drafts, given in descending order, with each other. */
  addAll(drafts: Uint32Array, count: number): void {
    for (let second = 0; second < count; second++) {
      for (let first = second + 1; first < count; first++) {
        if (this.#length === this.#codes.length) this.#makeRoom();
        this.#codes[this.#length++] = drafts[first]! * this.#drafts + drafts[second]!;
      }
    }
  }

  inOrder(): readonly LikelyPair[] {
    this.#settle();
    return Array.from(this.#codes.subarray(0, this.#length), (code) => ({
      first: Math.floor(code / this.#drafts),
      second: code % this.#drafts,
    }));
  }

  /** Forgets repetitions before it asks for memory. */
  #makeRoom(): void {
    this.#settle();
    if (this.#length * 2 <= this.#codes.length) return;
    const wider = new Float64Array(2 * this.#codes.length);
    wider.set(this.#codes.subarray(0, this.#length));
    this.#codes = wider;
  }

  #settle(): void {
    const codes = this.#codes.subarray(0, this.#length).sort();
    let kept = 0;
    for (let at = 0; at < codes.length; at++) {
      if (at > 0 && codes[at] === codes[at - 1]) continue;
      codes[kept++] = codes[at]!;
    }
    this.#length = kept;
  }
}
