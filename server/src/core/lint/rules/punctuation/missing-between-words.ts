import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 标题里三个以上的并列名词连写，中间没有顿号。“目标任务”“重点工作”这类两个词的合称不算。 */
export default defineLineRule({
  id: 'punctuation/missing-between-words',
  title: '标题里并列的词之间缺少顿号',
  severity: 'info',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '并列词语之间要有停顿，标准用顿号。几个词连写，看不出是几项内容。',
  bad: '三、2025年工作⟦思路目标举措⟧',
  good: '三、2025年工作思路、目标和举措\n四、重点目标任务\n五、存在的问题及原因',

  *check({ text, facts: { heading } }) {
    if (!heading) return;
    const title = text.slice(heading.title.start, heading.title.end);
    for (const { index, 0: run } of title.matchAll(RUN)) {
      const words = run.match(WORDS)!;
      if (words.length < 3 || new Set(words).size < words.length) continue;
      const start = heading.title.start + index;
      const breaks = words.slice(0, -1).map((_, at) => start + words.slice(0, at + 1).join('').length);
      yield {
        at: { start, end: start + run.length },
        message: message('“{0}”是并列的几项，中间请加顿号', run),
        edits: breaks.map((at) => ({ start: at, end: at, newText: '、' })),
        fixTitle: message('改为“{0}”', words.join('、')),
      };
    }
  },
});

/** Two words that are said as one come first. */
const NOUN =
  '目标任务|任务目标|重点任务|重点工作|重点举措|问题不足|困难问题|思路|目标|任务|举措|措施|重点|计划|打算|做法|成效|经验|问题|不足|原因|对策|建议';
const RUN = new RegExp(`(?:${NOUN}){3,}`, 'g');
const WORDS = new RegExp(NOUN, 'g');
