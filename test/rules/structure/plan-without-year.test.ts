import rule from '../../../server/src/core/lint/rules/structure/plan-without-year.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [{ draft: '长桥街道法治政府建设情况报告\n⟦一、下一步打算⟧\n补齐人手。', says: '请补上' }],
  passes: [
    '长桥街道2024年法治政府建设年度报告\n一、2025年度主要安排\n补齐人手。',
    '长桥街道2024年法治政府建设年度报告\n一、主要成效\n（一）下一步。补齐人手。\n二、2025年安排',
    '长桥街道关于防汛准备情况的报告\n一、下一步打算\n补齐沙袋。',
  ],
});
