/** New drafts from drafts that are worth it. */
import type { Case } from '../support/any/case.js';
import { EXAMPLES, FIGURES, LINE_ENDS, LISTED, MARKS, NUMBERS, ODD, WORDS } from '../support/any/pieces.js';

const PIECES: readonly (readonly string[])[] = [
  WORDS,
  NUMBERS,
  FIGURES,
  MARKS,
  LISTED,
  ODD,
  LINE_ENDS,
  EXAMPLES,
];

export class Mutator {
  #state: number;
  readonly #samples: readonly Case[];

  /** @param samples where settings, changes and carets come from */
  constructor(seed: number, samples: readonly Case[]) {
    this.#state = seed | 0;
    this.#samples = samples;
  }

  change(kept: readonly Case[]): Case {
    const base = this.#oneOf(kept.length > 0 ? kept : this.#samples);
    let { text } = base;
    for (let times = 1 + this.#below(4); times > 0; times--) text = this.#changeText(text, kept);
    const other = (): Case => this.#oneOf(this.#samples);
    return {
      text,
      changes: this.#below(3) === 0 ? other().changes : base.changes,
      config: this.#below(4) === 0 ? other().config : base.config,
      carets: this.#below(2) === 0 ? other().carets : base.carets,
    };
  }

  #changeText(text: string, kept: readonly Case[]): string {
    const at = this.#below(text.length + 1);
    const length = this.#below(2) === 0 ? this.#below(4) : this.#below(60);
    const part = text.slice(at, at + length);
    switch (this.#below(6)) {
      case 0:
        return text.slice(0, at) + text.slice(at + length);
      case 1:
        return text.slice(0, at) + part + text.slice(at);
      case 2:
        return (
          text.slice(0, at) +
          this.#partOf(this.#oneOf(kept.length > 0 ? kept : this.#samples).text) +
          text.slice(at)
        );
      case 3:
        return text.slice(0, at) + this.#piece() + text.slice(at + length);
      case 4: {
        const to = this.#below(text.length + 1);
        const rest = text.slice(0, at) + text.slice(at + length);
        return rest.slice(0, to) + part + rest.slice(to);
      }
      default:
        return text.slice(0, at) + this.#piece() + text.slice(at);
    }
  }

  #partOf(text: string): string {
    const at = this.#below(text.length + 1);
    return text.slice(at, at + this.#below(120));
  }

  #piece(): string {
    if (this.#below(12) === 0) return String.fromCharCode(this.#below(0x10000));
    return this.#oneOf(this.#oneOf(PIECES));
  }

  #oneOf<T>(all: readonly T[]): T {
    return all[this.#below(all.length)]!;
  }

  /** mulberry32: small, and the same everywhere for a seed. */
  #below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % limit;
  }
}
