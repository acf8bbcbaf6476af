import { firstYear, yearsIn } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 成文日期和报告年度对不上：早于报告年度，或者比它晚了一年以上。年底前成文的不报。 */
export default defineDraftRule({
  id: 'figure/date-out-of-year',
  title: '成文日期和报告年度对不上',
  severity: 'warning',
  fix: 'none',
  reads: 'outline',
  basis: ['ducha-2019', 'practice'],
  why: '年度报告在报告年度结束前后成文，次年三月前报送。成文日期早于报告年度或者晚了一年以上，多半是沿用旧稿没有改年份。',
  bad: '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n全年办结案件12件。\n青石镇人民政府\n⟦2024年1月15日⟧',
  good: '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n全年办结案件12件。\n青石镇人民政府\n2025年1月15日',

  *check({ lines, outline, profile, year }) {
    if (!profile.yearly || year === undefined || firstYear(outline.title?.text ?? '') !== year) return;
    for (const [line, role] of outline.roles.entries()) {
      if (role !== 'date') continue;
      const { text, facts, start } = lines[line]!;
      const [date] = yearsIn(text);
      const month = Number(/年\s?(\d{1,2})月/.exec(text)?.[1] ?? 12);
      if (!date || date.year === year + 1 || (date.year === year && month > EARLIEST)) continue;
      yield {
        at: { start: start + facts.content.start, end: start + facts.content.end },
        message:
          date.year <= year
            ? message('成文日期在{0}年度结束之前，请核对年份', year)
            : message('成文日期比报告年度（{0}年）晚了一年以上，请核对年份', year),
      };
    }
  },
});

/** A report of the whole year is hardly written before its last quarter. */
const EARLIEST = 9;
