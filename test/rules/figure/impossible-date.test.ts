import rule from '../../../server/src/core/lint/rules/figure/impossible-date.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '⟦2月30日⟧开会，⟦4月31日⟧前完成，⟦１１月３１日⟧验收。', says: '日历上没有“2月30日”' },
    { draft: '⟦2023年2月29日⟧和⟦2024年13月⟧，⟦二〇二三年二月二十九日⟧。' },
    { draft: '⟦12月32日⟧、⟦0月5日⟧、⟦5月0日⟧。' },
  ],
  passes: [
    '2月29日开会，2024年2月29日印发，2000年2月29日成立。',
    '1月31日、3月31日、12月31日。',
    '农历二月三十日赶集。',
    '历时13月完成，婴儿15月龄，1—12月办结。',
    '2024年12月、二〇二四年十二月三十一日。',
    '2.30日均客流，第13月。',
  ],
});
