/** The working process of main.ts. */
import { readFileSync } from 'node:fs';
import type { Case } from '../support/any/case.js';
import { PROMISES, type Promised } from '../support/promises/index.js';
import { guided } from './guided.js';
import type { Job } from './main.js';
import { random } from './random.js';
import { tell, tellLast } from './told.js';

process.once('message', (job: Job) => {
  const promises = PROMISES.filter(({ name }) => name.includes(job.only));
  if (promises.length === 0) throw new Error(`nothing of that name: ${job.only}`);
  if (job.case !== undefined) again(JSON.parse(readFileSync(job.case, 'utf8')) as Case, promises);
  else if (job.guided) guided(job, promises);
  else random(job, promises);
});

function again(tried: Case, promises: readonly Promised[]): void {
  let executions = 0;
  for (const { name, holds } of promises) {
    tell({ executions: ++executions, trying: name });
    try {
      holds(tried);
    } catch (error) {
      tell({ executions, trying: name, failure: `${name}\n${error instanceof Error ? error.stack : error}` });
    }
  }
  tellLast({ executions, trying: 'nothing' });
}
