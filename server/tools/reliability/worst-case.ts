/** Rules with 200,000 characters of their worst case; thorough, so the worst is looked for longer. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const worstCase: Part = {
  name: 'worst-case',
  measure: () => tallied(['mocha', 'test/core/worst-case.test.ts'], { REPORT_DRAFT_THOROUGH: 'yes' }),
};
