import rule from '../../../server/src/core/lint/rules/punctuation/missing-before-time.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '严格执行各项制度⟦截至目前，⟧共调解纠纷12件。',
      fixed: '严格执行各项制度。截至目前，共调解纠纷12件。',
      says: '请补“。”',
    },
    { draft: '各村认真落实⟦今年以来,⟧发放资料300份。', fixed: '各村认真落实。今年以来,发放资料300份。' },
  ],
  passes: [
    '我镇一年来，共开展检查12次。',
    '过去一年来，成绩显著。',
    '各部门今年以来，密切配合。',
    '我镇近年来，面貌一新。',
    '严格落实责任。一年来，发放资料300份。',
    '全镇截至目前，共调解12件。',
    '法治政府建设一年来的成效明显。',
  ],
});
