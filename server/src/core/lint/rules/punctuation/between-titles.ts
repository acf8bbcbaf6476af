import { shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/**
 * 并列书名号之间的顿号。只看整串都是书名、中间没有别的字的：书名后带括注、前后还有别的并列成分、末项用“和”连接的，
 * 顿号都可以保留。引号之间的顿号各家做法不一，不报。
 */
export default defineLineRule({
  id: 'punctuation/between-titles',
  title: '并列书名号之间用了顿号',
  severity: 'info',
  fix: 'safe',
  basis: ['gbt15834-2011/4.5.3.5'],
  why: '书名号已经把并列的几项隔开，标准说这里通常不用顿号。各处写法一致，引用的文件名也更紧凑。',
  bad: '集中学习《行政处罚法》⟦、⟧《行政复议法》。',
  good: '集中学习《行政处罚法》《行政复议法》，落实《若干意见》（青政发〔2024〕3号）、《实施方案》。',
  bulk: {
    from: 3,
    message: (count) =>
      message('全文有 {0} 处并列的书名号之间用了顿号，标准通常不用，可以一次全部删去', count),
  },

  triggers: ['》、《'],

  *check({ text, facts }) {
    const shelter = shelterOf(text, facts.ordinal);
    for (const { index, 0: list } of text.matchAll(TITLE_LIST)) {
      if (text[index - 1] === '、' || JOINED.test(text.slice(index + list.length, index + list.length + 3)))
        continue;
      const commas = [...list.matchAll(/》、(?=《)/g)].map((match) => index + match.index + 1);
      if (commas.length === 0 || commas.some((at) => shelter.covers(at))) continue;
      yield {
        at: { start: commas[0]!, end: commas.at(-1)! + 1 },
        message: message('并列的书名号之间，标准通常不用顿号，可以删去'),
        edits: commas.map((at) => ({ start: at, end: at + 1, newText: '' })),
        fixTitle: message('删去书名号之间的顿号'),
      };
    }
  },
});

/** Titles that stand side by side, with nothing or 、 between them. */
const TITLE_LIST = /《[^《》]{1,120}》(?:、?《[^《》]{1,120}》)+/g;
/** Behind the list: one more item without title marks, a bracketed remark, or an item joined by a word. */
const JOINED = /^(?:、|（|\(|[和及与或]|以及)/;
