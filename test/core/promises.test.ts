/** What holds for any draft, with any settings, after any edits. `npm run fuzz` tries the same for as long as it is told to. */
import fc from 'fast-check';
import { anyCase, type Case } from '../support/any/case.js';
import { PROMISES } from '../support/promises/index.js';
import { tally } from '../support/tally.js';

const runs = Number(process.env.REPORT_DRAFT_RUNS ?? 60);

describe('any draft', function () {
  this.timeout(Math.max(20_000, runs * 500));
  for (const { name, holds } of PROMISES) {
    it(name, () => {
      let tried = 0;
      fc.assert(
        fc.property(anyCase, (each) => {
          tried++;
          holds(each);
        }),
        { numRuns: runs },
      );
      tally('Properties', { property: name, runs: tried, failures: 0 });
    });
  }
});

/** Each broke a promise once. */
const ONCE: readonly (Partial<Case> & { readonly why: string })[] = [
  {
    why: 'a finding over several lines, with pairs that are always mended',
    text: '一、\n首页 > 公开\n打印\n\n青石镇2024年法治政府建设年度报告\n一、做了。',
    config: '{ "mode": "submission", "alwaysMend": [{ "wrong": "甲", "right": "乙" }] }',
  },
  { why: 'a rare character at the end', text: '𠮷𠮷𠮷，，；', config: '{ "mode": "submission" }' },
  { why: 'a line that reads as a heading once it is renumbered', text: '十一、\n二，\n一、主要做法\n做了。' },
  {
    why: 'a passage behind half of what it shares',
    text: '甲\r\n其次，\ud800\udc00\r\n一、主要做法\r\n镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布。',
    changes: [{ at: 0.1, cut: 6, newText: '\ud801\udc00' }],
  },
  { why: 'a marker at the end of a heading', text: '一、甲<!-- report-draft-ignore term -->\n做了。' },
  { why: 'a marker between a title and its mark', text: '一、一<!-- report-draft-ignore -->。：' },
  { why: 'a quotation whose closing mark is turned', text: '“帐户“”' },
  { why: 'a quotation that begins in a title', text: '《“甲》帐户”' },
  { why: 'a settings file that ends where a comment begins', config: '{ "words": []/*' },
  {
    why: 'a passage that begins with the same half of two characters',
    text: '甲\udf3c案件办结率达100120%，投资占计划的131.8%31.8%，\ud9e0\udf3c案件办结率达100120投资占计划的131.8%31.8%',
  },
  { why: 'a list of attachments behind a line separator', text: '\n附件：\n\u2028附件：' },
];

describe('drafts that once broke a promise', () => {
  for (const { why, ...known } of ONCE) {
    it(why, () => {
      for (const { holds } of PROMISES)
        holds({
          text: '',
          config: '{}',
          changes: [{ at: 0, cut: 0, newText: '一、' }],
          carets: [0, 0.5],
          ...known,
        });
    });
  }
});
