import rule from '../../../server/src/core/lint/rules/punctuation/ellipsis-with-deng.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '进村居、进企业、进学校⟦……⟧等活动。',
      fixed: '进村居、进企业、进学校等活动。',
      says: '只用“等”',
    },
    { draft: '普法、调解等⟦……⟧，各项工作都有进展。', fixed: '普法、调解等，各项工作都有进展。' },
    { draft: '普法、调解⟦...⟧等工作。', fixed: '普法、调解等工作。' },
  ],
  passes: [
    '普法、调解……各项工作都有进展。',
    '群众说：“请稍等……”',
    '他说：“再等等……”',
    '大家都在盼……等到年底终于建成。',
    '平等……的原则。',
  ],
});
