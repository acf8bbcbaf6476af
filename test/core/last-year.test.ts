/** A new report on last year's headings: titles and their order come along, text and figures stay behind. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, newReport, newReportAfter, profileById } from '../../server/src/core/index.js';

const VALUES = { unit: '青石镇', year: 2025 };
const FAZHI = profileById('fazhi-annual')!;
const renewed = (lastYear: string): string => newReportAfter(lastYear, FAZHI, VALUES);
const headings = (text: string): string[] =>
  text.split('\n').filter((line) => /^(?:[一二三四五六]、|（[一二三]）|\d\.)/.test(line));

const LAST_YEAR = [
  '青石镇2024年法治政府建设年度报告',
  '',
  '2024年，我镇工作取得实效。',
  '一、2024年工作开展情况',
  '（一）突出关键少数。全年学法12次。',
  '（三）办好8件实事',
  '1.修路',
  '修了三条路。',
  '2.架桥，全年投入很多，工程在年底完工。后来通车。',
  '二、存在的主要问题及原因',
  '一是力量弱，原因是编制少。',
  '三、2025年工作安排',
  '加强培训。',
].join('\r\n');

describe("a new report after last year's", () => {
  it('takes headings, moves their years on, puts numbers in order and missing parts in', () => {
    assert.deepEqual(headings(renewed(LAST_YEAR)), [
      '一、2025年工作开展情况',
      '（一）突出关键少数',
      '（二）办好【数】件实事',
      '1.修路',
      '二、存在的主要问题及原因',
      '三、2025年党政主要负责人履行推进法治建设第一责任人职责情况',
      '四、2026年工作安排',
      '五、其他需要报告的情况',
    ]);
  });

  it('has title and lead-in of its own, blanks under the headings, and no text of last year', () => {
    const text = renewed(LAST_YEAR);
    assert.match(text, /^青石镇2025年法治政府建设年度报告\n\n2025年，青石镇【/);
    assert.match(text, /（一）突出关键少数\n【做了什么/);
    assert.match(text, /存在的主要问题及原因\n一是【不足】，原因是【原因】。/);
    for (const own of ['12', '修了', '编制少', '培训', '取得实效', '通车'])
      assert.ok(!text.includes(own), own);
  });

  it('has every part', () => {
    const { parts } = new Draft(renewed(LAST_YEAR), { rules: [] }).analysis;
    assert.deepEqual(
      parts.map(({ status }) => status),
      ['present', 'present', 'present', 'present', 'present'],
    );
  });

  it('takes no sentence for a title', () => {
    const text = renewed(`一、${'做好各项工作'.repeat(9)}\n二、2024年安排\n`);
    assert.match(text, /\n一、【标题】\n/);
  });

  it('is that of the profile where there are no headings', () => {
    for (const lastYear of ['', '去年的总结。\n没有标题。'])
      assert.equal(renewed(lastYear), newReport(FAZHI, VALUES));
  });

  it('is written whatever last year looked like', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '一、概况',
        '（一）甲。乙',
        '1.丙',
        '（1）丁',
        '2024年戊',
        '三、2023年不足',
        '\ud800',
        '',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { parts } = new Draft(renewed(lines.join('\n')), { rules: [] }).analysis;
        assert.ok(parts.every(({ status }) => status !== 'missing'));
      }),
    );
  });
});
