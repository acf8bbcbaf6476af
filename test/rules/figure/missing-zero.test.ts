import rule from '../../../server/src/core/lint/rules/figure/missing-zero.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '回访率提高⟦.5⟧个百分点，下降⟦.25⟧%。',
      fixed: '回访率提高0.5个百分点，下降0.25%。',
      says: '“0.5”',
    },
    { draft: '投入⟦.8⟧万元', fixed: '投入0.8万元' },
  ],
  passes: ['提高0.5个百分点，投入1.8万元。', '1.5万人参加', '二.3件', '路径/a.5万', '见附表.1。', '版本v.2%'],
});
