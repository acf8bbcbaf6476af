import rule from '../../../server/src/core/lint/rules/structure/missing-lead.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '长桥街道2024年法治政府建设年度报告\n\n县人民政府：\n⟦（一）学法用法⟧。集中学法4次。',
      says: '缺导语',
    },
  ],
  passes: [
    '长桥街道2024年法治政府建设年度报告\n一年来，工作有序推进。\n一、主要成效',
    '长桥街道2024年法治政府建设年度报告',
    '长桥街道关于防汛准备情况的报告\n一、基本情况',
    '一、主要成效\n学法4次。',
  ],
});
