import rule from '../../../server/src/core/lint/rules/residue/narrow-indent.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '⟦  ⟧2025年，扎实推进。\n⟦  ⟧（一）加强学习\n⟦\u00a0\u00a0⟧“八五”普法开局。',
      fixed: '　　2025年，扎实推进。\n　　（一）加强学习\n　　“八五”普法开局。',
      says: '有 3 段',
    },
    { draft: '⟦    ⟧扎实推进。', fixed: '　　扎实推进。' },
  ],
  passes: [
    '　　2025年，扎实推进。',
    '扎实推进。',
    '          青石镇2025年报告',
    '  青石镇2025年报告',
    '  - 列表。',
    '  code();',
    '\t教育局完成20件。',
    '  ',
  ],
});
