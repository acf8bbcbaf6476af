import assert from 'node:assert/strict';
import { type Translate, translator } from '../../client/src/l10n.js';
import { type OutlineRow, outlineRows, pathTo } from '../../client/src/views/outline-model.js';
import type { CharacterTarget, Counts, HeadingRow } from '../../server/src/protocol.js';
import { partOf } from './rows.js';

const chinese = translator('zh-CN', 'en');
const english = translator('en', 'zh-cn');
const NO_FINDINGS: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** A heading that stands alone in its line. */
function heading(line: number, number: string, title: string, more: Partial<HeadingRow> = {}): HeadingRow {
  const range = { start: { line, character: 0 }, end: { line, character: (number + title).length } };
  return {
    level: 1,
    number,
    title,
    range,
    selectionRange: range,
    items: 0,
    counts: NO_FINDINGS,
    characters: 100,
    children: [],
    ...more,
  };
}

function onlyRow(row: HeadingRow, t: Translate = chinese): OutlineRow {
  const [first] = outlineRows({ headings: [row], parts: [] }, t);
  assert.ok(first);
  return first;
}

describe('rows of the outline view', () => {
  it('show number, title, problems and length', () => {
    const row = onlyRow(
      heading(3, '一、', '主要举措', {
        counts: { error: 1, warning: 2, info: 0, hint: 4 },
        characters: 1200,
      }),
    );
    assert.equal(row.label, '一、主要举措');
    assert.equal(row.badge, '3');
    assert.equal(row.description, '1200 字');
    assert.equal(row.tooltip, '一、主要举措\n1 个错误、2 个警告、4 个建议\n1200 字');
  });

  it('have no badge where the Problems panel has no entry, and one of two characters at most', () => {
    const badge = (counts: Partial<Counts>) =>
      onlyRow(heading(3, '一、', '主要举措', { counts: { ...NO_FINDINGS, ...counts } })).badge;
    assert.deepEqual([badge({ hint: 2 }), badge({ info: 99 }), badge({ warning: 100 })], ['', '99', '⋯']);
  });

  it('tell a screen reader all that the icon says', () => {
    const row = onlyRow(
      heading(3, '（一）', '健全机制', { counts: { ...NO_FINDINGS, warning: 1 }, items: 3 }),
    );
    assert.equal(row.accessibilityLabel, '（一）健全机制，1 个警告，100 字，3 个分项（一是、二是……）');
  });

  it('have an icon of another shape for each severity', () => {
    const shapes = [{ error: 1 }, { warning: 1 }, { info: 1 }, { hint: 1 }, {}].map(
      (counts) => onlyRow(heading(0, '一、', '举措', { counts: { ...NO_FINDINGS, ...counts } })).icon.id,
    );
    assert.deepEqual(shapes, ['error', 'warning', 'info', 'dash', 'dash']);
  });

  it('count what stands below the headings in them, and say so', () => {
    const row = onlyRow(heading(0, '一、', '举措', { children: [heading(1, '（一）', '学法')] }));
    assert.equal(row.tooltip, '一、举措\n没有发现问题\n100 字（含下级标题）');
  });

  it('compare the section of a part with what its profile asks for', () => {
    const lengths = (target: CharacterTarget) => {
      const opening = heading(3, '二、', '不足', { characters: 520 });
      const part = partOf({ range: opening.selectionRange, target });
      const [first, second] = outlineRows(
        { headings: [heading(1, '一、', '举措'), opening], parts: [part] },
        chinese,
      );
      assert.equal(first?.description, '100 字');
      return [second?.description, second?.tooltip.split('\n').at(-1)];
    };
    assert.deepEqual(lengths({ min: 800, max: 1500 }), ['520 字，还差 280', '目标 800–1500 字']);
    assert.deepEqual(lengths({ max: 500 }), ['520 字，超出 20', '目标 500 字以内']);
    assert.deepEqual(lengths({ min: 520 }), ['520 字', '目标 520 字以上']);
    assert.deepEqual(lengths({}), ['520 字', '520 字']);
  });

  it('have a label where the heading has no text', () => {
    assert.equal(onlyRow(heading(0, '', '')).label, '（没有标题文字）');
  });

  it('keep their ids when lines move and tell twins apart', () => {
    const ids = (line: number) =>
      outlineRows(
        {
          headings: [
            heading(line, '一、', '举措'),
            heading(line + 1, '一、', '举措'),
            heading(line + 2, '二、', '安排'),
          ],
          parts: [],
        },
        chinese,
      ).map(({ id }) => id);
    assert.deepEqual(ids(10), ids(0));
    assert.equal(new Set(ids(0)).size, 3);
  });

  it('speak English where asked to', () => {
    const row = onlyRow(heading(3, '一、', '主要举措', { counts: { ...NO_FINDINGS, warning: 2 } }), english);
    assert.equal(row.tooltip, '一、主要举措\nwarnings: 2\ncharacters: 100');
  });
});

describe('the row of the cursor', () => {
  const rows = outlineRows(
    {
      headings: [
        heading(2, '一、', '举措', {
          children: [heading(3, '（一）', '决策'), heading(6, '（二）', '执法')],
        }),
        heading(9, '二、', '安排'),
      ],
      parts: [],
    },
    chinese,
  );
  const labels = (line: number, closed?: string) =>
    pathTo(rows, line, ({ label }) => label === closed).map(({ label }) => label);

  it('is the deepest section that holds the line', () => {
    assert.deepEqual(labels(2), ['一、举措']);
    assert.deepEqual(labels(5), ['一、举措', '（一）决策']);
    assert.deepEqual(labels(8), ['一、举措', '（二）执法']);
    assert.deepEqual(labels(20), ['二、安排']);
  });

  it('is none above the first heading', () => {
    assert.deepEqual(labels(1), []);
  });

  it('is the collapsed one around it', () => {
    assert.deepEqual(labels(5, '一、举措'), ['一、举措']);
  });
});
