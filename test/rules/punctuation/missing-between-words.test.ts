import rule from '../../../server/src/core/lint/rules/punctuation/missing-between-words.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '三、2025年工作⟦思路目标任务举措⟧',
      fixed: '三、2025年工作思路、目标任务、举措',
      says: '中间请加顿号',
    },
    { draft: '（二）主要⟦做法成效经验⟧。今年做得好。', fixed: '（二）主要做法、成效、经验。今年做得好。' },
  ],
  passes: [
    '三、2025年重点目标任务',
    '四、存在问题及原因',
    '五、工作思路、目标和举措',
    '工作思路目标举措',
    '二、重点计划重点企业',
    '三、工作思路和目标任务',
    '一、存在的问题原因',
  ],
});
