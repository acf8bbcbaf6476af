/** What is in the .vsix, and its life in a real VS Code. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const packaging: Part = {
  name: 'package',
  measure: () => [
    ...tallied(['mocha', 'test/meta/package.test.ts']),
    ...tallied(['tsx', 'test/package/run.ts']),
  ],
};
