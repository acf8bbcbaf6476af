import { toHalfWidthDigits } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/**
 * 合起来应当是100%的几个比重对不上：“比重调整为4.3：39.2：56.5”，“分别占35%、40%、30%”。比重差得远的（3：2：1，或者
 * 各占各的总数）不比较；分别占的几项不足100%，可能只列了主要的几项，也不报。
 */
export default defineLineRule({
  id: 'figure/share-sum',
  title: '各项比重之和不是100%',
  severity: 'warning',
  fix: 'none',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '同一个总数分成的几份，比重相加应当是100%，四舍五入的出入不过零点几。超出这个范围，必有一项写错或者算错。',
  bad: '三次产业比重调整为⟦4.3：39.2：65.5⟧，简易程序、普通程序和听证程序案件分别占⟦35%、40%、30%⟧。',
  good: '三次产业比重调整为4.3：39.2：56.5，两类案件分别占全市2.4%、2.8%，调解、行政、诉讼三类案件分别占35%、40%、25%。',

  triggers: ['%', '％', '：', ':'],

  *check({ text }) {
    if (/比[例重]|结构|之比/.test(text)) {
      for (const match of text.matchAll(RATIO)) {
        const shares = match[1]!.split(/[:：∶]/).map(numberOf);
        const sum = total(shares);
        // Far from 100 the ratio is one of small numbers: 3：2：1.
        if (sum >= 90 && sum <= 110 && Math.abs(sum - 100) > slack(shares)) yield reportOf(match, sum);
      }
    }
    for (const match of text.matchAll(SHARES)) {
      const shares = match[1]!.split('、').map(numberOf);
      const sum = total(shares);
      if (sum <= 110 && sum > 100 + slack(shares)) yield { ...reportOf(match, sum), severity: 'info' };
    }
  },
});

const NUMBER = '[\\d０-９]{1,2}(?:[.．][\\d０-９]{1,2})?';
/** 比例为a：b：c. */
const RATIO = new RegExp(
  `(?:比[例重]|结构|之比)[^，。；：:\\d０-９]{0,8}[：:]?(${NUMBER}(?:[:：∶]${NUMBER}){1,5})(?![\\d０-９.．:：])`,
  'g',
);
/** 分别占a%、b%、c%: three or more of one whole. */
const SHARES = new RegExp(
  `(?:分别占(?:比|总数|全部|案件总数)?的?|占比分别[为达]|比[例重]分别[为达])(${NUMBER}[%％](?:、${NUMBER}[%％]){2,7})`,
  'g',
);

const numberOf = (digits: string): number =>
  Number(toHalfWidthDigits(digits).replace('．', '.').replace(/[%％]/, ''));
const total = (shares: readonly number[]): number =>
  Math.round(shares.reduce((sum, share) => sum + share, 0) * 100) / 100;

/** What rounding each share may add up to. */
function slack(shares: readonly number[]): number {
  const step = shares.every(Number.isInteger) ? 1 : 0.1;
  return (step * shares.length) / 2 + 1e-9;
}

function reportOf(match: RegExpMatchArray, sum: number): Report {
  const end = match.index! + match[0].length;
  return {
    at: { start: end - match[1]!.length, end },
    message: message('“{0}”相加是{1}，应当是100，请核对', match[1]!, sum),
  };
}
