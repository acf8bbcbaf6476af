/**
 * Finds all literals of a table in one pass over a line, however many they are. A place is looked at closely only where
 * its first two units may open a literal, which few places of a line do; nothing is worked out beforehand that a draft
 * of ordinary length would not repay, as the automaton of Aho and Corasick would be.
 */

export interface LiteralHit {
  /** Offset in the text, UTF-16. */
  readonly start: number;
  /** Which literal, by its place in the list that was compiled. */
  readonly literal: number;
}

export class LiteralMatcher {
  readonly #literals: readonly string[];
  /** 1 where two units with this hash open a literal. */
  readonly #mayOpen = new Uint8Array(HASHES);
  /** Literals by their first two units. */
  readonly #byPair = new Map<number, number[]>();
  /** Literals of one unit. */
  readonly #single = new Map<number, number>();

  /** Empty literals are never found. */
  constructor(literals: readonly string[]) {
    this.#literals = literals;
    for (const [index, literal] of literals.entries()) {
      if (literal.length === 0) continue;
      const [first, second] = [literal.charCodeAt(0), literal.charCodeAt(1)];
      if (literal.length === 1) {
        this.#single.set(first, index);
        continue;
      }
      this.#mayOpen[hashOf(first, second)] = 1;
      const known = this.#byPair.get(keyOf(first, second));
      if (known) known.push(index);
      else this.#byPair.set(keyOf(first, second), [index]);
    }
  }

  /** All places of all literals, overlapping ones too, in the order of their starts. */
  search(text: string): readonly LiteralHit[] {
    let hits: LiteralHit[] | undefined;
    const found = (literal: number, start: number): void => {
      hits ??= [];
      hits.push({ start, literal });
    };
    const hasSingle = this.#single.size > 0;
    const { length } = text;
    let unit = length > 0 ? text.charCodeAt(0) : 0;
    // This loop sees every character of a line.
    for (let at = 0; at < length; at++) {
      // Not NaN behind the end, which is no whole number: sums of those are slow.
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      if (hasSingle && this.#single.has(unit)) found(this.#single.get(unit)!, at);
      if (this.mayOpen(unit, next)) this.open(text, at, unit, next, found);
      unit = next;
    }
    return hits ?? NO_HITS;
  }

  /** Whether two units may open a literal of two or more: few that do not are taken for some that do. */
  mayOpen(first: number, second: number): boolean {
    return this.#mayOpen[hashOf(first, second)] === 1;
  }

  /** Tells of the literals of two or more units that stand at a place, where the two units are. */
  open(
    text: string,
    at: number,
    first: number,
    second: number,
    found: (literal: number, start: number) => void,
  ): void {
    for (const literal of this.#byPair.get(keyOf(first, second)) ?? NONE)
      if (text.startsWith(this.#literals[literal]!, at)) found(literal, at);
  }
}

const HASHES = 0x10000;
const hashOf = (first: number, second: number): number => ((first * 31) ^ (second * 7)) & (HASHES - 1);
const keyOf = (first: number, second: number): number => first * 0x10000 + second;

const NONE: readonly number[] = [];
const NO_HITS: readonly LiteralHit[] = [];
