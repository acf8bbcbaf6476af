import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 年度报告里的“截至目前”“今年以来”：隔年再看，不知道算到哪一天。标题、引文和没有数据的句子不报。 */
export default defineLineRule({
  id: 'figure/relative-time',
  title: '统计时点不明确',
  severity: 'info',
  fix: 'none',
  basis: ['practice'],
  why: '报告写的是一个年度，“截至目前”随读的时间变化，数据算到哪一天就说不清了。写明截至哪年哪月哪日，或者写明哪年以来，日后核对和引用都方便。',
  bad: '⟦截至目前⟧，全镇共调解纠纷120件。',
  good: '截至2024年12月31日，全镇共调解纠纷120件。2024年以来没有发生复议纠错案件。',
  bulk: {
    from: 2,
    message: (count) =>
      message('全文有{0}处“截至目前”“今年以来”一类的说法，年度报告实务通常写明年月日，请逐处改写', count),
  },

  triggers: ['截至', '截止', '今年'],

  *check({ text, facts }) {
    if (!RELATIVE.test(text)) return;
    const { heading } = facts;
    const from = heading ? (heading.runIn ? heading.title.end : text.length) : 0;
    for (const match of text.matchAll(PLACES)) {
      if (match.index < from || isQuoted(text, match.index) || !countsSomething(text, match.index)) continue;
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('“{0}”没有写明时点，年度报告实务通常写明年月日，请改写', match[0]),
      };
    }
  },
});

const RELATIVE = /截[至止](?:到)?目前|今年(?:以来|来[，,])/;
const PLACES = /截[至止](?:到)?目前(?:为止)?|今年以?来(?=[，,]|共|累计|全[镇乡区县市])/g;

/** The sentence goes on with a figure; without one the time hardly matters. */
function countsSomething(text: string, at: number): boolean {
  const [sentence = ''] = text.slice(at, at + LONGEST).split('。', 1);
  return /[\d０-９]/.test(sentence);
}

/** Behind an opening quote that is not closed before this place. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Longer than any sentence; what is longer has lost its marks. */
const LONGEST = 400;
