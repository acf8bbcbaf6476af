import assert from 'node:assert/strict';
import { translator } from '../../client/src/l10n.js';
import { type PartViewRow, partRows, summarizeParts } from '../../client/src/views/parts-model.js';
import type { PartRow } from '../../server/src/protocol.js';

const chinese = translator('zh-CN', 'en');
const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } };

const part = (more: Partial<PartRow> = {}): PartRow => ({
  id: 'plan',
  name: '下一年度主要安排',
  requirement: '写明下一年度的主要安排。',
  status: 'present',
  labelled: true,
  cause: null,
  range,
  target: null,
  ...more,
});

function rowOf(more: Partial<PartRow>): PartViewRow {
  const [row] = partRows([part(more)], chinese);
  assert.ok(row);
  return row;
}

describe('rows of the required contents', () => {
  const cases: readonly [Partial<PartRow>, string, string][] = [
    [{}, '已写', 'pass'],
    [{ labelled: false }, '有内容，没有标题', 'warning'],
    [{ status: 'merged' }, '并在其他部分', 'warning'],
    [{ status: 'mentioned', range: null }, '只是提到', 'warning'],
    [{ cause: 'present' }, '已写', 'pass'],
    [{ cause: 'thin' }, '原因写得少', 'warning'],
    [{ cause: 'missing' }, '没有写原因', 'warning'],
    [{ status: 'missing', cause: 'missing', range: null }, '缺少', 'circle-slash'],
  ];
  for (const [more, description, icon] of cases) {
    it(`${JSON.stringify(more)}: ${description}`, () => {
      const row = rowOf(more);
      assert.equal(row.description, description);
      assert.equal(row.icon.id, icon);
      assert.equal(row.accessibilityLabel, `下一年度主要安排，${description}，写明下一年度的主要安排。`);
    });
  }

  it('say what a click does', () => {
    const action = (more: Partial<PartRow>) => rowOf(more).tooltip.split('\n').slice(3);
    assert.deepEqual(action({ status: 'missing', range: null }), [
      '点一下，在合适的位置插入这一部分的标题和提纲',
    ]);
    assert.deepEqual(action({}), ['点一下，转到这一部分']);
    assert.deepEqual(action({ status: 'mentioned', range: null }), []);
  });
});

describe('the sum of the required contents', () => {
  it('counts what is written, be it inside another part', () => {
    const parts = [
      part({ name: '甲' }),
      part({ name: '乙', status: 'merged' }),
      part({ name: '丙', status: 'mentioned' }),
      part({ name: '丁', status: 'missing' }),
    ];
    assert.deepEqual(summarizeParts(parts), { written: 2, all: 4 });
  });
});
