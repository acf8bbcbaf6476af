import { isQuoted } from '../../../text/quoted.js';
import { shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 一句话里的第二个冒号。比数、时刻、引文、表头和名词解释一类的短标签不算；分号隔开的各说各的，也不算。 */
export default defineLineRule({
  id: 'punctuation/second-colon',
  title: '一句话里有两个冒号',
  severity: 'hint',
  fix: 'none',
  basis: ['practice'],
  why: '冒号提起下文，管到句子末尾。一句里套用两个冒号，就看不出前一个管到哪里，通常把其中一个改为逗号、句号或者另起一句。',
  bad: '主要存在以下问题：一是人手不够⟦：⟧编制只有3名，二是经费偏少。',
  good: '主要存在以下问题：一是人手不够，编制只有3名；二是经费偏少：全年5万元。会议7:00开始，比例为3：2：1。',

  triggers: ['：', ':'],

  *check({ text, facts }) {
    const marks = [...text.matchAll(/[：:]/g)];
    if (marks.length < 2 || facts.ordinal || facts.furniture) return;
    const shelter = shelterOf(text, facts.ordinal);
    const open = marks.map(({ index }) => index).filter((at) => counts(text, at) && !shelter.covers(at));
    for (const [index, at] of open.entries()) {
      const first = open[index - 1];
      if (first === undefined || /[。！？；;\t]/.test(text.slice(first, at))) continue;
      yield {
        at: { start: at, end: at + 1 },
        message: message('一句话里有两个冒号，看不出前一个管到哪里，通常把其中一个改为逗号或者句号'),
      };
    }
  },
});

/** Introduces something in the sentence itself: not a ratio, a quotation, a label or a bracket. */
function counts(text: string, at: number): boolean {
  if (/\d/.test(text[at - 1] ?? '') || /^\s?[“"\d（(]/.test(text.slice(at + 1, at + 3))) return false;
  if (at < LABEL || isQuoted(text, at) || /[”"》）)]/.test(text[at - 1] ?? '')) return false;
  const before = text.slice(Math.max(0, at - BRACKET), at);
  return before.lastIndexOf('（') <= before.lastIndexOf('）');
}

/** How far back the bracket around a colon may open. */
const BRACKET = 200;
/** A colon this near to the start of the line stands behind a label. */
const LABEL = 6;
