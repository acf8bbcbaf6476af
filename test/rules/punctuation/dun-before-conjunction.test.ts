import rule from '../../../server/src/core/lint/rules/punctuation/dun-before-conjunction.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '通报案件、合同⟦、⟧以及信访事项，征求村民⟦、⟧和社会各界意见。',
      fixed: '通报案件、合同以及信访事项，征求村民和社会各界意见。',
      says: '要停顿的改为逗号',
    },
    { draft: '组织干部⟦、⟧及群众参加。', fixed: '组织干部及群众参加。' },
  ],
  passes: [
    '通报案件、合同以及信访事项。',
    '各民族和睦相处、和衷共济、和谐发展。',
    '做到公开、及时、准确。',
    '建成昌盛路、和富路。',
    '学习《调解、和解、以及仲裁问答》。',
    '与国际接轨、与自贸区相适应。',
  ],
});
