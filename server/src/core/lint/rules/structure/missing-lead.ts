import { headingLabel } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 标题后面直接是“一、”，没有导语。 */
export default defineDraftRule({
  id: 'structure/missing-lead',
  title: '标题后缺导语',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '年度报告开头通常有一段导语，交代报告的年度和依据，以“现将有关情况报告如下”引出正文。缺了导语，读者要到正文里才知道报告的是什么。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '⟦一、2024年推进法治政府建设的主要举措和成效⟧',
    '全年办结案件12件。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '2024年，青石镇各项工作有序推进。现将有关情况报告如下：',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
  ].join('\n'),

  *check({ outline, profile }) {
    const [first] = outline.headings;
    if (!profile.yearly || !outline.title || !first || first.line < outline.title.lastLine) return;
    if (outline.roles.slice(outline.title.lastLine, first.line).includes('lead')) return;
    yield {
      at: headingLabel(first),
      message: message('标题后面缺导语，实务通常先用一段话交代年度和依据，请补写'),
    };
  },
});
