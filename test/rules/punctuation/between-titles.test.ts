import rule from '../../../server/src/core/lint/rules/punctuation/between-titles.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '学习《行政处罚法》⟦、《行政复议法》、⟧《行政诉讼法》等法律。',
      fixed: '学习《行政处罚法》《行政复议法》《行政诉讼法》等法律。',
      says: '通常不用顿号',
    },
    { draft: '学习《甲法》《乙法》⟦、⟧《丙法》。', fixed: '学习《甲法》《乙法》《丙法》。' },
    { draft: '在《自然》⟦、⟧《科学》上发表。', fixed: '在《自然》《科学》上发表。' },
  ],
  passes: [
    '学习《行政处罚法》《行政复议法》。',
    // Something stands between, or the list has other members.
    '落实《若干意见》（青政发〔2025〕3号）、《实施方案》（青政发〔2025〕4号）。',
    '落实《若干意见》、国务院《实施纲要》。',
    '学习《甲法》、《乙法》和《丙条例》。',
    '学习《甲法》、《乙法》以及民法典。',
    '学习民法典、《甲法》、《乙法》。',
    '学习《甲法》、《乙法》、民法典。',
    '落实《甲办法》、《乙办法》（试行）。',
    '坚持“甲”、“乙”。',
  ],
});
