import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 纯小数没有写整数位的0：增长.5个百分点。前面也可能漏了别的数字，所以只供核对后改。 */
export default defineLineRule({
  id: 'figure/missing-zero',
  title: '小数点前缺数字',
  severity: 'warning',
  fix: 'review',
  basis: ['gbt15835-2011'],
  why: '纯小数要写出小数点前面的“0”，只写“.5”容易看漏小数点。也可能是前面的数字在粘贴时丢了，要对照原数。',
  bad: '青石镇案件回访率提高⟦.5⟧个百分点。',
  good: '青石镇案件回访率提高0.5个百分点。\n1.5万人参加。',

  triggers: ['.'],

  *check({ text }) {
    if (!/\.\d/.test(text)) return;
    for (const { 0: decimal, index } of text.matchAll(BARE)) {
      yield {
        at: { start: index, end: index + decimal.length },
        message: message('小数点前面没有数字，纯小数要写“0{0}”，请核对是不是漏了别的数字', decimal),
        edits: [{ start: index, end: index, newText: '0' }],
        fixTitle: message('改为“0{0}”', decimal),
      };
    }
  },
});

const BARE = /(?<=[\u4e00-\u9fff（～])\.\d{1,4}(?=[%％‰]|个百分点|[万亿]|平方|公[里顷斤]|[元亩吨])/g;
