import rule from '../../../server/src/core/lint/rules/numbering/mixed-series.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '首先，加强学习；⟦其二⟧，规范执法；其三，抓好宣传。', says: '前面用的是“首先”，这里接“其二”' },
    { draft: '第一，加强学习。⟦其次⟧，规范执法。' },
  ],
  passes: [
    '首先，加强学习。其次，规范执法。再次，抓好宣传。',
    '第一，加强学习。第二，规范执法。',
    '首先，加强学习。第一，每月学法。第二，年底考试。',
    '首先讲清要求，总量居全国第二，增速第三。',
    '其次，规范执法。',
  ],
});
