/** Every regular expression of the product, and whether it can be slow; thorough, so it takes some minutes. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const patterns: Part = {
  name: 'patterns',
  measure: () => tallied(['mocha', 'test/meta/patterns.test.ts'], { REPORT_DRAFT_THOROUGH: 'yes' }),
};
