import rule from '../../../server/src/core/lint/rules/punctuation/before-deng.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '通过广播、横幅⟦、⟧等方式宣传，受理投诉、信访⟦、⟧等5类事项。',
      fixed: '通过广播、横幅等方式宣传，受理投诉、信访等5类事项。',
      says: '前面不用顿号',
    },
    {
      draft: '发放手册、折页⟦、⟧等等，学习《宪法》、国务院令⟦、⟧等法律法规。',
      fixed: '发放手册、折页等等，学习《宪法》、国务院令等法律法规。',
    },
  ],
  passes: [
    '以坐不住、等不起的责任感抓落实。',
    '划分优、良、等外三档。',
    '评定优秀、等级、资质。',
    '通过广播、横幅等方式宣传。',
    '开展预检、等候引导服务。',
    '核定数量、等级和期限。',
  ],
});
