import rule from '../../../server/src/core/lint/rules/figure/day-as-number.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '2024年3月5⟦号⟧和１２月４⟦号⟧各开展一次。',
      fixed: '2024年3月5日和１２月４日各开展一次。',
      says: '改为“3月5日”',
    },
  ],
  passes: [
    '3月5日召开会议，检查3月5号楼。',
    '他说：“3月5号见。”',
    '津政发〔2024〕5号，第12号令，3月1号公告。',
    '5号村，3号楼12月竣工。',
  ],
});
