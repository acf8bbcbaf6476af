/** What comes of clients that speak out of turn, wrongly, or not at all. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const conformance: Part = {
  name: 'conformance',
  measure: () =>
    tallied(['mocha', 'test/lsp/conformance*.test.ts'])
      .filter(({ title }) => title === 'conformance')
      .map((table) => ({ ...table, title: 'The built server over standard input and output' })),
};
