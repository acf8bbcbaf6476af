/** Cells of a table for spreadsheets, which must neither break nor be computed. */
import assert from 'node:assert/strict';
import { csvLine, pasteLine } from '../../server/src/core/index.js';

describe('a table of figures', () => {
  it('quotes what would break a file', () =>
    assert.equal(csvLine(['甲,乙', '他说"好"', '丙']), '"甲,乙","他说""好""",丙\r\n'));

  it('keeps spreadsheets from computing', () => {
    assert.equal(csvLine(['=1+1', '-2']), "'=1+1,'-2\r\n");
    assert.equal(pasteLine(['=1+1', '3']), "'=1+1\t3\n");
  });

  it('has one line for each row on the clipboard', () =>
    assert.equal(pasteLine(['甲\t乙\n丙', '4']), '甲 乙 丙\t4\n'));
});
