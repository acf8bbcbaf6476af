import rule from '../../../server/src/core/lint/rules/punctuation/half-width.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '2025年⟦,⟧青石镇开展检查⟦;⟧整改到位。',
      fixed: '2025年，青石镇开展检查；整改到位。',
      says: '“,”是半角标点',
    },
    { draft: '各位代表⟦:⟧\n谢谢大家⟦!⟧', fixed: '各位代表：\n谢谢大家！' },
    { draft: '增长10.1%⟦,⟧居全县第一', fixed: '增长10.1%，居全县第一' },
    { draft: '分别增长10.1%⟦,⟧8.2%', fixed: '分别增长10.1%，8.2%' },
    { draft: '坚持“谁执法谁普法”⟦,⟧“4+N”同步推进', fixed: '坚持“谁执法谁普法”，“4+N”同步推进' },
    { draft: 'PCT⟦:⟧专利合作条约', fixed: 'PCT：专利合作条约' },
    // The blank made up for the narrow mark.
    { draft: '全面落实情况⟦, ⟧经镇党委研究', fixed: '全面落实情况，经镇党委研究' },
    { draft: '群众怎么办事⟦?⟧到哪里办⟦?⟧', fixed: '群众怎么办事？到哪里办？' },
    { draft: '全年开展培训6次⟦.⟧', fixed: '全年开展培训6次。' },
    // Brackets are mended as a pair, from the side that needs it.
    { draft: '出台管理办法⟦(试行)⟧3件', fixed: '出台管理办法（试行）3件', says: '应改为“（）”' },
    { draft: '出台办法⟦（试行)⟧、细则⟦(试用）⟧', fixed: '出台办法（试行）、细则（试用）' },
    { draft: '核算总值⟦(GEP)⟧公开', fixed: '核算总值（GEP）公开' },
    { draft: '地名⟦(含⟦,⟧旧称⟦(古名)⟧)⟧表', fixed: '地名（含，旧称（古名））表' },
    // A mark beside a mended one counts as standing in Chinese.
    { draft: '一般预算⟦(下同)⟧⟦;⟧5%', fixed: '一般预算（下同）；5%' },
    // The number of a heading is for another rule.
    { draft: '一、总体情况\n(一)加强领导⟦,⟧压实责任', fixed: '一、总体情况\n(一)加强领导，压实责任' },
    { draft: '住在𠮷⟦,⟧𠮷⟦(𠮷)⟧', fixed: '住在𠮷，𠮷（𠮷）' },
    {
      draft: '甲⟦,⟧乙⟦,⟧丙⟦,⟧丁⟦;⟧戊⟦:⟧己⟦(庚)⟧辛。',
      fixed: '甲，乙，丙，丁；戊：己（庚）辛。',
      says: '全文有 6 处半角标点',
    },
  ],
  passes: [
    '于11:26办结，截至2023-03-24，投入1,000元，比例58.5:41.5，得分3.5分。',
    '实现“1+1>2”，推行2+N模式，PM2.5下降。',
    '详见https://www.example.gov.cn/a,b?c=1。来信寄fz@example.gov.cn。',
    'PCT是Patent Cooperation Treaty, 1970的简称。',
    'Rule of law, and so on (2025).',
    '防治A(H1N1)流感，函数f(x)不变。',
    '依据青政发(2025)6号文件。',
    '重点是：1)开展自查；2)抓好整改。',
    '实施走出?战略，“12?20”事故。',
    '见[办事指南](guide.html)，![流程图](a.png)',
    'title: 年度报告',
    '附件1.名单.docx',
    '买买提.艾力同志',
    '<!-- report-draft-ignore punctuation/half-width: 原文, 不改 -->',
    '[bookmark: _GoBack]2025年&nbsp;青石镇',
  ],
});
