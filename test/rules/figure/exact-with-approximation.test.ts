import rule from '../../../server/src/core/lint/rules/figure/exact-with-approximation.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '出动⟦12453余人次⟧，检查4300次。', says: '“12453”是准确到个位的数，又加“余”' },
    { draft: '发放⟦3,421多份⟧资料。', says: '又加“多”' },
    { draft: '办理⟦125余件⟧。' },
  ],
  passes: [
    '检查300余次，发放资料1200多份、5000余份，罚款3万余元。',
    '接待12万余人次，投入125余万元，拆除1245余万平方米。',
    '巡查河道125余公里，流转土地1345余亩，行驶125余米。',
    '余12453人次未统计，多12453人。',
    '35余次',
  ],
});
