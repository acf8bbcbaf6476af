import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 发文字号的年份不在六角括号〔〕里：﹝2024﹞6号、[2024]6号、（2024）6号。法院案号用圆括号，年份后面不直接是序号，不报。 */
export default defineLineRule({
  id: 'figure/document-number-bracket',
  title: '发文字号的年份括号',
  severity: 'warning',
  fix: 'safe',
  basis: ['gbt9704-2012/7.2.5'],
  why: '规定发文字号的年份用六角括号“〔〕”括入，别的括号不合格式。按字号检索文件时，括号不同就检索不到。',
  bad: '按照青政发⟦﹝2024﹞⟧6号文件要求，青石镇制定了方案。',
  good: '按照青政发〔2024〕6号文件要求，青石镇制定了方案；该案案号为（2024）青01民初6号。',

  triggers: [...'〕﹞]】〗）)］'],

  *check({ text }) {
    if (!/\d\s?[〕﹞\]】〗）)］]/.test(text)) return;
    for (const match of text.matchAll(NUMBERED)) {
      const [whole, open = '', year = '', close = ''] = match;
      if (open === '〔' && close === '〕') continue;
      const at = { start: match.index, end: match.index + whole.length };
      const newText = `〔${year}〕`;
      yield {
        at,
        message: message('发文字号的年份，规定用六角括号括入，应改为“{0}”', newText),
        edits: [{ ...at, newText }],
        fixTitle: message('改为“{0}”', newText),
        // Round ones are the brackets of ordinary remarks too.
        fix: /[（(）)]/.test(open + close) ? 'review' : 'safe',
      };
    }
  },
});

const NUMBERED =
  /(?<=[\u4e00-\u9fff])([〔﹝[【〖（(［])\s?((?:19|20)\d{2})\s?([〕﹞\]】〗）)］])(?=\s?\d{1,5}\s?号)/g;
