import rule from '../../../server/src/core/lint/rules/term/unquoted-name.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '落实⟦谁执法谁普法⟧责任制，研究⟦三重一大⟧事项。',
      fixed: '落实“谁执法谁普法”责任制，研究“三重一大”事项。',
    },
    { draft: '实行⟦谁执法、谁负责⟧的执法责任制。', fixed: '实行“谁执法、谁负责”的执法责任制。' },
  ],
  passes: [
    '深化“放管服”改革，落实“谁执法谁普法”责任制。',
    '坚持“谁主管、谁负责，谁执法、谁负责”。',
    '《青石镇三重一大决策办法》印发。',
    '四个意识：政治意识、大局意识。',
  ],
});
