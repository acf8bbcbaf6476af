/** Whether the work of a pattern can grow faster than the text it is tried on, told by its form or by recheck. */
import { check } from 'recheck';
import { alternatives, waysOf } from './bounded.js';
import type { Pattern } from './pattern.js';

export interface Verdict {
  /**
   * `form`: every repetition has an end, so each place of a text is looked at in a limited number of ways.
   * `recheck`: the library proves it with automata, or finds no attack.
   */
  readonly method: 'form' | 'recheck';
  /** What makes it slow, with how much; undefined where nothing does. */
  readonly attack: string | undefined;
}

/** More ways than this to match at one place are nothing to rely on; recheck is asked. */
const FEW_WAYS = 2_000;

/** @param thorough asks recheck about every pattern and lets it look for attacks as long as it likes to */
export async function verdictOn(pattern: Pattern, thorough: boolean): Promise<Verdict> {
  const parts = alternatives(pattern);
  const open = parts.filter((part) => !(waysOf(part) <= FEW_WAYS));
  if (open.length === 0 && !thorough) return { method: 'form', attack: undefined };
  const attack = await attackOn(pattern, thorough);
  if (attack === undefined) return { method: 'recheck', attack: undefined };
  // recheck takes many ways for more than many. What it says of a pattern does not hold where it does not hold of
  // any part that could be slow.
  for (const part of open) {
    const found = await attackOn(part, thorough);
    if (found !== undefined && !(found.degree !== undefined && isLimited(part)))
      return { method: 'recheck', attack: found.text };
  }
  return { method: 'form', attack: undefined };
}

const isLimited = (pattern: Pattern): boolean => waysOf(pattern) < Number.POSITIVE_INFINITY;

interface Attack {
  readonly text: string;
  /** Undefined where the work doubles with every character. */
  readonly degree: number | undefined;
}

async function attackOn({ source, flags }: Pattern, thorough: boolean): Promise<Attack | undefined> {
  const result = await check(source, flags.replace(/[dv]/g, ''), {
    timeout: 60_000,
    ...(!thorough && { maxIteration: 1, maxInitialGenerationSize: 100, crossoverSize: 5, mutationSize: 10 }),
  });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') return { text: `not told: ${result.error.kind}`, degree: undefined };
  const { complexity, attack } = result;
  return {
    text: `${complexity.summary}: ${attack.pattern}`,
    degree: complexity.type === 'polynomial' ? complexity.degree : undefined,
  };
}
