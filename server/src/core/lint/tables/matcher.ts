/**
 * Finds all literals of a table in one pass over a line, however many they are: the automaton of Aho and Corasick
 * with every transition worked out beforehand. It never changes after it is built, so rules may share it.
 */

export interface LiteralHit {
  /** Offset in the text, UTF-16. */
  readonly start: number;
  /** Which literal, by its place in the list that was compiled. */
  readonly literal: number;
}

export class LiteralMatcher {
  readonly #literals: readonly string[];
  /** Tells lines without any literal faster than the automaton where the literals are few. */
  readonly #any: RegExp | undefined;
  /** Column of each UTF-16 unit; 0 for those that no literal has, which send every state back to the start. */
  readonly #columns = new Uint16Array(0x10000);
  /** Next state by state and column. */
  readonly #next: Int32Array;
  readonly #width: number;
  /** Literals that end in each state, the longest first; undefined for most states. */
  readonly #found: (readonly number[] | undefined)[];

  /** Empty literals are never found. */
  constructor(literals: readonly string[]) {
    this.#literals = literals;
    this.#any = literals.length > FEW ? undefined : new RegExp(literals.map(escaped).join('|'));
    let width = 1;
    for (const literal of literals) {
      for (let at = 0; at < literal.length; at++) {
        const code = literal.charCodeAt(at);
        if (this.#columns[code] === 0) this.#columns[code] = width++;
      }
    }
    this.#width = width;
    const states = literals.reduce((sum, { length }) => sum + length, 1);
    this.#next = new Int32Array(states * width);
    this.#found = new Array<readonly number[] | undefined>(states);
    this.#complete(this.#plant());
  }

  /** All places of all literals, overlapping ones too, in the order of their ends. */
  search(text: string): readonly LiteralHit[] {
    if (this.#any?.test(text) === false) return NO_HITS;
    // Fields are read once: this loop sees every character of every line.
    const columns = this.#columns;
    const next = this.#next;
    const width = this.#width;
    let hits: LiteralHit[] | undefined;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const column = columns[text.charCodeAt(at)]!;
      if (column === 0) {
        state = 0;
        continue;
      }
      state = next[state * width + column]!;
      const found = state === 0 ? undefined : this.#found[state];
      if (!found) continue;
      hits ??= [];
      for (const literal of found) hits.push({ start: at + 1 - this.#literals[literal]!.length, literal });
    }
    return hits ?? NO_HITS;
  }

  /** The tree of the literals; returns the number of its states. State 0 is the start; 0 also means no branch. */
  #plant(): number {
    let states = 1;
    for (const [index, literal] of this.#literals.entries()) {
      let state = 0;
      for (let at = 0; at < literal.length; at++) {
        const slot = state * this.#width + this.#columns[literal.charCodeAt(at)]!;
        if (this.#next[slot] === 0) this.#next[slot] = states++;
        state = this.#next[slot]!;
      }
      if (state !== 0) this.#found[state] = [...(this.#found[state] ?? []), index];
    }
    return states;
  }

  /** Fills in where to go on a character that does not continue the literal begun: to the longest other beginning. */
  #complete(states: number): void {
    const next = this.#next;
    const width = this.#width;
    const fallback = new Int32Array(states);
    // States in the order of their depth, so that a fallback, which is less deep, is always complete already.
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      const back = fallback[state]!;
      if (this.#found[back]) this.#found[state] = [...(this.#found[state] ?? []), ...this.#found[back]];
      for (let column = 1; column < width; column++) {
        const slot = state * width + column;
        const child = next[slot]!;
        const otherwise = state === 0 ? 0 : next[back * width + column]!;
        if (child === 0) next[slot] = otherwise;
        else {
          fallback[child] = otherwise;
          queue.push(child);
        }
      }
    }
  }
}

const NO_HITS: readonly LiteralHit[] = [];

/** Up to here a regular expression is faster; measured on real reports. */
const FEW = 40;
const escaped = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
