/**
 * Which rules may have something to say of a line, found in one pass over it: most rules speak only where certain
 * characters or words stand, and most lines have few of them.
 */
import type { Rule, Trigger } from './rule.js';
import { LiteralMatcher } from './tables/matcher.js';

/** Made once for a list of rules and used for all drafts. */
export class TriggerIndex {
  readonly #always: Uint8Array;
  /** For each UTF-16 unit the place in `#sets` of the rules that wait for it; 0 for none. */
  readonly #units: Uint16Array;
  readonly #sets: readonly (readonly number[])[];
  readonly #words: LiteralMatcher;
  /** The rule that waits for each word. */
  readonly #owners: readonly number[];

  /** The rules that wait for long numbers. */
  readonly #numbers: readonly { readonly rule: number; readonly least: number }[];
  /** Room to work in. */
  readonly #asked: Uint8Array;
  readonly #seen: Uint8Array;

  constructor(rules: readonly Rule[]) {
    const triggersOf = (rule: Rule): readonly Trigger[] | undefined =>
      rule.scope === 'passages' ? [] : rule.triggers;
    this.#always = Uint8Array.from(rules, (rule) => (triggersOf(rule) ? 0 : 1));
    const signs = new SignSets();
    const words: string[] = [];
    const owners: number[] = [];
    const numbers: { rule: number; least: number }[] = [];
    for (const [place, rule] of rules.entries()) {
      for (const trigger of new Set(triggersOf(rule))) {
        if (typeof trigger === 'object' && 'digits' in trigger)
          numbers.push({ rule: place, least: trigger.digits });
        else if (typeof trigger === 'object') signs.add(trigger.from, trigger.to, place);
        else if (trigger.length === 1) signs.add(trigger, trigger, place);
        else {
          words.push(trigger);
          owners.push(place);
        }
      }
    }
    this.#units = signs.units;
    this.#sets = signs.sets;
    this.#words = new LiteralMatcher(words);
    this.#owners = owners;
    this.#numbers = numbers;
    this.#asked = this.#always.slice();
    this.#seen = new Uint8Array(signs.sets.length);
  }

  /** 1 for each rule that is to be asked of a line with this text, by its place in the list; holds until the next call. */
  of(text: string): Uint8Array {
    const asked = this.#asked;
    const units = this.#units;
    const seen = this.#seen;
    const words = this.#words;
    asked.set(this.#always);
    seen.fill(0);
    let digits = 0;
    let most = 0;
    const { length } = text;
    let unit = length > 0 ? text.charCodeAt(0) : 0;
    // Every character of every line passes here; a sign that repeats is looked up once.
    for (let at = 0; at < length; at++) {
      // Behind the end it would be NaN, which is no whole number: sums of those are slow.
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      const set = units[unit]!;
      if (seen[set] === 0) {
        seen[set] = 1;
        for (const rule of this.#sets[set]!) asked[rule] = 1;
      }
      if (isDigit(unit) || (digits > 0 && (unit === BLANK || unit === HYPHEN))) {
        digits++;
        if (digits > most) most = digits;
      } else digits = 0;
      if (words.mayOpen(unit, next)) words.open(text, at, unit, next, this.#ask);
      unit = next;
    }
    for (const { rule, least } of this.#numbers) if (most >= least) asked[rule] = 1;
    return asked;
  }

  readonly #ask = (word: number): void => {
    this.#asked[this.#owners[word]!] = 1;
  };
}

const BLANK = 0x20;
const HYPHEN = 0x2d;
const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

/** Which rules wait for a sign; signs that the same rules wait for share a set. */
class SignSets {
  readonly units = new Uint16Array(0x10000);
  readonly sets: number[][] = [[]];
  /** For each set the one that has one rule more, by rule. */
  readonly #grown: Map<number, number>[] = [new Map()];

  add(from: string, to: string, rule: number): void {
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
      this.units[code] = this.#with(this.units[code]!, rule);
  }

  #with(set: number, rule: number): number {
    const known = this.#grown[set]!.get(rule);
    if (known !== undefined) return known;
    const grown = this.sets.push([...this.sets[set]!, rule]) - 1;
    this.#grown.push(new Map());
    this.#grown[set]!.set(rule, grown);
    return grown;
  }
}
