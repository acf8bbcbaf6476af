import rule from '../../../server/src/core/lint/rules/figure/full-width-digit.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '办结⟦１２⟧件，办结率⟦９８．５％⟧。', fixed: '办结12件，办结率98.5%。', says: '“１２”' },
    { draft: '于⟦２０２４⟧年⟦３⟧月', fixed: '于2024年3月' },
    {
      draft: '⟦１⟧件⟦２⟧件⟦３⟧件⟦４⟧件',
      fixed: '1件2件3件4件',
      says: '全文有 4 处全角数字',
    },
  ],
  passes: ['一、总体情况\n１．学法用法\n（２）宣传', '办结率98.5％，增长73％。', '办结12件。'],
});
