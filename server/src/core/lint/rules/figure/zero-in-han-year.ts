import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 汉字年份里的“零”或者形似的“○”“O”“0”：二零二四年。书名号和引号里的只供核对后改。 */
export default defineLineRule({
  id: 'figure/zero-in-han-year',
  title: '汉字年份里的“〇”',
  severity: 'info',
  fix: 'safe',
  basis: ['gbt15835-2011'],
  why: '汉字写的年份用“〇”，“零”用于数量。圆圈、字母O和数字0只是形似，搜索和排版时会出错。',
  bad: '青石镇人民政府\n⟦二零二四⟧年十二月三十日',
  good: '青石镇人民政府\n二〇二四年十二月三十日\n共处理一千零二十件，历时二零年。',

  triggers: [...[...'零○OＯ0０◯〇'].map((zero) => `二${zero}`), '一九'],

  *check({ text }) {
    if (!ZERO.test(text)) return;
    for (const { 0: year, index } of text.matchAll(new RegExp(ZERO, 'g'))) {
      const at = { start: index, end: index + year.length };
      const newText = year.replace(/[零○OＯ0０◯]/g, '〇');
      const quoted = /[《“][^》”]{0,60}$/.test(text.slice(Math.max(0, index - 62), index));
      yield {
        at,
        message: message('汉字年份里的零，标准写法是“〇”，应改为“{0}”', newText),
        edits: [{ ...at, newText }],
        fixTitle: message('改为“{0}”', newText),
        fix: quoted ? 'review' : 'safe',
      };
    }
  },
});

/**
 * A year of the last or this century with at least one wrong zero in it. With Arabic months behind, the date is mixed,
 * and figure/mixed-date speaks of it.
 */
const ZERO =
  /(?<![一二三四五六七八九〇零○])(?:二[零○OＯ0０◯][〇零○OＯ0０◯一二三四五六七八九]|二〇[零○OＯ0０◯]|二〇[一二三四五六七八九](?=[零○OＯ0０◯])|一九[四五六七八九](?=[零○OＯ0０◯]))[〇零○OＯ0０◯一二三四五六七八九](?=年(?!\d))/;
