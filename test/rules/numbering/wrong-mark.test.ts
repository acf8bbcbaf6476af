import rule from '../../../server/src/core/lint/rules/numbering/wrong-mark.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '一⟦.⟧甲项\n做了。', fixed: '一、甲项\n做了。', says: '“一.”请改为“一、”' },
    { draft: '一、甲项\n二⟦，⟧乙项\n做了。', fixed: '一、甲项\n二、乙项\n做了。' },
    {
      draft: '一、甲项\n（一）⟦、⟧乙项\n（1）⟦．⟧丙项',
      fixed: '一、甲项\n（一）乙项\n（1）丙项',
      says: '带括号的序号后面不再加点号，“（一）、”请改为“（一）”',
    },
    {
      draft: '1⟦、⟧甲项：做了。\n2⟦．⟧乙项：做了。\n3⟦、⟧丙项：做了。',
      fixed: '1.甲项：做了。\n2.乙项：做了。\n3.丙项：做了。',
      says: '有 3 处',
    },
    {
      draft: '一、甲项\n⟦一)⟧乙项。做了。',
      fixed: '一、甲项\n（一）乙项。做了。',
      says: '掉了前括号，请改为“（一）”',
    },
    { draft: '一、甲项\n（1）乙项\n⟦2）⟧丙项', fixed: '一、甲项\n（1）乙项\n（2）丙项' },
    {
      draft: '（一）甲项。做了。\n（二）乙项。做了。\n⟦（\n三）⟧丙项。做了。',
      fixed: '（一）甲项。做了。\n（二）乙项。做了。\n（三）丙项。做了。',
      says: '被拆到了两行',
    },
  ],
  passes: [
    '一、甲项\n（一）乙项\n1.丙项\n（1）丁项\n㈠戊项\n⒈己项',
    // A dot before a digit would make a decimal.
    '1、2号楼改造：做了。',
    '一、甲项\n1、2024年清单',
    // Not in sequence, so no number of a heading.
    '一、甲项\n三，是要抓落实。',
    // A list of its own style.
    '一、甲项\n1）乙项\n2）丙项',
    '一、甲项\n做了1、2两项。',
  ],
});
