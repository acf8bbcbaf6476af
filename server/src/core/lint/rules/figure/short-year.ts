import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 年份只写后两位：24年3月、23年底。“12年来”“工作20年”是时段，不报。 */
export default defineLineRule({
  id: 'figure/short-year',
  title: '年份只写后两位',
  severity: 'warning',
  fix: 'review',
  basis: ['gbt15835-2011'],
  why: '标准要求年份写全四位，只写后两位容易和时段相混。报告要存档备查，隔几年再看更说不清是哪一年。',
  bad: '青石镇于⟦24年⟧3月印发方案，⟦23年⟧底前完成清理。',
  good: '青石镇于2024年3月印发方案，用时12年初步建成体系，20年来从未间断，2021至24年度持续增长。',

  triggers: ['年'],

  *check({ text }) {
    if (!/\d年/.test(text)) return;
    for (const match of text.matchAll(SHORT)) {
      const { 0: year, index } = match;
      yield {
        at: { start: index, end: index + year.length },
        message: message('“{0}”没有写全年份，标准要求写四位，可改为“20{0}”', year),
        edits: [{ start: index, end: index, newText: '20' }],
        fixTitle: message('改为“20{0}”', year),
      };
    }
  },
});

/** A span of years has a word in front (用时, 近, 第) and rarely a month behind. */
const SHORT =
  /(?<![\d.．,第近满时历过共后前至到约作达有过了刑期龄判～~—–-])(?:0\d|1\d|2\d|3[0-5])年(?=\d{1,2}月(?!龄)|底前?|上半年|下半年|末)/g;
