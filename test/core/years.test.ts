import assert from 'node:assert/strict';
import { draftOf } from '../support/rule-tester.js';

const yearsOf = (text: string, year?: number): string => {
  const { analysis } = draftOf([], text, year === undefined ? {} : { year });
  return `${analysis.year ?? '?'} → ${analysis.planYear ?? '?'}`;
};

describe('the years of a draft', () => {
  it('are those of the title and of the plan', () =>
    assert.equal(
      yearsOf('青石镇2023年法治政府建设年度报告\n一、主要举措\n做了。\n二、2024年工作安排\n要做。'),
      '2023 → 2024',
    ));
  it('are read from a title on three lines', () =>
    assert.equal(
      yearsOf('青石镇人民政府\n\n关于2023年度法治政府建设\n\n情况的报告\n一、主要举措\n做了。'),
      '2023 → ?',
    ));
  it('are read from 汉字', () =>
    assert.equal(yearsOf('青石镇二〇二三年度法治政府建设报告\n一、主要举措\n做了。'), '2023 → ?'));
  it('come from the first heading of level 1 where the title names none', () =>
    assert.equal(
      yearsOf('青石镇法治政府建设情况报告\n一、2023年主要举措\n做了。\n二、2024年安排\n要做。'),
      '2023 → 2024',
    ));
  it('come from the first words of the lead-in at last', () =>
    assert.equal(
      yearsOf('长桥街道法治政府建设情况报告\n2022年，长桥街道做了三件事。\n一、主要举措\n做了。'),
      '2022 → ?',
    ));
  it('do not come from further down the lead-in', () =>
    assert.equal(
      yearsOf(
        `法治政府建设情况报告\n${'长桥街道坚持依法履职，'.repeat(5)}自2019年以来做了三件事。\n一、主要举措\n做了。`,
      ),
      '? → ?',
    ));
  it('do not come from the text below the headings', () =>
    assert.equal(yearsOf('一、主要举措\n2021年做了。'), '? → ?'));
  it('give no plan year where only the year after next is named', () =>
    assert.equal(yearsOf('青石镇2023年法治政府建设年度报告\n一、2025年展望\n要做。'), '2023 → ?'));
  it('are overridden by the settings', () =>
    assert.equal(yearsOf('青石镇2023年法治政府建设年度报告\n一、2022年安排\n要做。', 2021), '2021 → 2022'));
  it('are unknown in an empty draft', () => assert.equal(yearsOf(''), '? → ?'));
});
