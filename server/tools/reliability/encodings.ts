/** What comes of drafts in every encoding, read, mended and refused. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const encodings: Part = {
  name: 'encodings',
  // The protocol suites count their messages too, for a part of their own.
  measure: () =>
    tallied(['mocha', 'test/cli/encodings.test.ts', 'test/lsp/encodings.test.ts']).filter(
      ({ title }) => title !== 'messages',
    ),
};
