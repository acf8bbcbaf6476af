import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 段内的“二是”“三是”前面没有标点。只报数字接着前一项往下数的：“其二是”“百分之二是”“初二是”不算。 */
export default defineLineRule({
  id: 'punctuation/missing-before-item',
  title: '分项前缺少标点',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '“一是”“二是”各起一句，前一项末尾要有句号或分号。少了标点，两项连成一句，读的人分不出哪里断开。',
  bad: '一是规范办事流程，实行集中办理⟦二是⟧督促各科室限时办结。',
  good: '一是规范办事流程，实行集中办理。二是督促各科室限时办结，其中百分之二是当日办结。',

  triggers: [...'是要'],

  *check({ text, facts: { items } }) {
    const mark = items.some(({ start }) => '；;'.includes(text[start - 1] ?? ' ')) ? '；' : '。';
    for (const [index, item] of items.entries()) {
      const before = text[item.start - 1];
      if (index === 0 || before === undefined || item.series === '第' || !RUNS_ON.test(before)) continue;
      yield {
        at: { start: item.start, end: item.end },
        message: message(
          '“{0}”前面没有标点，和上一项连成了一句，请补“{1}”',
          text.slice(item.start, item.end),
          mark,
        ),
        edits: [{ start: item.start, end: item.start, newText: mark }],
        fixTitle: message('在前面补“{0}”', mark),
      };
    }
  },
});

/** A 汉字, letter or figure; not one that makes another word of the number. */
const RUNS_ON = /^[\u4e00-\u9fffA-Za-z0-9%％](?<![其之第初周期有这那说])/;
