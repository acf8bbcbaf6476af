import assert from 'node:assert/strict';
import { findHeadings } from '../../server/src/core/index.js';
import { draftOf } from '../support/rule-tester.js';

const DRAFT = '青石镇2024年法治政府建设年度报告\n一、主要举措\n（一）规范执法。办案6件。\n二、存在的不足';

const found = (query: string): string[] =>
  findHeadings(draftOf([], DRAFT).analysis.outline, query).map(
    ({ name, container }) => `${container} / ${name}`,
  );

describe('headings by name', () => {
  const all = [
    '青石镇2024年法治政府建设年度报告 / 一、主要举措',
    '一、主要举措 / （一）规范执法',
    '青石镇2024年法治政府建设年度报告 / 二、存在的不足',
  ];
  it('are all there for no query', () => assert.deepEqual(found(''), all));
  it('hold the characters in their order', () => {
    assert.deepEqual(found('规执'), [all[1]]);
    assert.deepEqual(found('存在 不足'), [all[2]]);
    assert.deepEqual(found('执规'), []);
  });
});
