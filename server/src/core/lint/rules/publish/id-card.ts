import { toHalfWidthDigits } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 完整的居民身份证号码。校验码不符的十八位数字（索引号、信用代码）和已经隐去几位的不报。 */
export default defineLineRule({
  id: 'publish/id-card',
  title: '公开了身份证号码',
  severity: 'warning',
  fix: 'none',
  basis: ['pipl-2021', 'practice'],
  why: '身份证号码是个人信息，随报告登在网站上会给当事人带来麻烦。确需写明是哪个人的，隐去出生日期等几位就够了。',
  bad: '为村民李某（身份证号⟦11010519491231002X⟧）办理了救助。',
  good: '为村民李某（身份证号110105********002X）办理了救助，索引号为115001130093085897。',

  triggers: [{ digits: 17 }],

  *check({ text }) {
    for (const match of text.matchAll(NUMBER)) {
      if (!isIdNumber(toHalfWidthDigits(match[0]).replace(/[xXｘＸ]/, 'X'))) continue;
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('这里写了完整的身份证号码，公开稿不宜出现个人信息，请删去或者隐去中间几位'),
      };
    }
  },
});

const NUMBER = /(?<![\d０-９A-Za-z])[\d０-９]{17}[\d０-９xXｘＸ](?![\d０-９A-Za-z])/g;

/** First digits of the codes of provinces. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: province, date of birth and check digit agree. */
function isIdNumber(digits: string): boolean {
  const [month, day] = [Number(digits.slice(10, 12)), Number(digits.slice(12, 14))];
  if (!PROVINCE.test(digits) || !/^(?:19|20)$/.test(digits.slice(6, 8))) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}
