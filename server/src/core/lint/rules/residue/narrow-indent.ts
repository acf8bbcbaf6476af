import { endsSentence } from '../../../text/chars.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 段首用半角空格缩进。只看一到四个空格后面接汉字的段落；居中的标题、列表、表格不算。 */
export default defineLineRule({
  id: 'residue/narrow-indent',
  title: '段首用半角空格缩进',
  severity: 'hint',
  fix: 'review',
  basis: ['gbt9704-2012/7.3.3'],
  why: '公文格式要求每段左空两个字，两个半角空格只有一个字宽。这种缩进多是网页或英文输入法留下的，导入 Word 后各段会参差不齐。',
  bad: '⟦  ⟧2025年，青石镇扎实推进法治政府建设。',
  good: '　　2025年，青石镇扎实推进法治政府建设。',
  bulk: {
    from: 2,
    message: (count) =>
      message('有 {0} 段的段首是半角空格，公文格式要求左空两个字，可以一次改为两个全角空格', count),
  },

  triggers: [...' \u00a0\u2002'],

  *check({ text, facts }) {
    const indent = INDENT.exec(text)?.[0];
    if (indent === undefined || !(facts.ordinal || endsSentence(text) || /[：:；;]\s*$/.test(text))) return;
    const at = { start: 0, end: indent.length };
    yield {
      at,
      message: message('段首是半角空格，公文格式要求左空两个字，可以改为两个全角空格'),
      edits: [{ ...at, newText: '　　' }],
      fixTitle: message('改为两个全角空格'),
    };
  },
});

/** A tab is the edge of a table cell more often than an indent. */
const INDENT = /^[ \u00a0\u2002]{1,4}(?=[\u4e00-\u9fff“《（(]|\d{4}年|\d{1,2}[.．、])/;
