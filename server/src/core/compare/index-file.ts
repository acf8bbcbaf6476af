/**
 * The fingerprints of a folder's drafts as bytes, to be kept between runs. What was written by another version, or is
 * damaged, is no index: it is made anew, never guessed at.
 */
import type { ScreenPrints } from './screen.js';

export interface IndexEntry {
  /** Tells one state of the file from another: size and time of change, or the like. */
  readonly stamp: string;
  readonly prints: ScreenPrints;
}

/** By the name of the draft. */
export type PassageIndexFile = ReadonlyMap<string, IndexEntry>;

/** “RDPI”, in the byte order of the machine. */
const MAGIC = 0x49504452;
/** To be raised whenever fingerprints or this form change. */
const VERSION = 1;
/** Magic, version, number of entries, then the checksum. */
const HEAD = 4;

/** The bytes in pieces, so that they need not be held all at once. */
export function* writeIndex(index: PassageIndexFile): Generator<Uint8Array> {
  const sum = new Checksum();
  for (const [name, entry] of index) for (const words of wordsOf(name, entry)) sum.add(words);
  yield bytesOf(Int32Array.of(MAGIC, VERSION, index.size, sum.value));
  for (const [name, entry] of index) for (const words of wordsOf(name, entry)) yield bytesOf(words);
}

/** Undefined where the bytes are no index of this version or are damaged. Keeps the bytes. */
export function readIndex(bytes: Uint8Array): PassageIndexFile | undefined {
  if (bytes.length % 4 !== 0 || bytes.length < 4 * HEAD) return undefined;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  const [magic, version, count, checksum] = words;
  if (magic !== MAGIC || version !== VERSION) return undefined;
  const sum = new Checksum();
  sum.add(words.subarray(HEAD));
  return sum.value === checksum ? entriesIn(words, count!) : undefined;
}

function entriesIn(words: Int32Array, count: number): PassageIndexFile | undefined {
  const entries = new Map<string, IndexEntry>();
  let at = HEAD;
  for (let entry = 0; entry < count; entry++) {
    const [name, stamp, prints] = [words[at]!, words[at + 1]!, words[at + 2]!];
    const start = at + 3;
    const end = start + name + stamp + prints;
    if (!(name >= 0 && stamp >= 0 && prints >= 0 && end <= words.length)) return undefined;
    entries.set(textIn(words.subarray(start, start + name)), {
      stamp: textIn(words.subarray(start + name, start + name + stamp)),
      prints: words.subarray(start + name + stamp, end),
    });
    at = end;
  }
  return at === words.length ? entries : undefined;
}

/** Lengths, name, stamp and fingerprints. */
function wordsOf(name: string, { stamp, prints }: IndexEntry): readonly Int32Array[] {
  const [first, second] = [unitsOf(name), unitsOf(stamp)];
  return [Int32Array.of(first.length, second.length, prints.length), first, second, prints];
}

const unitsOf = (text: string): Int32Array =>
  Int32Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const textIn = (units: Int32Array): string => Array.from(units, (unit) => String.fromCharCode(unit)).join('');

const bytesOf = (words: Int32Array): Uint8Array =>
  new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

/** Of 32 bits, over words. */
class Checksum {
  value = 0x811c9dc5 | 0;

  add(words: Int32Array): void {
    let { value } = this;
    for (let at = 0; at < words.length; at++) {
      value = Math.imul(value ^ words[at]!, 0x01000193);
      value ^= value >>> 15;
    }
    this.value = value;
  }
}
