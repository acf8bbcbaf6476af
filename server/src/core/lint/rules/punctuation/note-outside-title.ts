import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 《……办法》（试行）：“试行”“草案”是文件名的一部分，写在书名号里面。《人民日报》（海外版）、（2021年修订）这类说明不报。 */
export default defineLineRule({
  id: 'punctuation/note-outside-title',
  title: '“（试行）”写在书名号外面',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '“试行”“暂行”“草案”随文件名一起印发，是名称的一部分。写在书名号外面，引用的就不是文件全称。',
  bad: '印发《青石镇规范性文件管理办法⟦》（试行）⟧，抓好落实。',
  good: '印发《青石镇规范性文件管理办法（试行）》，在《法制日报》（电子版）刊发，学习《安全生产法》（2021年修订）。',

  triggers: ['》'],

  *check({ text }) {
    if (!/》\s?[（()）]/.test(text)) return;
    for (const match of text.matchAll(CROSSED)) {
      const at = { start: match.index, end: match.index + match[0].length };
      const note = `（${match[1]}）》`;
      yield {
        at,
        message: message('“{0}”的括号和书名号交叉了，应改为“{1}”', match[0], note),
        edits: [{ ...at, newText: note }],
        fixTitle: message('改为“{0}”', note),
      };
    }
    for (const match of text.matchAll(PLACES)) {
      const at = { start: match.index, end: match.index + match[0].length };
      const note = `（${match[1]}）》`;
      yield {
        at,
        message: message('“{0}”是文件名的一部分，实务通常写在书名号里面，请核对文件全称', match[1]!),
        edits: [{ ...at, newText: note }],
        fixTitle: message('改为“{0}”', note),
      };
    }
  },
});

const NOTES = '试行|暂行|试用|草案|征求意见稿|送审稿|讨论稿|修订草案|修正草案';
/** （试行》）: the bracket closes behind the title that it opened in. */
const CROSSED = new RegExp(`[（(](${NOTES})》[）)]`, 'g');
const PLACES = new RegExp(
  `(?<=办法|规定|细则|方案|意见|条例|制度|规则|规程|标准|指南|指引|清单|规划|准则|要点|法)》\\s?[（(](${NOTES})[）)]`,
  'g',
);
