import assert from 'node:assert/strict';
import { translator } from '../../client/src/l10n.js';
import { type PartViewRow, partRows, summarizeParts } from '../../client/src/views/parts-model.js';
import type { PartRow } from '../../server/src/protocol.js';
import { partOf } from './rows.js';

const chinese = translator('zh-CN', 'en');
function rowOf(more: Partial<PartRow>): PartViewRow {
  const [row] = partRows([partOf(more)], chinese);
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

  it('say how long the part is, and how long it should be', () => {
    const row = rowOf({ characters: 30, target: { min: 800, max: 1500 } });
    assert.equal(row.description, '已写，30 字，还差 770');
    assert.match(row.tooltip, /\n目标 800–1500 字\n/);
    assert.match(row.accessibilityLabel, /已写，30 字，还差 770，.*，目标 800–1500 字$/);
  });

  it('have a mark at the edge where a part is missing, for the label may be long', () => {
    assert.deepEqual([rowOf({ status: 'missing', range: null }).badge, rowOf({}).badge], ['缺', '']);
  });

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
      partOf({ name: '甲' }),
      partOf({ name: '乙', status: 'merged' }),
      partOf({ name: '丙', status: 'mentioned' }),
      partOf({ name: '丁', status: 'missing' }),
    ];
    assert.deepEqual(summarizeParts(parts), { written: 2, all: 4 });
  });
});
