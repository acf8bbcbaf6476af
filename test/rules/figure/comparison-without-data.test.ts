import rule from '../../../server/src/core/lint/rules/figure/comparison-without-data.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '刑事、治安案件⟦同比分别有所下降⟧。', says: '“同比分别有所下降”没有数据' },
    { draft: '全年受理案件50件。投诉量⟦环比下降⟧；培训12场。' },
  ],
  passes: [
    '治安案件同比下降12%，刑事案件同比下降3件。',
    '信访量25件、同比减少，发案数同比下降近三成。',
    '各项指标同比大幅增长，其中受理量增长12%。',
    '投诉量与去年同期持平，同比基本持平。',
    '咨询量同比增长一倍，税收同比翻番。',
  ],
});
