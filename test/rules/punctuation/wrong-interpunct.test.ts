import rule from '../../../server/src/core/lint/rules/punctuation/wrong-interpunct.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [{ draft: '卡尔⟦•⟧马克思，“12⟦∙⟧4”宣传。', fixed: '卡尔·马克思，“12·4”宣传。', says: '不是间隔号' }],
  passes: ['卡尔·马克思，“12·4”宣传。', '• 列出要点', '要点： • 其一', '执法•'],
});
