/** Which parts are written and which are still the text of a skeleton, and how many blanks are left in each. */
import assert from 'node:assert/strict';
import {
  Draft,
  fillingOf,
  insertPart,
  newReport,
  newReportAfter,
  overviewOf,
  PROFILES,
  partLenses,
  say,
} from '../../server/src/core/index.js';

const [PROFILE] = PROFILES;
const VALUES = { unit: '青石镇', year: 2024 };
const read = (text: string) => new Draft(text, { rules: [] });
/** By part: ✓ where it is written, and the number of blanks that are left. */
function fillingsIn(text: string): Record<string, string> {
  const { analysis } = read(text);
  return Object.fromEntries(
    analysis.parts.map((state) => {
      const { blanks, written } = fillingOf(analysis, state);
      return [state.part.id, `${written ? '✓' : '…'}${blanks}`];
    }),
  );
}
const shortcomings = (...lines: string[]): string | undefined =>
  fillingsIn(['青石镇2024年法治政府建设年度报告', '一、存在的不足和原因', ...lines].join('\n')).shortcomings;

describe('a part', () => {
  it('of a new report is not written, in any kind of report', () => {
    for (const profile of PROFILES.filter(({ parts }) => parts.length > 0)) {
      const fillings = Object.values(fillingsIn(newReport(profile, VALUES)));
      assert.ok(fillings.length > 0 && fillings.every((filling) => /^…[1-9]/.test(filling)), profile.id);
    }
  });

  it('that was just put in is not written, nor what stands on last year’s headings', () => {
    const draft = read('青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n学法6次。');
    const state = draft.analysis.parts.find(({ part }) => part.id === 'plan')!;
    const [{ newText }] = insertPart(draft.analysis, state.part).edits;
    assert.deepEqual(fillingsIn(draft.text + newText).plan, '…2');
    const last = '青石镇2023年法治政府建设年度报告\n一、主要举措和成效\n（一）学法用法\n学法6次。';
    assert.deepEqual(fillingsIn(newReportAfter(last, PROFILE!, VALUES)).measures, '…1');
  });

  it('is written as soon as a word of the writer’s own stands in it, and blanks left are counted', () => {
    assert.equal(shortcomings('一是【不足】，原因是【原因】。', '二是【不足】，原因是【原因】。'), '…4');
    assert.equal(shortcomings('一是经费不足，原因是【原因】。', '二是【不足】，原因是【原因】。'), '✓3');
    assert.equal(shortcomings('一是经费不足，原因是来源单一。', '二是【不足】，原因是【原因】。'), '✓2');
    assert.equal(shortcomings('一是经费不足，原因是来源单一。'), '✓0');
    assert.equal(shortcomings('（一）经费不足。原因是来源单一。', '（二）【不足】。【原因】。'), '✓2');
  });

  it('with headings of its own and nothing but blanks below is not written', () => {
    assert.equal(shortcomings('（一）经费不足', '【原因】', '（二）人手紧', '【原因】'), '…2');
  });

  it('has no blanks where 【】 labels a paragraph or a rule of law', () => {
    assert.equal(shortcomings('【案例一】某村拖欠工钱，原因是合同没有备案。'), '✓0');
    assert.equal(shortcomings('原因是对第三条【适用范围】理解不深。'), '✓0');
  });

  it('does not answer for signature and date behind it', () => {
    const text = '青石镇2024年法治政府建设年度报告\n一、其他需要报告的情况\n无。\n';
    assert.equal(fillingsIn(`${text}青石镇人民政府\n2025年1月20日`).other, '✓0');
  });

  it('that is missing has neither', () => {
    assert.equal(fillingsIn('青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n学法6次。').plan, '…0');
  });
});

describe('blanks are told', () => {
  it('in the row of a draft', () => {
    const draft = read(newReport(PROFILE!, VALUES).replace(/【如无[^】]*】/, '无其他需要报告的情况'));
    assert.deepEqual(overviewOf(draft, []).parts, { written: 1, all: 5 });
  });

  it('above the heading', () => {
    const said = (...lines: string[]) =>
      partLenses(
        read(['青石镇2024年法治政府建设年度报告', '一、其他需要报告的情况', ...lines].join('\n')).analysis,
      ).map(({ said }) => said.map((part) => say(part)).join(' · '));
    assert.deepEqual(said('【如无，写：无】。'), ['待填 1 处']);
    assert.deepEqual(said('接待来访【数】批。'), ['20 字 · 还有 1 处待填']);
    assert.deepEqual(said('无。'), ['13 字']);
  });
});
