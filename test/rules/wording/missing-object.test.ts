import rule from '../../../server/src/core/lint/rules/wording/missing-object.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '部分村⟦存在台账管理不规范⟧。', fixed: '部分村存在台账管理不规范的问题。' },
    { draft: '⟦成立了由镇长任组长，司法所、派出所负责人担任成员⟧，定期开会。', says: '疑少了“的领导小组”' },
  ],
  passes: [
    '部分村存在台账管理不规范的问题；管理不规范。',
    '存在台账管理不规范、人手不足等问题。',
    '成立了由镇长任组长，司法所、派出所负责人担任成员的领导小组，定期开会。',
  ],
});
