import assert from 'node:assert/strict';
import { foldingLines } from '../../server/src/core/index.js';
import { draftOf } from '../support/rule-tester.js';

/** The first and last lines of what folds; / parts the lines of a draft. */
function check(draft: string, ...folds: string[]): void {
  const text = draft.replaceAll('/', '\n');
  const lines = text.split('\n');
  assert.deepEqual(
    foldingLines(draftOf([], text).analysis).map(
      ({ startLine, endLine, furniture }) =>
        `${lines[startLine]} … ${lines[endLine]}${furniture ? ' (furniture)' : ''}`,
    ),
    folds,
  );
}

describe('folding', () => {
  it('folds sections with those below them', () =>
    check(
      '一、甲/做了。/（一）乙/做了。//二、丙/三、丁/做了。',
      '一、甲 … 做了。',
      '（一）乙 … 做了。',
      '三、丁 … 做了。',
    ));
  it('folds items below the line that introduces them', () =>
    check(
      '一、不足/主要有以下不足：/一是甲。/二是乙。/为此，改进工作。',
      '一、不足 … 为此，改进工作。',
      '主要有以下不足： … 二是乙。',
    ));
  it('folds attachments one by one', () =>
    check(
      '一、甲/做了。/附件：1.名单/2.清单//附件1/名单/张三//附件2/清单/一项',
      '一、甲 … 做了。',
      '附件1 … 张三',
      '附件2 … 一项',
    ));
  it('folds page furniture as comments', () =>
    check(
      '首页 > 政务公开/来源：本站/打印本页//青石镇2024年法治政府建设年度报告/一、甲/做了。',
      '首页 > 政务公开 … 打印本页 (furniture)',
      '一、甲 … 做了。',
    ));
  it('folds nothing in a draft of one line', () => check('一、甲'));
});
