import { toHalfWidthDigits } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 银行卡号：十六到十九位，开头和末位校验都对。索引号、案号、信用代码等编号不报。 */
export default defineLineRule({
  id: 'publish/bank-card',
  title: '公开了银行卡号',
  severity: 'warning',
  fix: 'none',
  basis: ['pipl-2021', 'practice'],
  why: '银行卡号是个人信息，登在网站上可能让当事人的钱款受损。说明款项已经发放的，写明户数和金额就够了。',
  bad: '救助金已打入银行卡⟦6222021234567890128⟧。',
  good: '救助金已打入银行卡622202*********0128，索引号为6222021234567890128。',

  triggers: [{ digits: 15 }],

  *check({ text }) {
    for (const match of text.matchAll(NUMBER)) {
      const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
      const digits = toHalfWidthDigits(match[0]).replace(/ /g, '');
      if (digits.length > LONGEST || CODE.test(before) || !isIssued(digits, before) || !passesLuhn(digits))
        continue;
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('这里写了完整的银行卡号，公开稿不宜出现个人信息，请删去或者隐去中间几位'),
      };
    }
  },
});

const LOOK_BACK = 14;
const LONGEST = 19;

/** Whole, or in groups of four. */
const NUMBER =
  /(?<![\d０-９A-Za-z.\-/] ?)(?:[\d０-９]{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?! ?[\d０-９]|[A-Za-z\-/])/g;

/** First digits of the cards of this country; those of other systems only where the text speaks of a card. */
const isIssued = (digits: string, before: string): boolean =>
  /^(?:62|955[89])/.test(digits) || (/^(?:4|5[1-5]|60|35)/.test(digits) && /卡|账|帐|银行/.test(before));
const CODE = /(?:索引|编|文|案|证|登记|统一|订单|单|流水|识别|许可)[^，。；]{0,6}[号码][^，。；]{0,4}$/;

/** ISO/IEC 7812: every second digit from the right counts double. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
