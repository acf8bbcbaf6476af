import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 成文日期的月、日前面编了虚位：2025年01月05日。正文里的日期标准允许补零，不报。 */
export default defineDraftRule({
  id: 'figure/leading-zero-date',
  title: '成文日期编了虚位',
  severity: 'warning',
  fix: 'safe',
  reads: 'numbers',
  basis: ['gbt9704-2012/7.3.5.4'],
  why: '规定成文日期的月、日不编虚位，1月写“1月”，不写“01月”。虚位多是软件按固定格式填出来的，署名处要改过来。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '全年办结案件12件。',
    '青石镇人民政府',
    '⟦2025年01月05日⟧',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '截至2024年09月01日，办结案件12件。',
    '青石镇人民政府',
    '2025年1月5日',
  ].join('\n'),

  *check({ lines, outline }) {
    for (const [index, role] of outline.roles.entries()) {
      if (role !== 'date') continue;
      const { text, start } = lines[index]!;
      const match = /(?<!\d)(\d{4}\s?年\s?)(0?)(\d{1,2}\s?月\s?)(0?)(\d{1,2}\s?日)/.exec(text);
      if (!match || (match[2] === '' && match[4] === '')) continue;
      const [date, year = '', , month = '', , day = ''] = match;
      const at = { start: start + match.index, end: start + match.index + date.length };
      yield {
        at,
        message: message('成文日期的月、日，规定不编虚位，应改为“{0}”', year + month + day),
        edits: [{ ...at, newText: year + month + day }],
        fixTitle: message('改为“{0}”', year + month + day),
      };
    }
  },
});
