import rule from '../../../server/src/core/lint/rules/structure/missing-addressee.js';
import { testRule } from '../../support/rule-tester.js';

const settings = { mode: 'submission' } as const;

testRule(rule, {
  flags: [
    {
      draft: '⟦长桥街道办事处\n关于2024年法治政府建设情况的报告⟧\n\n一年来，工作有序推进。\n一、主要成效',
      fixed:
        '长桥街道办事处\n关于2024年法治政府建设情况的报告\n【主送机关】：\n\n一年来，工作有序推进。\n一、主要成效',
      settings,
    },
  ],
  passes: [
    '长桥街道2024年法治政府建设年度报告\n一年来，工作有序推进。\n一、主要成效',
    {
      draft: '长桥街道2024年法治政府建设年度报告\n区人民政府：\n一年来，工作有序推进。\n一、主要成效',
      settings,
    },
    { draft: '', settings },
  ],
});
