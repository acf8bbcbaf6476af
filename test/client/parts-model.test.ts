import assert from 'node:assert/strict';
import { translator } from '../../client/src/l10n.js';
import {
  type PartViewRow,
  partRows,
  summarizeParts,
  unfilledParts,
} from '../../client/src/views/parts-model.js';
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
    [{ status: 'mentioned', written: false, range: null }, '只是提到', 'warning'],
    [{ written: false, blanks: 5, characters: 98 }, '待填 5 处', 'edit'],
    [{ written: false, blanks: 5, cause: 'present' }, '待填 5 处', 'edit'],
    [{ status: 'merged', written: false, blanks: 2 }, '待填 2 处', 'edit'],
    [{ blanks: 1 }, '还有 1 处待填', 'warning'],
    [{ cause: 'present' }, '已写', 'pass'],
    [{ cause: 'thin' }, '原因写得少', 'warning'],
    [{ cause: 'missing' }, '没有写原因', 'warning'],
    [{ status: 'missing', written: false, cause: 'missing', range: null }, '缺少', 'circle-slash'],
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

  it('have a mark at the edge where a part is missing or to be filled in, for the label may be long', () => {
    const badges = [{ status: 'missing', range: null } as const, { written: false, blanks: 3 }, {}].map(
      (more) => rowOf(more).badge,
    );
    assert.deepEqual(badges, ['缺', '填', '']);
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
      partOf({ name: '丙', status: 'mentioned', written: false }),
      partOf({ name: '丁', status: 'missing', written: false }),
      partOf({ name: '戊', written: false, blanks: 4 }),
      partOf({ name: '己', blanks: 1 }),
    ];
    assert.deepEqual(summarizeParts(parts), { written: 3, all: 6 });
    assert.deepEqual(
      unfilledParts(parts).map(({ name }) => name),
      ['戊'],
    );
  });
});
