import rule from '../../../server/src/core/lint/rules/structure/split-item.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一、做法\n（一）学习。⟦一是带头学。⟧\n\n每月一次，全年12次。二是全员学。',
      fixed: '一、做法\n（一）学习。一是带头学。每月一次，全年12次。二是全员学。',
      says: '像是误按了回车',
    },
    {
      draft: '一、做法\r\n⟦一是带头学。⟧\r\n　　每月一次。二是全员学。\r\n二、不足\r\n不多。',
      fixed: '一、做法\r\n一是带头学。每月一次。二是全员学。\r\n二、不足\r\n不多。',
    },
  ],
  passes: [
    '一、做法\n一是带头学。\n二是全员学。\n三是经常学。',
    '一、做法\n一是带头学。\n每月一次。\n二是全员学。',
    '一、做法\n一是带头学。二是全员学。\n每月一次。三是经常学。',
    '一、做法\n一是带头学。\n（二）执法。二是全员学。',
    '一、做法\n一是带头学。\n一是每月学。二是全员学。',
    '一、做法\n第一，带头学。\n每月一次。第二，全员学。',
  ],
});
