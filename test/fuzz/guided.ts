/**
 * Guided by coverage: a draft that reaches code which none before it reached is kept, and changed to make others. For
 * want of a fuzzer that runs everywhere the product does (@jazzer.js/core has none for older systems) V8 tells what is
 * reached. Slower than drafts at random, but it walks through doors that those pass by.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyCase, type Case } from '../support/any/case.js';
import type { Promised } from '../support/promises/index.js';
import { Coverage } from './coverage.js';
import type { Job } from './main.js';
import { Mutator } from './mutate.js';
import { tell, tellLast } from './told.js';

/** Drafts at random to begin with. */
const FIRST = 200;
/** The longest text that is kept: longer ones reach no more, and take longer. */
const LONGEST = 4_000;

export function guided({ minutes, seed }: Job, promises: readonly Promised[]): void {
  const end = performance.now() + minutes * 60_000;
  const coverage = new Coverage();
  const samples = fc.sample(anyCase, { numRuns: FIRST, seed });
  const mutator = new Mutator(seed, samples);
  const kept: Case[] = [];
  const failed = new Set<Promised>();
  let executions = 0;
  while (performance.now() < end && failed.size < promises.length) {
    const tried = samples[executions] ?? mutator.change(kept);
    executions++;
    tell({ executions, trying: `execution ${executions}, --guided --seed ${seed}`, blocks: coverage.told });
    for (const promised of promises) {
      if (failed.has(promised) || holds(promised, tried)) continue;
      failed.add(promised);
      const failure = `${promised.name}\n${whyNot(promised, smallest(promised, tried))}`;
      tell({ executions, trying: '', failure, blocks: coverage.told });
    }
    if (coverage.isNew() && tried.text.length <= LONGEST) kept.push(tried);
  }
  tellLast({ executions, trying: 'nothing', blocks: `${coverage.told}, ${kept.length} drafts kept` });
}

function holds(promised: Promised, tried: Case): boolean {
  try {
    promised.holds(tried);
    return true;
  } catch {
    return false;
  }
}

/** Leaves out of text and changes what is not needed to fail, in ever smaller pieces. */
function smallest(promised: Promised, failing: Case): Case {
  let least = failing;
  const shorter = (next: Case): boolean => {
    if (holds(promised, next)) return false;
    least = next;
    return true;
  };
  shorter({ ...least, config: '{}' });
  for (let index = least.changes.length - 1; index >= 0 && least.changes.length > 1; index--)
    shorter({ ...least, changes: least.changes.filter((_, at) => at !== index) });
  for (let piece = least.text.length; piece >= 1; piece = Math.floor(piece / 2))
    for (let at = 0; at < least.text.length; ) {
      const text = least.text.slice(0, at) + least.text.slice(at + piece);
      if (!shorter({ ...least, text })) at += piece;
    }
  return least;
}

function whyNot(promised: Promised, tried: Case): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-draft-fuzz-')), 'case.json');
  writeFileSync(file, JSON.stringify(tried));
  const again = `Again: npm run fuzz -- --case ${file} --only "${promised.name}"`;
  try {
    promised.holds(tried);
  } catch (error) {
    return `${JSON.stringify(tried)}\n${error instanceof Error ? error.stack : error}\n${again}`;
  }
  return again;
}
