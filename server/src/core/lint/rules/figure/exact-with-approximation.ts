import { figuresIn } from '../../../figures/lexer.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 数字写到了个位，后面又加“余”“多”。量词是可以再分的（公里、亩、元）不报，万、亿前面的“余”也不报。 */
export default defineLineRule({
  id: 'figure/exact-with-approximation',
  title: '确数后面又加“余”“多”',
  severity: 'warning',
  fix: 'none',
  basis: ['practice'],
  why: '写到个位的数是准确数，再加“余”“多”就说不清究竟是多少。应当写准确数，或者写成整数再加“余”“多”。',
  bad: '青石镇全年出动执法人员⟦12453余人次⟧。',
  good: '青石镇全年出动执法人员12453人次，发放资料1200余份，接待群众10万余人次，巡查河道125余公里。',

  triggers: ['余', '多'],

  *check({ text }) {
    if (!/[1-9]\s?[余多]/.test(text)) return;
    for (const { start, end, number, inner, unit, han } of figuresIn(text)) {
      const digits = text.slice(number.start, number.end);
      if (inner === '' || han || !COUNTED.test(unit) || !/^(?:[1-9]\d{2,8}|[\d,]{5,12})$/.test(digits))
        continue;
      if (digits.endsWith('0')) continue;
      yield {
        at: { start, end },
        message: message('“{0}”是准确到个位的数，又加“{1}”，实务通常只用一种，请核对后改', digits, inner),
        // 125余件 is odd; 12453余件 is wrong.
        severity: digits.replace(/,/g, '').length > 3 ? 'warning' : 'info',
      };
    }
  },
});

const COUNTED =
  /^(?:件|起|宗|次|场|场次|人次|户次|家次|车次|人|名|位|户|家|个|份|册|条|项|所|处|台|套|辆|篇|例|张|本)$/;
