import rule from '../../../server/src/core/lint/rules/publish/id-card.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '当事人张某，⟦11010519491231002x⟧。', says: '身份证号码' },
    { draft: '证件号码：⟦１１０１０５１９４９１２３１００２Ｘ⟧' },
  ],
  passes: [
    // The check digit, the month and the province are wrong.
    '编号110105194912310021。',
    '编号110105194913310020，990105194912310020。',
    '编号为110105184912310025。',
    // Part of something longer, or masked.
    '流水号11010519491231002X99，A11010519491231002X。',
    '身份证号110105********002X，统一社会信用代码91110105MA00000000。',
    '索引号：115001130093085897/2022-00023',
    '全年财政收入100000000000000000元。',
  ],
});
