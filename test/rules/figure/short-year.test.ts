import rule from '../../../server/src/core/lint/rules/figure/short-year.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '于⟦24年⟧3月印发，在⟦23年⟧底前完成。',
      fixed: '于2024年3月印发，在2023年底前完成。',
      says: '2024年',
    },
    { draft: '⟦24年⟧上半年', fixed: '2024年上半年' },
  ],
  passes: [
    '2024年3月，2023年底，1998年底',
    '用时12年建成，20年来从未间断，工作12年',
    '历时12年3个月，满12年3月，近20年底',
    '刑期12年6个月，判处有期徒刑12年6月',
    '有期徒刑10年',
  ],
});
