import rule from '../../../server/src/core/lint/rules/wording/colloquial.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '镇里⟦非常重视⟧，⟦好多问题⟧已解决。',
      fixed: '镇里高度重视，许多问题已解决。',
      says: '宜改为“高度重视”',
    },
    { draft: '⟦一年以来⟧，⟦党政一把手⟧亲自抓。', fixed: '一年来，党政主要负责人亲自抓。' },
  ],
  passes: [
    '镇里高度重视，大力推进，进展良好。',
    '近一年以来，二〇二一年以来，2021年以来。',
    '群众说：“你们非常重视。”大学生村官到岗，农村官方网站上线。',
    '挺进第一方阵，搞好服务。',
  ],
});
