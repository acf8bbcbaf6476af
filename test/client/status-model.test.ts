import assert from 'node:assert/strict';
import { translator } from '../../client/src/l10n.js';
import { mendedText, statusEntries } from '../../client/src/status-model.js';
import type { DraftState } from '../../server/src/protocol.js';
import { partOf } from './rows.js';

const chinese = translator('zh-CN', 'en');

const stateOf = (more: Partial<DraftState> = {}): DraftState => ({
  uri: 'file:///draft.txt',
  version: 1,
  profile: { id: 'fazhi-annual', name: '法治政府建设年度报告' },
  title: null,
  year: 2024,
  planYear: 2025,
  headings: [],
  parts: [partOf({ name: '安排' }), partOf({ name: '其他', status: 'missing', written: false })],
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  characters: 2130,
  ...more,
});

const textsOf = (more: Partial<DraftState>, selected?: number) => {
  const { parts, problems, characters } = statusEntries(stateOf(more), selected, chinese);
  return [parts, problems, characters].map(({ text }) => text);
};

describe('the status bar', () => {
  it('shows parts, problems and characters', () => {
    assert.deepEqual(textsOf({ counts: { error: 0, warning: 2, info: 1, hint: 5 } }), [
      '$(checklist) 1/2',
      '$(warning) 3 个问题',
      '2130 字',
    ]);
  });

  it('does not count a part that is only to be filled in, and names it', () => {
    const parts = [partOf({ name: '安排', written: false, blanks: 2 }), partOf({ name: '其他' })];
    const entry = statusEntries(stateOf({ parts }), undefined, chinese).parts;
    assert.equal(entry.text, '$(checklist) 1/2');
    assert.match(entry.tooltip, /\n待填：安排$/);
  });

  it('counts what is selected beside the whole', () => {
    assert.equal(textsOf({}, 120)[2], '已选 120/2130 字');
  });

  it('says nothing of parts where the kind of report asks for none', () => {
    assert.equal(textsOf({ parts: [] })[0], '');
  });

  it('shows by the shape of the icon how grave the gravest problem is', () => {
    const none = { error: 0, warning: 0, info: 0, hint: 0 };
    const icons = [{ error: 1, warning: 1 }, { warning: 1, info: 1 }, { info: 1 }, { hint: 1 }].map(
      (counts) => textsOf({ counts: { ...none, ...counts } })[1]?.split(' ')[0],
    );
    assert.deepEqual(icons, ['$(error)', '$(warning)', '$(info)', '$(pass)']);
  });

  it('says after the safe fixes how much was mended, and how much is left', () => {
    const none = { error: 0, warning: 0, info: 0, hint: 0 };
    assert.equal(
      mendedText(3, { ...none, warning: 4, info: 1, hint: 2 }, chinese),
      '改了 3 处，还有 5 个问题要自己看',
    );
    assert.equal(mendedText(1, { ...none, hint: 2 }, chinese), '改了 1 处，没有其他问题');
    assert.equal(mendedText(1, undefined, chinese), '改了 1 处');
  });

  it('tells a screen reader all of it in words', () => {
    const entries = statusEntries(
      stateOf({ counts: { error: 1, warning: 2, info: 0, hint: 0 } }),
      7,
      chinese,
    );
    assert.equal(entries.parts.accessibilityLabel, '法定内容 1/2，法治政府建设年度报告 · 2024，缺少：其他');
    assert.equal(entries.problems.accessibilityLabel, '3 个问题，1 个错误、2 个警告');
    assert.equal(entries.characters.accessibilityLabel, '全文 2130 字，选中 7 字，按 Word 的方法计算');
  });
});
