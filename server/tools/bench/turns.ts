/**
 * Measures several candidates in turns. A machine's speed wanders, and wanders for all of them alike: what counts is
 * how long one takes against another in the same round, not how long it takes.
 */

import { median, percentile } from '../table.js';
import { random } from './drafts.js';

/** Milliseconds of each round for each candidate; one that became too slow has fewer rounds. */
export type Times = ReadonlyMap<string, readonly number[]>;

export interface Turns {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUp?: number;
  /** Milliseconds after which a candidate other than the yardstick and ours takes part in no further round. */
  readonly patience?: number;
}

/** Candidates that are never left out. */
const ALWAYS: readonly string[] = ['floor', 'ours'];

/** @param run makes one round of a candidate and gives its times; a candidate that fails takes no further part */
export async function inTurns(
  candidates: readonly string[],
  { rounds, warmUp = 0, patience = Number.POSITIVE_INFINITY }: Turns,
  run: (candidate: string) => Promise<readonly number[]> | readonly number[],
): Promise<Times> {
  const times = new Map<string, number[]>(candidates.map((candidate) => [candidate, []]));
  const spent = new Map<string, number>();
  const failed = new Set<string>();
  const next = random(rounds + warmUp);
  for (let round = -warmUp; round < rounds; round++) {
    for (const candidate of shuffled(candidates, next)) {
      const enough = !ALWAYS.includes(candidate) && (spent.get(candidate) ?? 0) > patience;
      if (enough || failed.has(candidate)) continue;
      // Patience is short: the slow ones do not warm up for long.
      if (round < 0 && (spent.get(candidate) ?? 0) > patience / 4) continue;
      const from = performance.now();
      try {
        const taken = await run(candidate);
        if (round >= 0) times.get(candidate)!.push(...taken);
      } catch (error) {
        if (ALWAYS.includes(candidate)) throw error;
        failed.add(candidate);
      }
      spent.set(candidate, (spent.get(candidate) ?? 0) + performance.now() - from);
    }
  }
  return times;
}

/** Median of the ratios of rounds that both have; NaN where there are none. */
export function pairedRatio(times: Times, candidate: string, yardstick = 'floor'): number {
  const base = times.get(yardstick) ?? [];
  const rounds = (times.get(candidate) ?? []).slice(0, base.length);
  return median(rounds.map((time, round) => time / base[round]!));
}

export const tailRatio = (times: Times, candidate: string, yardstick = 'floor'): number =>
  percentile(times.get(candidate) ?? [], 95) / percentile(times.get(yardstick) ?? [], 95);

/** Columns of a table: rounds, p50, p95 in milliseconds, and both against the yardstick. */
export const TIMES_HEAD: readonly string[] = ['rounds', 'p50 ms', 'p95 ms', '× p50', '× p95'];

export function timesCells(times: Times, candidate: string, yardstick = 'floor'): string[] {
  const own = times.get(candidate) ?? [];
  if (own.length === 0) return ['0', 'no answer', '', '', ''];
  return [
    String(own.length),
    inMilliseconds(median(own)),
    inMilliseconds(percentile(own, 95)),
    pairedRatio(times, candidate, yardstick).toFixed(2),
    tailRatio(times, candidate, yardstick).toFixed(2),
  ];
}

export const inMilliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

function shuffled(values: readonly string[], next: () => number): readonly string[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
