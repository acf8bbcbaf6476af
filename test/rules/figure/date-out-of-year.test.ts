import rule from '../../../server/src/core/lint/rules/figure/date-out-of-year.js';
import { testRule } from '../../support/rule-tester.js';

const draft = (date: string, title = '青石镇2024年法治政府建设年度报告'): string =>
  `${title}\n一、主要举措和成效\n全年办结案件12件。\n青石镇人民政府\n${date}`;

testRule(rule, {
  flags: [
    { draft: draft('⟦2024年1月20日⟧'), says: '在2024年度结束之前' },
    { draft: draft('⟦2023年12月30日⟧') },
    { draft: draft('⟦2026年1月20日⟧'), says: '晚了一年以上' },
  ],
  passes: [
    draft('2025年1月20日'),
    draft('2024年12月20日'),
    draft('2024年1月20日', '青石镇法治政府建设年度报告'),
    draft('2024年1月20日', '青石县2024年政府工作报告'),
  ],
});
