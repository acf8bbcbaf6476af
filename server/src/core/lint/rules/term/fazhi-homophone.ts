import { message } from '../../message.js';
import { TABLES } from '../../tables/index.js';
import { defineYearlyTableRule } from '../../tables/rule.js';

/** 法治和法制混用。法制审核、法制机构等法定名称，以及执法制度、学法制度这类跨词的，不在此列。 */
export default defineYearlyTableRule({
  id: 'term/fazhi-homophone',
  title: '“法制”“法治”用错',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '“法治”说的是治理，“法制”说的是法律制度，现在说的建设、宣传、教育都用“法治”。“法制审核”等名称里的“法制”仍要保留。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '开展⟦法制⟧讲座4场，做好重大执法决定⟦法治审核⟧。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '开展法治讲座4场，做好重大执法决定法制审核，完善学法制度、行政执法制度。',
  ].join('\n'),
  bulk: {
    from: 3,
    message: (count) => message('全文有 {0} 处“法制”“法治”用错，说治理用“法治”，请逐处核对后改', count),
  },
  table: TABLES.fazhiHomophone,
  undated: 'speak',
});
