import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 率、占比超过100%。完成率、增长率、贡献率一类可以超过，占计划、占目标的也可以，不报。 */
export default defineLineRule({
  id: 'figure/percent-over-hundred',
  title: '比率超过100%',
  severity: 'warning',
  fix: 'none',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '合格率、覆盖率、办结率一类是部分占全部的比例，不会超过100%。超过了，不是数字写错，就是分母取错。',
  bad: '青石镇行政复议案件⟦办结率达120%⟧。',
  good: '青石镇行政复议案件办结率达100%，全年任务完成率达120%，投资占计划的131.8%，咨询量同比增长150%。',

  triggers: ['%', '％'],

  *check({ text }) {
    if (!/\d{3}(?:\.\d+)?[%％]/.test(text)) return;
    for (const match of text.matchAll(RATE)) {
      const [whole, noun = '', amount = ''] = match;
      if (Number(amount) <= 100 || MAY_EXCEED.test(noun)) continue;
      const named = NAME.exec(noun)![0];
      const at = { start: match.index, end: match.index + whole.length };
      // 目标值的109%, 110%增长: not a share of a whole.
      if (/^的?(?:增|升|提)/.test(text.slice(at.end, at.end + 3))) continue;
      yield {
        at: { start: at.start + Math.max(0, noun.length - named.length), end: at.end },
        message: message('“{0}”超过了100%，部分不会多于全部，请核对这个数', `${named}${amount}%`),
      };
    }
  },
});

/** What of the words in front is surely the name of the rate. */
const NAME = /[\u4e00-\u9fff]{0,2}率$|占比$|比重$|满意度$|知晓度$/;

const RATE =
  /([\u4e00-\u9fff]{0,6}(?:率|占比|比重|满意度|知晓度))(?:已|均|都|分别)?(?:达到|高达|达|为|是|超过|保持在|稳定在|提高到|提升至|提高至)?\s?(?<![\d.])(\d{3,6}(?:\.\d{1,9})?)\s?[%％]/g;

const MAY_EXCEED =
  /(?:完成|增长|增|增速|回报|收益|利润|利用|产销|产出|负债|债务|赤字|溢价|税|达成|到位|杠杆|覆盖倍|拨备覆盖|充足|偿付|贡献|执行|履约|周转|保障|自给|净|兑现|入住|上座|超额|效|速|转化|落实|实施|优良|毛入学|入学|订单|投资|税负|倍)率$/;
