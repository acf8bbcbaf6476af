import { TABLES } from '../../tables/index.js';
import { defineYearlyTableRule } from '../../tables/rule.js';

/** 当年已经不用或者期满的规划、机构和提法，多半是旧稿留下的。 */
export default defineYearlyTableRule({
  id: 'term/outdated',
  title: '提法和报告年度不符',
  severity: 'info',
  fix: 'none',
  basis: ['practice'],
  why: '规划有期限，机构和提法会变，沿用旧稿容易把过期的写进来。按报告年度核对一遍，换成现在的说法。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '扎实推进⟦“七五”普法⟧，交政府法律顾问审查。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '扎实推进“八五”普法，“七五”普法期间的做法继续沿用。',
  ].join('\n'),
  table: TABLES.outdated,
  undated: 'rest',
});
