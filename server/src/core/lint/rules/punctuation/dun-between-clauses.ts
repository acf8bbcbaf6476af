import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 两个分句之间用了顿号：前一句已有“过于单一”一类的谓语，后一句另有“还需提升”。“能力不足、作风不实等问题”是词语并列，不报。 */
export default defineLineRule({
  id: 'punctuation/dun-between-clauses',
  title: '分句之间用了顿号',
  severity: 'info',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '顿号隔开的是词语，分句之间的停顿用逗号。各有主语和谓语的两句话用顿号连着，读起来会断错。',
  bad: '二是宣传方式较为单一⟦、⟧针对性还需提升。',
  good: '二是宣传方式较为单一，针对性还需提升；干部能力不足、作风不实等问题还需整改。',

  triggers: ['过于', '较为', '比较', '不够', '仍不'],

  *check({ text }) {
    if (!text.includes('、')) return;
    for (const match of text.matchAll(PLACES)) {
      const start = match.index + match[0].length;
      yield {
        at: { start, end: start + 1 },
        message: message('前后是两个分句，请把顿号改为逗号'),
        edits: [{ start, end: start + 1, newText: '，' }],
        fixTitle: message('改为“{0}”', '，'),
      };
    }
  },
});

/** A subject with an adverb and an adjective of its own in front; a second predicate with its own adverb behind. */
const PLACES =
  /(?<=[\u4e00-\u9fff]{2})(?:过于|较为|比较|不够|还不够|仍不)(?:单一|薄弱|滞后|欠缺|缺乏|紧张|深入|全面|规范|及时|到位|完善|健全|充分|明显)(?=、[\u4e00-\u9fff]{2,10}(?:还需|仍需|尚需|有待|亟待|亟需|还要|需要)(?![^，。；]{0,6}的)[\u4e00-\u9fff]{1,8}[，。；,;])/g;
