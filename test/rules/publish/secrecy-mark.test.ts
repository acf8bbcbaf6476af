import rule from '../../../server/src/core/lint/rules/publish/secrecy-mark.js';
import { testRule } from '../../support/rule-tester.js';

const REPORT = '青石镇2024年法治政府建设年度报告\n一、做法\n全年办结案件12件。';

testRule(rule, {
  flags: [
    { draft: `⟦机密★⟧\n${REPORT}`, says: '密级标志' },
    { draft: `⟦绝　密⟧\n${REPORT}` },
    { draft: `⟦密级：秘密★3年⟧\n${REPORT}` },
    { draft: `⟦（内部资料　注意保管）⟧\n${REPORT}`, says: '不对外' },
    { draft: `⟦内部资料，请勿外传⟧\n${REPORT}` },
    { draft: `⟦仅供内部参考⟧\n${REPORT}\n⟦（此件不公开）⟧` },
  ],
  passes: [
    REPORT,
    `密级：公开\n${REPORT}\n（此件公开发布）`,
    '一、保守国家秘密、商业秘密\n依法保护商业秘密和个人隐私。\n属于国家秘密的不予公开。',
    '内部监督\n加强内部资料管理，做到注意保管。',
    { draft: `秘密★1年\n${REPORT}`, settings: { mode: 'submission' } },
  ],
});
