import { isQuoted } from '../../../text/quoted.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 并列的末项已用“以及”“和”“及”连接，前面又用顿号。“和谐”“及时”一类的词，和前面还有并列成分的不算。 */
export default defineLineRule({
  id: 'punctuation/dun-before-conjunction',
  title: '“和”“以及”前面用了顿号',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '顿号和“和”“及”都起连接作用，用一个就够了。“以及”前面要停顿的，实务通常用逗号。',
  bad: '通报案件、合同⟦、⟧以及信访事项的办理情况。',
  good: '通报案件、合同以及信访事项的办理情况，各民族和睦相处、和衷共济、和谐发展，做到公开、及时。',

  triggers: ['、以及', '、和', '、及'],

  *check({ text }) {
    for (const match of text.matchAll(PLACES)) {
      if (isQuoted(text, match.index)) continue;
      const at = { start: match.index, end: match.index + 1 };
      const word = match[1]!;
      yield {
        at,
        message:
          word === '以及'
            ? message('“以及”已经连接了末项，前面实务通常不用顿号，请删去；要停顿的改为逗号')
            : message('“{0}”已经连接了末项，前面实务通常不用顿号，请删去', word),
        edits: [{ ...at, newText: '' }],
        fixTitle: message('删去“、”'),
      };
    }
  },
});

/** Of 和 and 及 only where a common noun of such lists follows: they begin many other words and names. */
const PLACES =
  /、(以及|[和及](?=其他|其它|相关|有关|各类|各种|各村|各级|部分|社会|群众|企业|村|镇|工作人员|法律|制度|人民))/g;
