/** Which parts a draft has: by the words of its headings, at any level, in any order, never by body text. */
import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

const TITLE = '青石镇2024年法治政府建设年度报告';

/** States of the parts, with the heading that opens each. */
function partsOf(...lines: readonly string[]): Record<string, string> {
  const { parts } = new Draft([TITLE, ...lines].join('\n'), { rules: [] }).analysis;
  return Object.fromEntries(
    parts.map(({ part, status, heading, cause, labelled }) => [
      part.id,
      [status, cause && `原因 ${cause}`, heading && `${heading.number}${labelled ? '' : '（未标明）'}`]
        .filter(Boolean)
        .join(' '),
    ]),
  );
}

describe('required parts', () => {
  it('are present under headings of their own, in any order and wording', () => {
    assert.deepEqual(
      partsOf(
        '一、党政主要负责人履行推进法治建设第一责任人职责情况',
        '二、2024年主要工作及成效',
        '三、存在的困难和不足',
        '原因是人手紧。',
        '四、下一步工作打算',
        '五、其他需要报告的情况',
      ),
      {
        measures: 'present 二、',
        shortcomings: 'present 原因 present 三、',
        leadership: 'present 一、',
        plan: 'present 四、',
        other: 'present 五、',
      },
    );
  });

  it('are missing though the body speaks of them', () => {
    const { leadership, other } = partsOf('一、2024年工作情况', '书记是第一责任人。其他需要报告的情况：无。');
    assert.deepEqual([leadership, other], ['missing', 'missing']);
  });

  it('are merged inside another part or under a shared heading', () => {
    const parts = partsOf(
      '一、2024年主要举措和成效',
      '（一）党政主要负责人履行第一责任人职责情况',
      '二、主要做法和存在的问题',
    );
    assert.equal(parts.leadership, 'merged （一）');
    assert.equal(parts.shortcomings, 'merged 原因 missing 二、');
  });

  it('that look back are only mentioned in the plan', () => {
    assert.equal(partsOf('一、2025年主要安排', '（一）压实第一责任人职责').leadership, 'mentioned （一）');
  });

  it('without a label are the sections that open nothing else', () => {
    const parts = partsOf('一、强化学习', '二、规范执法', '三、下一步打算');
    assert.deepEqual([parts.measures, parts.plan], ['merged 一、（未标明）', 'present 三、']);
  });

  it('tell the plan from the year’s work by the year in the heading', () => {
    const parts = partsOf('一、2024年重点工作', '二、2025年重点工作');
    assert.equal(parts.plan, 'present 二、');
    assert.equal(partsOf('一、2024年工作情况', '二、2025年展望').plan, 'present 二、');
  });

  it('judge causes apart: none, some, enough, or named by a heading', () => {
    const causes = (...lines: string[]): string => partsOf('一、存在的不足', ...lines).shortcomings!;
    assert.equal(causes('一是经费少。二是人手紧。'), 'present 原因 missing 一、');
    assert.equal(causes('一是经费少，由于来源单一。二是人手紧。三是设备旧。'), 'present 原因 thin 一、');
    assert.equal(causes('一是经费少，由于来源单一。二是人手紧，因为编制少。'), 'present 原因 present 一、');
    assert.equal(
      causes('（一）问题', '一是经费少。二是人手紧。', '（二）成因分析', '投入不足。'),
      'present 原因 present 一、',
    );
  });

  it('are asked of no draft of another kind', () => {
    const { profile, parts } = new Draft('关于防汛准备情况的报告\n一、基本情况\n一切就绪。', { rules: [] })
      .analysis;
    assert.deepEqual([profile.id, parts], ['general', []]);
  });

  it('are asked where the settings say so, whatever the title', () => {
    const { profile } = new Draft('工作总结', { rules: [], settings: { profile: 'fazhi-annual' } }).analysis;
    assert.equal(profile.id, 'fazhi-annual');
  });
});
