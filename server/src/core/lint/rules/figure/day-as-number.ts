import { isQuoted } from '../../../text/quoted.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 日期写成“3月5号”。楼号、路号、文号和引语里的不报。 */
export default defineLineRule({
  id: 'figure/day-as-number',
  title: '日期里的“日”写成了“号”',
  severity: 'warning',
  fix: 'safe',
  basis: ['practice'],
  why: '“号”是口头说法，公文里的日期实务通常写“日”。同一份报告里“日”“号”混用，前后也不一致。',
  bad: '9月5⟦号⟧召开动员会。',
  good: '9月5日召开动员会，检查3月5号楼，有人说：“12月4号见。”',

  triggers: ['号'],

  *check({ text }) {
    for (const match of text.matchAll(PLACES)) {
      const end = match.index + match[0].length;
      if (isQuoted(text, match.index)) continue;
      yield {
        at: { start: end - 1, end },
        message: message('日期实务通常写“日”，应把“{0}”改为“{1}”', match[0], `${match[0].slice(0, -1)}日`),
        edits: [{ start: end - 1, end, newText: '日' }],
        fixTitle: message('改为“{0}”', '日'),
      };
    }
  },
});

const PLACES =
  /(?<![\d０-９])[\d０-９]{1,2}月[\d０-９]{1,2}号(?![楼线院文令门房桥机井档店车船库地路公通厂段仓])/g;
