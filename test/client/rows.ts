/** Rows of the server's state that suites of the client share. */
import type { PartRow } from '../../server/src/protocol.js';

/** A part that is written, but for what is said. */
export const partOf = (more: Partial<PartRow> = {}): PartRow => ({
  id: 'plan',
  name: '下一年度主要安排',
  requirement: '写明下一年度的主要安排。',
  status: 'present',
  labelled: true,
  cause: null,
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } },
  characters: null,
  target: null,
  blanks: 0,
  written: true,
  ...more,
});
