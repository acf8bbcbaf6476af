import rule from '../../../server/src/core/lint/rules/punctuation/stop-before-close.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '新增执法人员6名（其中公职律师1名⟦。⟧），落实“执法为民⟦。⟧”的要求。',
      fixed: '新增执法人员6名（其中公职律师1名），落实“执法为民”的要求。',
      says: '请删去里面的句号',
    },
    { draft: '办结案件12件(含上年结转2件⟦。⟧)、信访8件。', fixed: '办结案件12件(含上年结转2件)、信访8件。' },
  ],
  passes: [
    '办结案件12件。（含上年结转2件。）',
    '办结案件12件（含上年结转2件）。',
    '他说：“事情办好了。”',
    '他说：“事情办好了。”的确如此。',
    '工作有成效（数据来自台账。）',
    '落实“先学。后用。”的要求。',
    '落实“执法为民”的要求。',
    '“路要一步一步走。”这是大家的体会。',
  ],
});
