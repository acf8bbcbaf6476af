import rule from '../../../server/src/core/lint/rules/figure/percent-over-hundred.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '行政复议⟦办结率达120%⟧。', says: '“办结率120%”超过了100%' },
    { draft: '群众⟦满意度为102.5%⟧，法治⟦知晓率185％⟧。', says: ['满意度102.5%', '知晓率185%'] },
    { draft: '罚款案件⟦占比132%⟧。' },
  ],
  passes: [
    '办结率达100%，群众满意率在90%以上。',
    '任务完成率达201.49%，税收增长率120%，贡献率108%，债务率120%，执行率105%。',
    '投资同比增长150%，咨询量是上年的213%。',
    '投资占计划的131.8%。',
    '空气优良率分别是目标值的109.3%、142.1%。',
    '满意率10000人参评。',
  ],
});
