import rule from '../../../server/src/core/lint/rules/figure/document-number-bracket.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '按照青政发⟦﹝2024﹞⟧6号、青政发⟦[2024]⟧7号',
      fixed: '按照青政发〔2024〕6号、青政发〔2024〕7号',
      says: '六角括号',
    },
    { draft: '青司⟦【2024】⟧12号，青府办⟦〔2024﹞⟧3号', fixed: '青司〔2024〕12号，青府办〔2024〕3号' },
    { draft: '法释⟦（2024）⟧3号，青政发⟦(2024)⟧6号', fixed: '法释〔2024〕3号，青政发〔2024〕6号' },
  ],
  passes: [
    '青政发〔2024〕6号',
    '案号为（2024）青01民初6号',
    '数据（2024）显示，6号楼已建成',
    '[2024]6号',
    '索引号[2024]00012',
  ],
});
