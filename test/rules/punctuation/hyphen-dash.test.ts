import rule from '../../../server/src/core/lint/rules/punctuation/hyphen-dash.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '⟦--⟧2025年1月在青石镇会议上', fixed: '——2025年1月在青石镇会议上', says: '不是标准的破折号' },
    { draft: '守住一条底线⟦－－⟧依法办事。', fixed: '守住一条底线——依法办事。' },
  ],
  passes: [
    '——在青石镇会议上',
    '运行 report --fix，编号A--12。',
    '------',
    '|--|--|',
    '西宁—成都—曼谷，2021-2025年。',
    '网址http://a--b.cn/x--y。',
    '<!-- 说明 -->',
  ],
});
