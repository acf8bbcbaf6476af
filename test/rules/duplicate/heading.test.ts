import rule from '../../../server/src/core/lint/rules/duplicate/heading.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一、抓学习\n做了。\n二、抓考核\n做了。\n三、⟦抓学习⟧\n又做了。',
      says: '标题与“一、”的标题相同',
      related: '一、⟦抓学习⟧\n做了。\n二、抓考核\n做了。\n三、抓学习\n又做了。',
    },
    { draft: '一、甲\n（一）乙\n1.理清权责清单。公布了。\n2.⟦理清 权责清单⟧。又公布了。' },
    {
      draft: '一、甲\n做了。\n二、其他需要报告的情况\n无。\n二、⟦其他需要报告的情况⟧\n没有。',
      says: '序号“二、”和标题都与前面的一节相同',
    },
    { draft: '一、ＡＢ工程（试行）\n做了。\n二、⟦AB工程(试行)⟧\n做了。' },
    { draft: '一、甲\n（一）乙\n（二）⟦乙⟧\n（三）⟦乙⟧' },
    // A section that stands twice is told once.
    {
      draft:
        '一、甲\n做了。\n二、乙\n做了。\n三、丙\n做了。\n四、⟦甲⟧\n做了。\n五、乙\n做了。\n六、丙\n做了。',
    },
  ],
  passes: [
    '一、主要做法\n（一）【举措的名称】\n（二）【举措的名称】',
    '',
    '一、抓学习\n二、抓考核',
    '一、甲\n（一）主要做法\n做了。\n（二）存在问题\n有。\n二、乙\n（一）主要做法\n做了。\n（二）存在问题\n有。',
    '一、甲\n（一）乙\n1.丙\n（二）丁\n1.丙',
    '青石镇工作报告\n2025年工作回顾\n一、产业发展\n做了。\n二、民生保障\n做了。\n2026年工作安排\n一、产业发展\n要做。\n二、民生保障\n要做。',
    // The title is no heading, and a list in an attachment is none.
    '法治政府建设情况报告\n一、法治政府建设情况报告\n做了。',
    '一、甲\n做了。\n附件：\n1.清单\n2.清单',
  ],
});
