import { type Figure, figuresIn } from '../../../figures/lexer.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/** 一个数用了两个约数标记：约…左右、近…余、超过…以上。只有一个标记的（300余次、90%以上）不报。 */
export default defineLineRule({
  id: 'figure/double-approximation',
  title: '约数标记重复或相抵触',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '一个约数只用一个标记，“约”和“左右”、“超过”和“以上”意思重复。“近”表示不到，“余”表示超出，放在一起互相抵触。',
  bad: '青石镇全年走访⟦约300户左右⟧。',
  good: '青石镇全年走访约300户，发放资料3000余份，群众满意度在90%以上，近30多年来首次评优。',

  triggers: ['约', '近', '超', '逾', '至少', '不少于', '不低于', '余', '多'],

  *check({ text }) {
    if (!CUE.test(text)) return;
    for (const figure of figuresIn(text)) {
      const report = reportOf(text, figure);
      if (report) yield report;
    }
  },
});

function reportOf(text: string, figure: Figure): Report | undefined {
  const { start, end, number, before, inner, after, unit } = figure;
  const [first, second] = [before, inner, after].filter((mark) => APPROXIMATE.test(mark));
  if (first === undefined || second === undefined) return undefined;
  // 近30多年来, 近3个月以上: 近 is “recent”. 超 may close a word before it (赶超).
  if (first === '近' && (TIME.test(unit) || /^\s?(?:年|个月|天|日|周)/.test(text.slice(end, end + 3))))
    return undefined;
  const at = { start, end };
  const contrary = /近|接近/.test(first) && /[余多]|以上/.test(second);
  if (contrary) {
    return {
      at,
      message: message('“{0}”表示不到，“{1}”表示超出，不能用在一个数上，请只留一个', first, second),
    };
  }
  const place = text.indexOf(second, second === after ? end - after.length : number.end - 1);
  return {
    at,
    message: message('“{0}”和“{1}”都表示约数，留一个就够了', first, second),
    edits: [{ start: place, end: place + second.length, newText: '' }],
    fixTitle: message('删去“{0}”', second),
  };
}

const CUE =
  /(?:[约近超逾]|超过|接近|至少|不少于|不低于)\s?[\d０-９一二三四五六七八九十][^，。；、]{0,14}(?:[余多]|左右|上下|以上)|[余多][^，。；、]{0,6}(?:左右|上下|以上)/;
const APPROXIMATE = /^(?:约|大约|近|将近|接近|超过|超|逾|至少|不少于|不低于|余|多|左右|上下|以上)$/;
const TIME = /^(?:天|周|小时|分钟|岁)$/;
