import rule from '../../../server/src/core/lint/rules/figure/unit-mismatch.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '开展课堂2次,⟦受教育人数达到300余人次⟧,⟦培训人数5000人次⟧。', says: '两种口径' },
    { draft: '⟦受益群众人数共3.2万余人次⟧。' },
  ],
  passes: [
    '旅游接待人数达到446万人次，观演人数超8万人次，参赛人数2万人次。',
    '受教育群众300余人次，培训人数120人，培训300人次。',
    '培训人数多，累计300人次。',
  ],
});
