import assert from 'node:assert/strict';
import { draftName, freeName } from '../../client/src/file-names.js';

describe('names of new files', () => {
  it('are such that the file is known for a draft', () => {
    for (const [name, known] of [
      ['青石镇2024年法治政府建设年度报告.txt', '青石镇2024年法治政府建设年度报告.txt'],
      ['青石镇2024年政府信息公开工作年度报告.txt', '青石镇2024年政府信息公开工作年度报告.report.txt'],
      ['报告', '报告.report.txt'],
      ['报告.gongwen', '报告.gongwen'],
    ] as const)
      assert.equal(draftName(name), known);
  });

  it('are not those of files that are there', () => {
    const taken = new Set(['报告.txt', '报告（2）.txt', '总结.report.txt']);
    assert.equal(freeName('报告.txt', taken), '报告（3）.txt');
    assert.equal(freeName('总结.report.txt', taken), '总结（2）.report.txt');
    assert.equal(freeName('简报.txt', taken), '简报.txt');
  });
});
