import rule from '../../../server/src/core/lint/rules/term/law-name.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '学习⟦《道路安全法》⟧⟦《老年人保护法》⟧。',
      fixed: '学习《道路交通安全法》《老年人权益保障法》。',
    },
    {
      draft: '依照⟦《城市规划法》⟧和⟦《信息公开条例》⟧。',
      fixed: '依照《城乡规划法》和《政府信息公开条例》。',
      says: '代替',
    },
  ],
  passes: [
    '学习《海上交通安全法》《未成年人保护法》《政府信息公开条例》。',
    '学习《青石市未成年人保护条例》《青石市禁毒条例》《民法典》。',
  ],
});
