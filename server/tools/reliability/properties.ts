/** What holds for any draft, tried with many more of them than `npm test` does. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const properties: Part = {
  name: 'properties',
  measure: () =>
    tallied(['mocha', 'test/core/promises.test.ts', '-g', 'any draft'], { REPORT_DRAFT_RUNS: '2000' }),
};
