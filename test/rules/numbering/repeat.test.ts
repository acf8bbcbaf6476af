import rule from '../../../server/src/core/lint/rules/numbering/repeat.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一、甲项\n做了。\n⟦一、⟧乙项\n做了。\n二、丙项',
      fixed: '一、甲项\n做了。\n二、乙项\n做了。\n三、丙项',
      says: '“一、”出现了两次，按顺序这里应是“二、”',
      related: '⟦一、⟧甲项\n做了。\n一、乙项\n做了。\n二、丙项',
    },
    {
      draft: '一、甲项\n（一）乙项\n（二）丙项\n⟦（二）⟧丁项\n（四）戊项',
      fixed: '一、甲项\n（一）乙项\n（二）丙项\n（三）丁项\n（四）戊项',
    },
    {
      draft: '一、甲项\n⟦三、⟧乙项\n三、丙项\n四、丁项',
      fixed: '一、甲项\n二、乙项\n三、丙项\n四、丁项',
    },
    {
      draft: '一、甲项\n二、乙项\n三、丙项\n⟦二、⟧丁项\n三、戊项\n四、己项',
      fixed: '一、甲项\n二、乙项\n三、丙项\n四、丁项\n五、戊项\n六、己项',
    },
    {
      draft: '一、甲项\n（一）乙项\n（二）丙项\n⟦（一）⟧丁项',
      fixed: '一、甲项\n（一）乙项\n（二）丙项\n（三）丁项',
    },
    {
      // The numbers of a piece of a longer draft stay as high as they are.
      draft: '二、甲项\n（一）乙项\n24.丙项\n⟦24.⟧丁项\n（二）戊项\n25.己项',
      fixed: '二、甲项\n（一）乙项\n24.丙项\n25.丁项\n（二）戊项\n26.己项',
    },
  ],
  passes: [
    '',
    '一、甲项\n（一）乙项\n二、丙项\n（一）丁项',
    '一、甲项\n（一）乙项\n（1）丙项\n（二）丁项\n（1）戊项',
    '一、甲项\n（一）乙项\n（二）丙项\n五年来，镇里还抓了两件事。\n（一）丁项\n（二）戊项',
    '青石镇工作报告\n一、甲项\n做了。\n二、乙项\n做了。\n明年工作安排\n一、丙项\n要做。',
    '一、甲项\n一是做了。\n一是又做了。',
    '一、甲项\n三、乙项\n四、丙项',
  ],
});
