import { roundPairs, shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 括号、引号里面收了句号，外面的句子却没有完。句外括号（前面是句号）和段末的整句不报。 */
export default defineLineRule({
  id: 'punctuation/stop-before-close',
  title: '句子没有完，括号或引号里先用了句号',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '句内括号和作句子成分的引语，末尾不用句号，句号放在整句末尾。里面先收了句号，后面的半句就没有着落。',
  bad: '新增执法人员6名（其中公职律师1名⟦。⟧），落实“执法为民⟦。⟧”的要求。',
  good: '新增执法人员6名（其中公职律师1名），落实“执法为民”的要求。工作有效果。（数据截至年底。）他说：“办完了。”',

  triggers: ['。）', '。)', '。”'],

  *check({ text, facts }) {
    const shelter = shelterOf(text, facts.ordinal);
    const brackets = /。[）)]/.test(text) ? roundPairs(text, shelter) : [];
    for (const { open, close } of [...brackets, ...quotesIn(text)]) {
      if (text[close - 1] !== '。' || !goesOn(text, open, close)) continue;
      const at = { start: close - 1, end: close };
      yield {
        at,
        message: message(
          '“{0}”里面先用了句号，外面的句子还没有完，请删去里面的句号',
          text[open]! + text[close]!,
        ),
        edits: [{ ...at, newText: '' }],
        fixTitle: message('删去“。”'),
      };
    }
  },
});

const quotesIn = (text: string): readonly { readonly open: number; readonly close: number }[] =>
  [...text.matchAll(/“[^“”]{1,80}”/g)].map(({ index, 0: quote }) => ({
    open: index,
    close: index + quote.length - 1,
  }));

/** The sentence around goes on behind the mark, began before it, and there is but one sentence inside. */
function goesOn(text: string, open: number, close: number): boolean {
  if (/[。！？；，]/.test(text.slice(open + 1, close - 1))) return false;
  const before = text
    .slice(Math.max(0, open - 4), open)
    .trimEnd()
    .at(-1);
  if (before === undefined || /[。！？：:；，,“]/.test(before)) return false;
  return text[close] === '”'
    ? /^(?:的|等|这|为|原则|要求|理念)/.test(text.slice(close + 1, close + 3))
    : /^[，、；,;]/.test(text.slice(close + 1, close + 2));
}
