/** What the view of a comparison shows. */
import assert from 'node:assert/strict';
import { translator } from '../../client/src/l10n.js';
import { type CompareRow, compareRows, compareSummary } from '../../client/src/views/compare-model.js';
import type { CompareResult } from '../../server/src/protocol.js';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const LONG = '镇里把学法用法列入干部年度考核，'.repeat(5);

const RESULT: CompareResult = {
  uri: 'file:///a.txt',
  compared: 12,
  unread: ['file:///c.txt'],
  others: [
    {
      uri: 'file:///b.txt',
      hereShare: 0.344,
      thereShare: 0.051,
      sections: [
        {
          title: '一、做法',
          share: 0.5,
          passages: [
            { here: at(3), there: at(8), length: 62, likeness: 1, text: '逐字\n  相同的话' },
            { here: at(5), there: at(9), length: 80, likeness: 0.919, text: LONG },
          ],
        },
        { title: null, share: 0.01, passages: [] },
      ],
      figures: [
        {
          kind: 'changed',
          indicator: '化解纠纷',
          here: { text: '118件', range: at(4) },
          there: { text: '205件', range: at(7) },
        },
        {
          kind: 'stayed',
          indicator: '',
          here: { text: '4个', range: at(4) },
          there: { text: '4个', range: at(7) },
        },
        { kind: 'vanished', indicator: '培训', here: null, there: { text: '56人', range: at(2) } },
      ],
    },
  ],
};

/** As the view indents them. */
const drawn = (rows: readonly CompareRow[], depth = 0): string[] =>
  rows.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${label} | ${description}`,
    ...drawn(children, depth + 1),
  ]);

const chinese = translator('zh-CN', 'zh-cn');
const rowsOf = (result: CompareResult, t = chinese) => compareRows(result, (uri) => uri.slice(8), t);

describe('rows of a comparison', () => {
  it('are drafts, sections, passages and figures', () => {
    assert.deepEqual(drawn(rowsOf(RESULT)), [
      '34% b.txt | ',
      '  50% 一、做法 | ',
      '    62 字 逐字 相同的话 | 逐字相同',
      `    80 字 ${LONG.slice(0, 60)}… | 91% 相同`,
      '  1% （开头） | ',
      '  数字未变 | 1',
      '    （没有说明指标） | 4个',
      '  数字有变化 | 1',
      '    化解纠纷 | 205件 → 118件',
      '  数字不再出现 | 1',
      '    培训 | 56人',
    ]);
  });

  it('lead to both places, or to the one that there is', () => {
    const [draft] = rowsOf(RESULT);
    const passage = draft!.children[0]!.children[0]!;
    assert.deepEqual(passage.places, {
      here: { uri: 'file:///a.txt', range: at(3) },
      there: { uri: 'file:///b.txt', range: at(8) },
    });
    assert.deepEqual(draft!.children.at(-1)!.children[0]!.places, {
      here: null,
      there: { uri: 'file:///b.txt', range: at(2) },
    });
    assert.equal(draft!.places, undefined);
  });

  it('have names of their own, and say without icon or colour what they are', () => {
    const all = (rows: readonly CompareRow[]): CompareRow[] =>
      rows.flatMap((row) => [row, ...all(row.children)]);
    const rows = all(rowsOf(RESULT));
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    assert.ok(
      rows.every(({ accessibilityLabel, label }) => accessibilityLabel.length > 0 && label.length > 0),
    );
    const passage = rows.find(({ kind }) => kind === 'passage')!;
    assert.equal(passage.accessibilityLabel, '62 字，逐字相同，本稿第 4 行，该稿第 9 行，逐字 相同的话');
  });

  it('are summed up above', () => {
    assert.equal(compareSummary(RESULT, chinese), '与 12 篇稿件比较，1 篇有相同的文字；1 篇读不了，没有比较');
    const none = { ...RESULT, others: [], unread: [] };
    assert.equal(compareSummary(none, chinese), '与 12 篇稿件比较，没有照搬的文字');
    assert.equal(compareSummary({ ...RESULT, compared: 1, unread: [] }, chinese), '');
    const nothing = [{ ...RESULT.others[0]!, sections: [] }];
    assert.equal(compareSummary({ ...none, compared: 1, others: nothing }, chinese), '没有照搬的文字');
  });

  it('speak English where asked to', () => {
    const english = translator('en', 'en');
    assert.equal(rowsOf(RESULT, english)[0]!.children[3]!.label, 'Figures changed');
    assert.match(
      compareSummary(RESULT, english),
      /^Compared with 12 drafts, 1 share text; 1 could not be read/,
    );
  });
});
