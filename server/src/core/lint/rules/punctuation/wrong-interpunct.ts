import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 外国人名、书名和月日简称中间的间隔号用了项目符号“•”一类的圆点。 */
export default defineLineRule({
  id: 'punctuation/wrong-interpunct',
  title: '间隔号用了别的圆点',
  severity: 'info',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '标准的间隔号是居中的“·”，“•”是项目符号，“・”是日文的圆点。形状相近，检索和比对时却是不同的字。',
  bad: '组织“12⟦•⟧4”宪法宣传，学习《民法典⟦・⟧总则编》。',
  good: '组织“12·4”宪法宣传，学习《民法典·总则编》。\n• 列出要点',

  triggers: [...'•・‧∙'],

  *check({ text }) {
    for (const { index, 0: dot } of text.matchAll(PLACES)) {
      const at = { start: index, end: index + 1 };
      yield {
        at,
        message: message('“{0}”不是间隔号，应改为“·”', dot),
        edits: [{ ...at, newText: '·' }],
        fixTitle: message('改为“{0}”', '·'),
      };
    }
  },
});

const PLACES = /(?<=[\u4e00-\u9fffA-Za-z])[•・‧∙](?=[\u4e00-\u9fffA-Za-z])|(?<=\d)[•・‧∙](?=\d)/g;
