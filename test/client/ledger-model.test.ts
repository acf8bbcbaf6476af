import assert from 'node:assert/strict';
import { translator } from '../../client/src/l10n.js';
import { ledgerItems } from '../../client/src/ledger-model.js';
import type { LedgerEntry } from '../../server/src/protocol.js';

const chinese = translator('zh-CN', 'en');

const entry = (line: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  indicator: '办理案件',
  value: 30,
  to: null,
  unit: '件',
  approximate: false,
  period: '2024年',
  scope: '',
  text: '30件',
  range: { start: { line, character: 0 }, end: { line, character: 3 } },
  section: '一、主要举措',
  ...more,
});

const rows = (...entries: readonly LedgerEntry[]): readonly string[] =>
  ledgerItems(entries, chinese).map((item) =>
    item.kind === 'section' ? `— ${item.label}` : `${item.label} | ${item.description}`,
  );

describe('rows of the ledger', () => {
  it('say what is counted, how much, when and where, below their section', () => {
    assert.deepEqual(
      rows(entry(2), entry(3, { scope: '全镇' }), entry(8, { section: '二、下步打算', period: '' })),
      [
        '— 一、主要举措',
        '办理案件　30件 | 2024年 · 第 3 行',
        '办理案件　30件 | 2024年 · 全镇 · 第 4 行',
        '— 二、下步打算',
        '办理案件　30件 | 第 9 行',
      ],
    );
  });

  it('say so where nothing tells what is counted, and stand without a section before the first', () => {
    assert.deepEqual(rows(entry(0, { indicator: '', section: null })), [
      '（没有写明指标）　30件 | 2024年 · 第 1 行',
    ]);
  });
});
