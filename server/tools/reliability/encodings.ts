/** What comes of drafts in every encoding, read, mended and refused. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const encodings: Part = {
  name: 'encodings',
  measure: () => tallied(['mocha', 'test/cli/encodings.test.ts', 'test/lsp/encodings.test.ts']),
};
