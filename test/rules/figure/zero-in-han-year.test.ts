import rule from '../../../server/src/core/lint/rules/figure/zero-in-han-year.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '青石镇人民政府\n⟦二零二四⟧年十二月三十日',
      fixed: '青石镇人民政府\n二〇二四年十二月三十日',
      says: '“〇”',
    },
    { draft: '自⟦二○二二⟧年到⟦二〇二零⟧年、⟦二O二〇⟧年', fixed: '自二〇二二年到二〇二〇年、二〇二〇年' },
    { draft: '《⟦二零二四⟧年普法要点》', fixed: '《二〇二四年普法要点》' },
  ],
  passes: [
    '二〇二四年',
    '一千零二十件',
    '历时二零年',
    '二百零五年前',
    '一九九八年',
    '二零二四工程',
    '二零二四年3月',
  ],
});
