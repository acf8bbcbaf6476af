import rule from '../../../server/src/core/lint/rules/punctuation/missing-before-item.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一是优化流程。二是集中办理⟦三是⟧督促落实。',
      fixed: '一是优化流程。二是集中办理。三是督促落实。',
      says: '请补“。”',
    },
    {
      draft: '一是优化流程；二是集中办理⟦三是⟧督促落实。',
      fixed: '一是优化流程；二是集中办理；三是督促落实。',
    },
    { draft: '一要抓学习⟦二要⟧抓落实。', fixed: '一要抓学习。二要抓落实。' },
    { draft: '一是共办理20%⟦二是⟧督促落实。', fixed: '一是共办理20%。二是督促落实。' },
  ],
  passes: [
    '一是优化流程。二是督促落实，三是抓好整改。',
    '一是优化流程，其中百分之二是当日办结。',
    '一是看进度，其二是看质量。',
    '一是春节前走访，初二是值班。',
    '原因之一是人手少，原因之二是经费紧。',
    '督促落实二是难点。',
    '要求说一不二是好作风。',
  ],
});
