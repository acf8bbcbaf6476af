import rule from '../../../server/src/core/lint/rules/wording/missing-subject.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '健全调解网络。⟦都设⟧有调解室；⟦都有⟧专职人员。', says: '“都设”没有主语' },
    { draft: '全面推开。⟦都明确⟧了责任人。' },
  ],
  passes: [
    '各村都设有调解室，都有专职人员。',
    '这是一件大事。都说办事快了。都没有发生。',
    '健全网络。都市圈建设加快。',
    '都有专人负责。',
  ],
});
