import rule from '../../../server/src/core/lint/rules/structure/empty-section.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '⟦一、举措⟧\n二、打算\n要做。', says: '“一、”下面没有内容' },
    { draft: '一、举措\n（一）学习。学了。\n⟦（二）宣传⟧\n\n二、打算\n要做。' },
    { draft: '一、举措\n做了。\n⟦二、打算⟧\n\n扫一扫在手机打开当前页\n上一篇：长桥街道的报告' },
    { draft: '一、举措\n做了。\n⟦二、打算⟧\n\n青石镇人民政府\n2024年1月6日' },
    { draft: '一、举措\n做了。\n⟦二、⟧' },
  ],
  passes: [
    '',
    '一、举措\n（一）学习。学了。\n二、其他需要报告的情况\n无其他需要报告的情况。',
    '一、举措\n一是学了。',
    // Entries of a list, and sentences with a number.
    '一、清单\n（一）台账\n（二）名册\n（三）卷宗',
    '一、打算\n（一）抓好学习。\n（二）抓好宣传；\n（三）抓好督查。',
    // An outline that is still to be filled in.
    '一、举措\n二、不足\n三、打算',
    // Blanks to fill in are told by another rule.
    '一、举措\n【做了什么】\n二、打算\n要做。',
    '青石镇工作报告\n做了几件事。\n明年工作安排\n一、学习\n要学。',
  ],
});
