import rule from '../../../server/src/core/lint/rules/structure/title.js';
import { testRule } from '../../support/rule-tester.js';

const BODY = '一、2024年主要举措\n做了。';
const annual = { profile: 'fazhi-annual' };

testRule(rule, {
  flags: [
    {
      draft: `⟦青石镇法治政府建设工作总结⟧\n${BODY}`,
      fixed: `青石镇2024年法治政府建设工作报告\n${BODY}`,
      says: '标题没有写年度，文种“总结”也不在《条例》第八条规定的公文种类里',
    },
    {
      draft: `⟦青石镇2024年法治政府建设情况汇报⟧\n${BODY}`,
      fixed: `青石镇2024年法治政府建设情况报告\n${BODY}`,
      says: '文种“汇报”不在',
    },
    {
      draft: `⟦青石镇法治政府建设年度报告⟧\n${BODY}`,
      fixed: `青石镇2024年法治政府建设年度报告\n${BODY}`,
      says: '标题没有写年度',
    },
    {
      draft: `⟦青石镇2024年法治政府建设工作情况⟧\n${BODY}`,
      fixed: `青石镇2024年法治政府建设工作情况报告\n${BODY}`,
      says: '没有用“报告”收尾',
    },
    { draft: '⟦青石镇法治政府建设年度报告⟧\n一、主要举措\n做了。', says: '标题没有写年度' },
    {
      draft: `⟦青石镇人民政府\n\n关于法治政府建设情况的报告⟧\n${BODY}`,
      says: '标题没有写年度',
    },
    {
      draft: `青石镇2024年法治政府建设年度报告⟦。⟧\n${BODY}`,
      fixed: `青石镇2024年法治政府建设年度报告\n${BODY}`,
      says: '末尾实务通常不加句号',
    },
    { draft: `⟦一、2024年主要举措⟧\n做了。`, settings: annual, says: '没有找到报告的标题' },
  ],
  passes: [
    '',
    `青石镇人民政府\n\n关于2024年度法治政府建设\n\n工作情况的报告\n${BODY}`,
    `青石镇2024年法治政府建设年度报告（公开稿）\n${BODY}`,
    `青石镇法治政府建设年度报告\n（2024年度）\n${BODY}`,
    `青石镇二〇二四年法治政府建设情况报告\n${BODY}`,
    `【单位名称】【年度】年法治政府建设年度报告\n${BODY}`,
    { draft: '【单位名称】法治政府建设总结', settings: annual },
    // Other kinds of report have other titles, or none.
    `青石镇防汛工作总结\n${BODY}`,
    BODY,
    // The writer has only begun.
    { draft: '青石镇法治政府建设工作总结\n\n', settings: annual },
  ],
});
