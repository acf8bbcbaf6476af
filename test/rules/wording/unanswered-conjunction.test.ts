import rule from '../../../server/src/core/lint/rules/wording/unanswered-conjunction.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '群众⟦不但⟧了解政策，学会依法办事，改变了旧习惯。', says: '呼应' },
    { draft: '这样做⟦不仅⟧减轻负担，让办事时间减少三成。' },
  ],
  passes: [
    '不但了解政策，而且学会依法办事。',
    '不仅减轻负担，还缩短了时间。',
    '不仅仅减轻负担。不仅如此。',
    '不但不推诿，反而主动上门。',
    '不仅减轻负担',
  ],
});
