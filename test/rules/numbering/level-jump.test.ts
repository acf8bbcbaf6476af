import rule from '../../../server/src/core/lint/rules/numbering/level-jump.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '一、甲项\n⟦（1）⟧乙项', says: '“一、”下面直接用了“（1）”，跳过了“（一）”一级' },
    { draft: '一、甲项\n（一）乙项\n⟦（1）⟧丙项', says: '跳过了“1.”一级' },
    { draft: '一、甲项\n（一）乙项\n二、丙项\n⟦1.⟧丁项\n⟦2.⟧戊项', says: '有 2 处' },
  ],
  passes: [
    '一、甲项\n（一）乙项\n1.丙项\n（1）丁项',
    // Two levels only.
    '一、甲项\n1.乙项\n2.丙项\n二、丁项\n1.戊项',
    // The draft, or a part of it, may start at any level.
    '（1）甲项\n（2）乙项',
    '1.甲项\n（1）乙项',
    '青石镇工作报告\n一、甲项\n做了。\n明年工作安排\n（一）乙项',
    '一、甲项\n（一）乙项\n二、丙项',
  ],
});
