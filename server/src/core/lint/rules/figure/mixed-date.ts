import { parseHanNumber } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 一个日期里汉字数字和阿拉伯数字混用：二〇二四年3月、2024年三月。“三月三”一类节日名称不报。 */
export default defineLineRule({
  id: 'figure/mixed-date',
  title: '日期里两种数字混用',
  severity: 'warning',
  fix: 'review',
  basis: ['gbt15835-2011'],
  why: '一个日期里的数字要用同一种写法，公文正文通常用阿拉伯数字。混用多是分两次改稿留下的，要核对年月日。',
  bad: '青石镇于⟦二〇二四年3月⟧印发方案。',
  good: '青石镇于2024年3月印发方案，二〇二四年三月施行，2024年三月三活动照常举行。',

  triggers: [
    ...[...'〇○零一二三四五六七八九'].map((digit) => `${digit}年`),
    ...[...'一二三四五六七八九十'].map((digit) => `年${digit}`),
  ],

  *check({ text }) {
    for (const match of text.matchAll(MIXED)) {
      const [whole, hanYear, month, year, hanMonth] = match;
      const at = { start: match.index, end: match.index + whole.length };
      const written = hanYear ? parseHanNumber(hanYear.replace(/[○零]/g, '〇')) : Number(year);
      const monthOf = hanMonth ? parseHanNumber(hanMonth) : Number(month);
      if (written === undefined || monthOf === undefined || monthOf > 12) continue;
      if (written < 1949 || written > 2099) continue;
      const newText = `${written}年${monthOf}月`;
      yield {
        at,
        message: message('一个日期里汉字数字和阿拉伯数字混用，标准要求用同一种，可改为“{0}”', newText),
        edits: [{ ...at, newText }],
        fixTitle: message('改为“{0}”', newText),
      };
    }
  },
});

const MIXED =
  /([一二][〇○零一二三四五六七八九]{3})年(\d{1,2})月|(?<!\d)(\d{4})年([一二三四五六七八九十]{1,2})月(?![一二三四五六七八九])/g;
