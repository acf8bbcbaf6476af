/**
 * Fingerprints of a folded line by winnowing: of every WINDOW neighbouring grams the one with the least hash is kept.
 * Two lines that share GRAM + WINDOW - 1 characters in a row share a fingerprint, and which grams are kept depends on
 * the text around them alone, so a line's fingerprints never change while its text does not.
 */

/** Characters of a gram. Shorter ones are shared by chance, longer ones miss near copies. */
export const GRAM = 8;
const WINDOW = 9;

/** A fingerprint is two numbers: hash (30 bits) and place of the gram in the line. They stand by ascending place. */
export type Fingerprints = Int32Array;

const NONE: Fingerprints = new Int32Array(0);
const BASE = 0x01000193;

/** Empty for lines shorter than a gram. */
export function fingerprints(units: Uint16Array): Fingerprints {
  const count = units.length - GRAM + 1;
  if (count <= 0) return NONE;
  const hashes = gramHashes(units, count);
  const kept = new Int32Array(2 * count);
  let length = 0;
  let least = -1;
  const last = Math.max(0, count - WINDOW);
  for (let from = 0; from <= last; from++) {
    const to = Math.min(from + WINDOW, count);
    if (least < from) {
      least = from;
      for (let at = from + 1; at < to; at++) if (hashes[at]! < hashes[least]!) least = at;
    } else if (hashes[to - 1]! < hashes[least]!) least = to - 1;
    else continue;
    kept[length++] = hashes[least]!;
    kept[length++] = least;
  }
  return kept.slice(0, length);
}

/** Rolling hash of every gram, scrambled so that the least one is as good as chosen at random. */
function gramHashes(units: Uint16Array, count: number): Int32Array {
  let power = 1;
  for (let at = 1; at < GRAM; at++) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let at = 0; at < GRAM - 1; at++) rolling = (Math.imul(rolling, BASE) + units[at]!) | 0;
  const hashes = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    rolling = (Math.imul(rolling, BASE) + units[at + GRAM - 1]!) | 0;
    hashes[at] = scramble(rolling);
    rolling = (rolling - Math.imul(units[at]!, power)) | 0;
  }
  return hashes;
}

function scramble(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x45d9f3b);
  hash ^= hash >>> 15;
  return hash & 0x3fffffff;
}
