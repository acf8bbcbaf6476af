import assert from 'node:assert/strict';
import rule from '../../../server/src/core/lint/rules/residue/web-page.js';
import { findingsOf, testRule } from '../../support/rule-tester.js';

const REPORT = '青石镇2025年法治政府建设年度报告\n一、工作情况\n办结事项20件。';

testRule(rule, {
  flags: [
    {
      draft: `⟦您当前的位置：首页 > 政务公开\n\n⟧⟦[ 索引号 ] 0000/2026-00001\n[ 成文日期 ] 2026-01-05\n\n⟧${REPORT}`,
      fixed: REPORT,
      says: ['位置导航', '信息索引表'],
    },
    { draft: `⟦下载\n打印\n【字号：\n加大\n】\n⟧${REPORT}`, fixed: REPORT, says: '按钮' },
    {
      draft: `${REPORT}\n\n⟦扫一扫在手机打开当前页⟧`,
      fixed: `${REPORT}\n\n`,
      says: '页脚',
    },
    {
      draft:
        '青石镇2025年法治政府建设年度报告\n\n⟦来源:青石镇  日期:2026-03-24 11:26 打印 【字体:\n\n⟧2025年，开展工作如下：\n一、工作情况\n办结事项20件。',
      fixed: '青石镇2025年法治政府建设年度报告\n\n2025年，开展工作如下：\n一、工作情况\n办结事项20件。',
    },
    { draft: `⟦青石镇人民政府门户网站\n当前位置：首页\n⟧${REPORT}`, fixed: REPORT },
    { draft: `⟦首页 > 公开\r\n⟧${REPORT.replaceAll('\n', '\r\n')}`, fixed: REPORT.replaceAll('\n', '\r\n') },
  ],
  passes: [
    REPORT,
    `${REPORT}\n位置：县城北部，占地20亩。\n下载量达300次。`,
    `${REPORT}\n青石镇人民政府\n2026年1月5日`,
  ],
});

describe('residue/web-page', () => {
  it('deletes by itself only what says nothing of the report', () => {
    const grades = (page: string): string[] => findingsOf(rule, page).map(({ fix }) => fix);
    assert.deepEqual(grades(`您当前的位置：首页 > 政务公开\n${REPORT}`), ['safe']);
    assert.deepEqual(grades(`打印 | 收藏\n${REPORT}\n扫一扫在手机打开当前页`), ['safe', 'safe']);
    assert.deepEqual(grades(`[ 成文日期 ] 2026-01-05\n${REPORT}\n责任编辑：王芳`), ['review', 'review']);
  });
});
