import rule from '../../../server/src/core/lint/rules/punctuation/after-item-mark.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '一是⟦，⟧加强领导。二是规范程序。三是⟦、⟧加强宣传。',
      fixed: '一是加强领导。二是规范程序。三是加强宣传。',
      says: '写法不一致',
    },
    { draft: '一要加强学习。二要⟦：⟧抓好落实。', fixed: '一要加强学习。二要抓好落实。' },
    {
      draft: '第一⟦、⟧加强学习。第二⟦、⟧加强培训。',
      fixed: '第一，加强学习。第二，加强培训。',
      says: '改为“，”',
    },
    { draft: '首先⟦、⟧加强学习。其次⟦、⟧加强培训。', fixed: '首先，加强学习。其次，加强培训。' },
  ],
  passes: [
    '一是，加强领导。二是，规范程序。',
    '一是加强领导。二是规范程序。',
    '总量居全国第二、全省第一。',
    '第一、二季度有序推进。第二，加强培训。',
    '第一、第三产业增长。第二，加强培训。',
    '按照首先、其次、最后的顺序说明。',
    '坚持质量第一、效益优先。',
  ],
});
