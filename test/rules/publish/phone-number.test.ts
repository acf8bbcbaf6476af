import assert from 'node:assert/strict';
import rule from '../../../server/src/core/lint/rules/publish/phone-number.js';
import { findingsOf, testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '网格员赵某⟦13800138000⟧负责调解。', says: '个人的联系方式' },
    { draft: '当事人王某，⟦138 0013 8000⟧，到场签字。' },
    { draft: '当事人王某（⟦138-0013-8000⟧）到场签字，号码⟦１３８００１３８０００⟧有误。' },
    { draft: '联系人：李某，联系电话：⟦13800138000⟧' },
  ],
  passes: [
    '依托12345政务服务热线、12348法律服务热线，电话0878-3120000、010-62000000。',
    '监督电话：13800138000。',
    '法律咨询热线13800138000全天开通，矛盾纠纷受理电话为13800138000。',
    '联系电话138****8000，138××××0000。',
    '索引号13800138000，订单号：13800138000，15001500150/2022。',
    '完成投资13800138000元，其中13800138000万元。',
    '身份编号113800138000，138001380001，编码A13800138000。',
    '比率为0.13800138000，服务期2019-13800138000。',
    '号码12800138000不是手机。',
  ],
});

describe('publish/phone-number on the contact of the report', () => {
  it('only notes it', () => {
    assert.deepEqual(
      findingsOf(rule, '联系人：李某，电话13800138000').map(({ severity }) => severity),
      ['info'],
    );
  });
});
