import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 相邻两个数连用表示约数，中间却有顿号：“三、四个”。“一、二等奖”“二、三产业”“第三、四次”是并列，不报。 */
export default defineLineRule({
  id: 'figure/dun-in-approximation',
  title: '概数中间用了顿号',
  severity: 'hint',
  fix: 'review',
  basis: ['gbt15834-2011', 'gbt15835-2011'],
  why: '相邻的两个数字连用表示大概的数，标准里用汉字写，中间不用顿号。加了顿号，会被看成两个数的并列。',
  bad: '每个村每年办⟦三、四次⟧讲座。',
  good: '每个村每年办三四次讲座，获一、二等奖，发展二、三产业，召开第三、四次会议。',

  triggers: [...'12345678一二三四五六七八'].map((digit) => `${digit}、`),

  *check({ text }) {
    if (!text.includes('、')) return;
    for (const match of text.matchAll(PLACES)) {
      const [whole, first, second, unit] = match;
      const [low, high] = [first!, second!].map(digitOf);
      if (high !== low! + 1) continue;
      const right = `${HAN[low!]}${HAN[high]}${unit}`;
      const at = { start: match.index, end: match.index + whole.length };
      yield {
        at,
        message: message('“{0}”如果是大概的数，中间不用顿号，应写作“{1}”', whole, right),
        edits: [{ ...at, newText: right }],
        fixTitle: message('改为“{0}”', right),
      };
    }
  },
});

const HAN = '零一二三四五六七八九';
const digitOf = (digit: string): number => (HAN.includes(digit) ? HAN.indexOf(digit) : Number(digit));

/** Only units that are counted, not numbered; the number before has none of its own. */
const PLACES =
  /(?<![\d第零一二三四五六七八九十百千万.．、—-])([1-8一二三四五六七八])、([2-9二三四五六七八九])(个(?!月|季|五年)|次(?!会|全)|天|名|件|起|家|户)/g;
