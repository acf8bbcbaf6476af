import rule from '../../../server/src/core/lint/rules/numbering/gap.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一、甲项\n做了。\n⟦三、⟧乙项\n做了。\n四、丙项\n做了。\n五、丁项',
      fixed: '一、甲项\n做了。\n二、乙项\n做了。\n三、丙项\n做了。\n四、丁项',
      says: '“一、”之后应是“二、”，这里写成了“三、”',
      related: '⟦一、⟧甲项\n做了。\n三、乙项\n做了。\n四、丙项\n做了。\n五、丁项',
    },
    {
      draft: '一、甲项\n⟦(二)⟧乙项。做了。\n(三)丙项。做了。',
      fixed: '一、甲项\n(一)乙项。做了。\n(二)丙项。做了。',
      says: '应从“(一)”开始',
    },
    {
      draft: '一、甲项\n二、乙项\n⟦九、⟧丙项\n四、丁项',
      fixed: '一、甲项\n二、乙项\n三、丙项\n四、丁项',
    },
    {
      draft: '一、甲项\n（一）乙项\n1.丙项\n2.丁项\n（二）戊项\n3.己项\n（三）庚项\n⟦5.⟧辛项\n6.壬项',
      fixed: '一、甲项\n（一）乙项\n1.丙项\n2.丁项\n（二）戊项\n3.己项\n（三）庚项\n4.辛项\n5.壬项',
    },
    {
      draft:
        '一、甲项\n（一）乙项\n1.丙项\n（二）丁项\n1.戊项\n（三）己项\n1.庚项\n2.辛项\n（四）壬项\n⟦3.⟧癸项',
      fixed:
        '一、甲项\n（一）乙项\n1.丙项\n（二）丁项\n1.戊项\n（三）己项\n1.庚项\n2.辛项\n（四）壬项\n1.癸项',
    },
    {
      draft: '⟦二、⟧乙项\n（一）丙项\n24.丁项\n25.戊项\n（二）己项\n26.庚项',
      fixed: '一、乙项\n（一）丙项\n24.丁项\n25.戊项\n（二）己项\n26.庚项',
      says: '前面可能缺了内容',
    },
    {
      draft: '𠮷岭镇工作报告\n一、甲项\n做了。\n⟦三、⟧乙项\n做了。',
      fixed: '𠮷岭镇工作报告\n一、甲项\n做了。\n二、乙项\n做了。',
    },
  ],
  passes: [
    '',
    '一、甲项\n二、乙项\n三、丙项',
    // Numbers run on through the draft.
    '一、甲项\n1、乙项：做了。\n2、丙项：做了。\n二、丁项\n3、戊项：做了。',
    // Two counts below one parent, and one below an unnumbered heading.
    '一、甲项\n（一）乙项\n（二）丙项\n去年一年，镇里又抓了三件事。\n（一）丁项\n（二）戊项\n（三）己项',
    '青石镇工作报告\n一、甲项\n做了。\n二、乙项\n做了。\n明年工作安排\n一、丙项\n要做。\n二、丁项',
    // A glossary and a list of attachments have their own numbers.
    '一、甲项\n做了。\n附件：1.清单\n3.名册',
    // Decimals and kinds of industry are no numbers of headings.
    '一、投资\n3.5亿元资金到位。\n二、产业\n三、四季度产值增长。',
    // A repeat is told by another rule.
    '一、甲项\n二、乙项\n二、丙项\n三、丁项',
  ],
});
