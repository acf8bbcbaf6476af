import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 几个词或者几个书名之间用了分号。分号隔开的是分句，有自己的谓语。 */
export default defineLineRule({
  id: 'punctuation/semicolon-between-words',
  title: '词语之间用了分号',
  severity: 'info',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '分号用来隔开并列的分句，词语之间的停顿用顿号，书名号之间不用点号。用错了，一句话会被看成几句话。',
  bad: '集中学习《行政处罚法》⟦；⟧《行政复议法》，做到依法决策⟦；⟧科学决策⟦；⟧民主决策。',
  good: '集中学习《行政处罚法》《行政复议法》，做到依法决策、科学决策、民主决策。一是强基础；二是抓重点；三是补短板。',

  triggers: ['；', ';'],

  *check({ text }) {
    for (const { index } of text.matchAll(/(?<=》)[；;](?=《)/g)) {
      const at = { start: index, end: index + 1 };
      yield {
        at,
        message: message('并列的书名之间不用分号，请删去'),
        edits: [{ ...at, newText: '' }],
        fixTitle: message('删去“{0}”', text[index]!),
      };
    }
    for (const match of text.matchAll(WORDS)) {
      const from = match.index + match[1]!.length;
      for (const { index } of match[2]!.matchAll(/[；;]/g)) {
        const at = { start: from + index, end: from + index + 1 };
        yield {
          at,
          message: message('几个词语之间的停顿应当用顿号，分号只用来隔开分句'),
          edits: [{ ...at, newText: '、' }],
          fixTitle: message('改为“{0}”', '、'),
        };
      }
    }
  },
});

/** Three words or more of one head, such as 依法决策；科学决策；民主决策, behind the verb that governs them all. */
const WORDS =
  /((?:做到|坚持|推进|实现|落实|确保|包括|学习)[\u4e00-\u9fff]{0,2})([\u4e00-\u9fff]{2}([\u4e00-\u9fff]{2})(?:[；;][\u4e00-\u9fff]{2}\3){2,30})(?=[，。；,;])/g;
