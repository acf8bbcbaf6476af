/** What the bundles can reach, what sessions touch, what the log says; and what the registry knows against our parts. */
import type { Table } from '../table.js';
import { audited } from './audit.js';
import type { Part } from './part.js';
import { tallied } from './suite.js';

const SUITES = ['meta/bundles', 'meta/sealed', 'lsp/reach', 'lsp/quiet'].map(
  (name) => `test/${name}.test.ts`,
);

export const security: Part = {
  name: 'security',
  measure: (): Table[] => [...tallied(['mocha', ...SUITES]), audited()],
};
