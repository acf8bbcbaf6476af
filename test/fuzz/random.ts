/** Any drafts, promise by promise, each round with another seed. */
import fc from 'fast-check';
import { anyCase } from '../support/any/case.js';
import type { Promised } from '../support/promises/index.js';
import type { Job } from './main.js';
import { tell, tellLast } from './told.js';

/** Drafts a round and promise. */
const ROUND = 50;

export function random({ minutes, seed, path }: Job, promises: readonly Promised[]): void {
  const end = performance.now() + minutes * 60_000;
  const failed = new Set<Promised>();
  let executions = 0;
  for (
    let round = seed;
    failed.size < promises.length && (performance.now() < end || round === seed);
    round++
  ) {
    for (const promised of promises) {
      if (failed.has(promised)) continue;
      const trying = `--seed ${round} --only "${promised.name}"`;
      tell({ executions, trying });
      const property = fc.property(anyCase, (tried) => {
        executions++;
        promised.holds(tried);
      });
      const result = fc.check(property, { seed: round, numRuns: ROUND, ...(path && { path }) });
      if (!result.failed) continue;
      failed.add(promised);
      const report = fc.defaultReportMessage(result);
      const command = `npm run fuzz -- --seed ${round} --path ${result.counterexamplePath} --only "${promised.name}"`;
      tell({ executions, trying, failure: `${promised.name}\n${report}\nAgain: ${command}` });
    }
    if (path) break;
  }
  tellLast({ executions, trying: 'nothing' });
}
