import rule from '../../../server/src/core/lint/rules/structure/missing-signature.js';
import { testRule } from '../../support/rule-tester.js';

const settings = { mode: 'submission' } as const;
const REPORT = '长桥街道2024年法治政府建设年度报告\n一、主要成效\n';

testRule(rule, {
  flags: [
    {
      draft: `${REPORT}⟦学法4次。⟧`,
      fixed: `${REPORT}学法4次。\n\n【发文机关署名】\n【成文日期】`,
      says: '发文机关署名和成文日期',
      settings,
    },
    { draft: `${REPORT}学⟦法4次，效果好。⟧\n2025年1月8日`, says: '缺发文机关署名，', settings },
    { draft: `${REPORT}⟦学法4次。⟧\n长桥街道办事处`, says: '缺成文日期', settings },
  ],
  passes: [
    `${REPORT}学法4次。`,
    { draft: `${REPORT}学法4次。\n\n长桥街道办事处\n2025年1月8日\n`, settings },
    { draft: '', settings },
  ],
});
