import rule from '../../../server/src/core/lint/rules/punctuation/dun-between-clauses.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '普法形式较为单一⟦、⟧精准程度有待提高。',
      fixed: '普法形式较为单一，精准程度有待提高。',
      says: '两个分句',
    },
    {
      draft: '队伍建设仍不健全⟦、⟧业务水平还需提升；其他都好。',
      fixed: '队伍建设仍不健全，业务水平还需提升；其他都好。',
    },
  ],
  passes: [
    '干部能力不足、作风不实等问题还需整改。',
    '交通不够便利、教育等公共服务亟需完善。',
    '普法形式较为单一，精准程度有待提高。',
    '形式单一、针对性不强的问题有待解决。',
    '形式过于单一、针对性有待加强的问题突出。',
  ],
});
