import rule from '../../../server/src/core/lint/rules/figure/mixed-date.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '于⟦二〇二四年3月⟧印发', fixed: '于2024年3月印发', says: '混用' },
    { draft: '于⟦2024年十二月⟧印发，⟦二零二四年12月⟧施行', fixed: '于2024年12月印发，2024年12月施行' },
  ],
  passes: ['于2024年3月印发', '二〇二四年三月施行', '2024年三月三活动', '二〇二四年印发3件', '2024年一季度'],
});
