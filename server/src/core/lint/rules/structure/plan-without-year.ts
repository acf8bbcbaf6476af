import { headingLabel } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 下一年度安排的标题没有写明是哪一年。 */
export default defineDraftRule({
  id: 'structure/plan-without-year',
  title: '下一年度安排没有写明年度',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '“下一步”“今后”说不清从哪年算起，年度报告隔年再看容易混淆。标题里写明年度，上年的旧稿没有改净也容易看出来。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '全年办结案件12件。',
    '⟦二、下一步工作打算⟧',
    '继续做好培训。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '全年办结案件12件。',
    '二、2025年工作打算',
    '继续做好培训。',
  ].join('\n'),

  *check({ parts, profile, year }) {
    if (!profile.yearly) return;
    for (const { part, status, heading } of parts) {
      if (!part.ahead || status !== 'present' || !heading || heading.years.length > 0) continue;
      yield {
        at: headingLabel(heading),
        message:
          year === undefined
            ? message('这一部分的标题没有写明年度，实务通常写明是哪一年的安排，请补上')
            : message('这一部分的标题没有写明年度，实务通常写明是哪一年的安排，请补上“{0}年”', year + 1),
      };
    }
  },
});
