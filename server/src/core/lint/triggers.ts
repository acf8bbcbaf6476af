/**
 * Which rules may have something to say of a line, found in one pass over it: most rules speak only where certain
 * characters or words stand, and most lines have few of them.
 */
import type { Rule } from './rule.js';
import { LiteralMatcher } from './tables/matcher.js';

/** Made once for a list of rules and used for all drafts. */
export class TriggerIndex {
  readonly #always: Uint8Array;
  /** For each UTF-16 unit the place in `#sets` of the rules that wait for it; 0 for none. */
  readonly #units = new Uint16Array(0x10000);
  readonly #sets: readonly (readonly number[])[];
  readonly #words: LiteralMatcher;
  /** The rule that waits for each word. */
  readonly #owners: readonly number[];

  constructor(rules: readonly Rule[]) {
    const triggersOf = (rule: Rule): readonly string[] | undefined =>
      rule.scope === 'passages' ? [] : rule.triggers;
    this.#always = Uint8Array.from(rules, (rule) => (triggersOf(rule) ? 0 : 1));
    const byUnit = new Map<number, number[]>();
    const words: string[] = [];
    const owners: number[] = [];
    for (const [place, rule] of rules.entries()) {
      for (const trigger of new Set(triggersOf(rule))) {
        if (trigger.length === 1) {
          const code = trigger.charCodeAt(0);
          byUnit.set(code, [...(byUnit.get(code) ?? []), place]);
        } else {
          words.push(trigger);
          owners.push(place);
        }
      }
    }
    const sets: number[][] = [[]];
    for (const [code, waiting] of byUnit) this.#units[code] = sets.push(waiting) - 1;
    this.#sets = sets;
    this.#words = new LiteralMatcher(words);
    this.#owners = owners;
  }

  /** 1 for each rule that is to be asked of a line with this text, by its place in the list. */
  of(text: string): Uint8Array {
    const asked = this.#always.slice();
    const units = this.#units;
    // Every character of every line passes here; a mark that repeats is looked up once.
    const seen = new Uint8Array(this.#sets.length);
    for (let at = 0; at < text.length; at++) {
      const set = units[text.charCodeAt(at)]!;
      if (seen[set] === 1) continue;
      seen[set] = 1;
      for (const rule of this.#sets[set]!) asked[rule] = 1;
    }
    for (const { literal } of this.#words.search(text)) asked[this.#owners[literal]!] = 1;
    return asked;
  }
}
