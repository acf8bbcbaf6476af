import rule from '../../../server/src/core/lint/rules/punctuation/semicolon-between-words.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '学习《宪法》⟦；⟧《民法典》⟦;⟧《行政处罚法》。',
      fixed: '学习《宪法》《民法典》《行政处罚法》。',
      says: '书名之间不用分号',
    },
    {
      draft: '坚持依法决策⟦；⟧科学决策⟦；⟧民主决策，扩大参与。',
      fixed: '坚持依法决策、科学决策、民主决策，扩大参与。',
      says: '应当用顿号',
    },
  ],
  passes: [
    '一是强基础；二是抓重点；三是补短板。',
    '学习《宪法》；学习《民法典》。',
    '坚持依法决策、科学决策、民主决策。',
    '新增学位1050个；新增床位200张。',
    '印发《方案》；由司法所起草《办法》',
  ],
});
