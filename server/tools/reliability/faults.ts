/** Faults that were injected, what came of them, and what was lost: in a real VS Code, over the protocol, on the disk. */
import type { Table } from '../table.js';
import type { Part } from './part.js';
import { tallied } from './suite.js';

const SUITES = [
  'test/core/compare/index-file.test.ts',
  'test/cli/compare-folder.test.ts',
  'test/cli/full-disk.test.ts',
  'test/lsp/diagnostics.test.ts',
  'test/lsp/nonsense-settings.test.ts',
  'test/lsp/two-windows.test.ts',
  'test/lsp/heavy.test.ts',
];

export const faults: Part = {
  name: 'faults',
  measure: () => {
    const editor = tallied(['tsx', 'test/support/editor/run.mjs', '--only', 'faults'], {
      REPORT_DRAFT_EDITOR: 'server',
    });
    const others = tallied(['mocha', ...SUITES], { REPORT_DRAFT_HEAVY: 'yes' });
    const tables = [...editor, ...others].filter(({ title }) => title === 'faults');
    const rows = tables.flatMap((table) => table.rows);
    return [{ ...first(tables), title: 'Faults and what came of them', rows }];
  },
};

function first(tables: readonly Table[]): Table {
  const [table] = tables;
  if (!table) throw new Error('no faults were counted');
  return table;
}
