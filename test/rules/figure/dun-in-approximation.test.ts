import rule from '../../../server/src/core/lint/rules/figure/dun-in-approximation.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '每村有⟦三、四名⟧调解员，每月走访⟦2、3次⟧。',
      fixed: '每村有三四名调解员，每月走访二三次。',
      says: '应写作“三四名”',
    },
  ],
  passes: [
    '每村有三四名调解员，每月走访两三次。',
    '获一、二等奖，发展二、三产业，第三、四次会议。',
    '涉及1、2、3个批次，建成三、五个村级点位。',
    '党的十九届三、四次全会，一、二个月。',
    '办理12、13件。',
  ],
});
