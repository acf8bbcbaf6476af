import rule from '../../../server/src/core/lint/rules/punctuation/straight-quote.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '落实⟦"以人民为中心"⟧的发展思想，推进⟦"八五"⟧普法。',
      fixed: '落实“以人民为中心”的发展思想，推进“八五”普法。',
      says: '应改用弯引号“”',
    },
    { draft: '推广⟦"1+6"⟧机制', fixed: '推广“1+6”机制' },
    { draft: '推广⟦“甲乙"⟧和⟦"丙丁”⟧', fixed: '推广“甲乙”和“丙丁”' },
    { draft: "开展⟦'以案释法'⟧活动", fixed: '开展‘以案释法’活动' },
    { draft: '安装55"显示屏，打造⟦"一站式"⟧服务', fixed: '安装55"显示屏，打造“一站式”服务' },
    { draft: '推行⟦＂一窗通办＂⟧', fixed: '推行“一窗通办”' },
    {
      draft: '⟦"甲"⟧、⟦"乙"⟧、⟦"丙"⟧、⟦"丁"⟧、⟦"戊"⟧、⟦"己"⟧',
      fixed: '“甲”、“乙”、“丙”、“丁”、“戊”、“己”',
      says: '全文有 6 处直引号',
    },
  ],
  passes: [
    '落实“以人民为中心”的发展思想。',
    // What does not pair off is for punctuation/unpaired.
    '落实"以人民为中心的发展思想。',
    '"甲"和"乙',
    '安装55"显示屏2块，高5\'30"。',
    "people's court 与 don't 不改。",
    'He said "yes" at once，会议结束。',
    'HYPERLINK "https://example.gov.cn"见官网',
    '<a href="a.html">链接</a>',
  ],
});
