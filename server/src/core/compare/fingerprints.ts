/**
 * Fingerprints of a folded line by winnowing: of every `window` neighbouring grams the one with the least hash is kept.
 * Two lines that share `gram` + `window` - 1 characters in a row share a fingerprint, and which grams are kept depends on
 * the text around them alone, so a line's fingerprints never change while its text does not.
 */

/** Characters of a gram. Shorter ones are shared by chance, longer ones miss near copies. */
export const GRAM = 8;

export interface PrintShape {
  /** Characters of a gram. */
  readonly gram: number;
  /** Of so many neighbouring grams one is kept. */
  readonly window: number;
}

const SHAPE: PrintShape = { gram: GRAM, window: 9 };

/** A fingerprint is two numbers: hash (30 bits) and place of the gram in the line. They stand by ascending place. */
export type Fingerprints = Int32Array;

const NONE: Fingerprints = new Int32Array(0);
const BASE = 0x01000193;

/** Empty for lines shorter than a gram. */
export const fingerprints = (units: Uint16Array, room?: Room): Fingerprints => winnow(units, SHAPE, room);

/** Room to work in, for those who make the fingerprints of very many texts one after the other. */
export class Room {
  hashes = new Int32Array(0);
  kept = new Int32Array(0);

  /** Makes room for so many grams. */
  take(count: number): void {
    if (this.hashes.length >= count) return;
    this.hashes = new Int32Array(2 * count);
    this.kept = new Int32Array(4 * count);
  }
}

/** The same for grams of another length; a new array, the caller's own. */
export function winnow(
  units: Uint16Array,
  { gram, window }: PrintShape,
  room: Room = new Room(),
): Fingerprints {
  const count = units.length - gram + 1;
  if (count <= 0) return NONE.slice();
  room.take(count);
  const { hashes, kept } = room;
  hashGrams(units, gram, hashes);
  let length = 0;
  let least = -1;
  let leastHash = 0;
  const last = Math.max(0, count - window);
  for (let from = 0; from <= last; from++) {
    const newest = Math.min(from + window, count) - 1;
    if (least < from) {
      least = from;
      leastHash = hashes[from]!;
      for (let at = from + 1; at <= newest; at++) {
        const hash = hashes[at]!;
        if (hash >= leastHash) continue;
        leastHash = hash;
        least = at;
      }
    } else {
      const hash = hashes[newest]!;
      if (hash >= leastHash) continue;
      leastHash = hash;
      least = newest;
    }
    kept[length++] = leastHash;
    kept[length++] = least;
  }
  return kept.slice(0, length);
}

/** Rolling hash of every gram, scrambled so that the least one is as good as chosen at random. */
function hashGrams(units: Uint16Array, gram: number, hashes: Int32Array): void {
  let power = 1;
  for (let at = 1; at < gram; at++) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let at = 0; at < gram - 1; at++) rolling = (Math.imul(rolling, BASE) + units[at]!) | 0;
  const count = units.length - gram + 1;
  for (let at = 0; at < count; at++) {
    rolling = (Math.imul(rolling, BASE) + units[at + gram - 1]!) | 0;
    hashes[at] = scramble(rolling);
    rolling = (rolling - Math.imul(units[at]!, power)) | 0;
  }
}

function scramble(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x45d9f3b);
  hash ^= hash >>> 15;
  return hash & 0x3fffffff;
}
