import rule from '../../../server/src/core/lint/rules/numbering/half-width-bracket.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一、甲项\n　　⟦(一)⟧乙项。做了。\n⟦(1)⟧丙项',
      fixed: '一、甲项\n　　（一）乙项。做了。\n（1）丙项',
      says: '有 2 处',
    },
    { draft: '⟦（一)⟧甲项', fixed: '（一）甲项', says: '“（一)”的括号不是全角，公文格式写作“（一）”' },
    { draft: '⟦(一）⟧甲项', fixed: '（一）甲项' },
    { draft: '⟦(一)、⟧甲项', fixed: '（一）、甲项' },
    { draft: '⟦( 二 )⟧甲项', fixed: '（ 二 ）甲项' },
  ],
  passes: [
    '（一）甲项(试点)\n做了(见附件)。',
    '一、甲项\n1.乙项',
    // Damaged in another way.
    '一、甲项\n一)乙项',
    // An attachment is no part of the report.
    '一、甲项\n附件：清单\n(一)名册',
    '全年办件(一)类12件。',
  ],
});
