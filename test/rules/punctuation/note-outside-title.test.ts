import rule from '../../../server/src/core/lint/rules/punctuation/note-outside-title.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '印发《重大行政决策程序规定⟦》（暂行）⟧和《执法公示办法⟦》(试行)⟧。',
      fixed: '印发《重大行政决策程序规定（暂行）》和《执法公示办法（试行）》。',
      says: '写在书名号里面',
    },
    { draft: '印发《执法公示办法⟦（试行》）⟧。', fixed: '印发《执法公示办法（试行）》。', says: '交叉了' },
  ],
  passes: [
    '印发《重大行政决策程序规定（暂行）》。',
    '学习《安全生产法》（2021年修订）。',
    '在《人民日报》（海外版）刊发。',
    '印发《管理办法》（以下简称《办法》）。',
    '落实《条例（草案）》的说明要求，《方案》（见附件）。',
  ],
});
