import { parseArabic, parseHanNumber } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 日历上没有的日子：2月30日、9月31日、2023年2月29日、2024年13月。没写年份的2月29日和农历日期（没写年份的汉字日期）不报。 */
export default defineLineRule({
  id: 'figure/impossible-date',
  title: '日历上没有这一天',
  severity: 'warning',
  fix: 'none',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '日期错打一个数字，就成了日历上没有的日子。时间是审核必查的内容，只能由起草人对照原件改正。',
  bad: '⟦2023年2月29日⟧印发方案，⟦9月31日⟧前完成整改。',
  good: '2024年2月29日印发方案，9月30日前完成整改。',

  triggers: ['月'],

  *check({ text }) {
    for (const match of text.matchAll(DATE)) {
      const { year, month, day, hanYear, hanMonth, hanDay } = match.groups!;
      const date = [year ?? hanYear, month ?? hanMonth, day ?? hanDay].map(numberOf);
      if (exists(date[0], date[1], date[2])) continue;
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('日历上没有“{0}”，请对照原件核对', match[0]),
      };
    }
  },
});

/** In 汉字 only with its year: 二月三十日 alone is a day of the old calendar. */
const DATE = new RegExp(
  '(?<![\\d０-９.．])(?:(?<year>[\\d０-９]{4})年)?(?<month>[\\d０-９]{1,2})月(?:(?<day>[\\d０-９]{1,2})[日号](?![楼线院文])|(?<=年[\\d０-９]{1,2}月))' +
    '|(?<hanYear>[〇零一二三四五六七八九]{4})年(?<hanMonth>[一二三四五六七八九十]{1,3})月(?:(?<hanDay>[一二三四五六七八九十]{1,3})日)?',
  'g',
);

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : (parseArabic(digits) ?? parseHanNumber(digits));

/** A month without a day exists where the year has it. */
function exists(year: number | undefined, month: number | undefined, day: number | undefined): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  const longest = [31, year === undefined || isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day === undefined || (day >= 1 && day <= longest[month - 1]!);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
