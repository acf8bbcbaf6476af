import rule from '../../../server/src/core/lint/rules/figure/leading-zero-date.js';
import { testRule } from '../../support/rule-tester.js';

const draft = (date: string): string =>
  [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '全年办结案件12件。',
    '青石镇人民政府',
    date,
  ].join('\n');

testRule(rule, {
  flags: [
    { draft: draft('⟦2025年01月05日⟧'), fixed: draft('2025年1月5日'), says: '应改为“2025年1月5日”' },
    { draft: draft('⟦2025年12月05日⟧'), fixed: draft('2025年12月5日') },
  ],
  passes: [draft('2025年1月10日'), draft('截至2024年09月01日，办结案件12件。'), ''],
});
