import type { OrdinalMark } from '../../../outline/lexer.js';
import type { TextEdit } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 标题序号的括号用全角“（）”；只看标题的序号，不看正文里的括号。 */
export default defineDraftRule({
  id: 'numbering/half-width-bracket',
  title: '标题序号用了半角括号',
  severity: 'warning',
  fix: 'safe',
  reads: 'numbers',
  basis: ['gbt9704-2012/7.3.3'],
  why: '《党政机关公文格式》规定的层次序数写作“（一）”“（1）”，括号是全角的。半角括号与汉字混排宽窄不一，生成目录、查找标题时也容易漏掉。',
  bad: '一、工作情况\n⟦(一)⟧加强学习\n学习3次。\n⟦（二)⟧加强宣传\n宣传4次。',
  good: '一、工作情况\n（一）加强学习\n学习3次。\n（二）加强宣传\n宣传4次。',
  bulk: {
    from: 2,
    message: (count) => message('有 {0} 处标题序号的括号不是全角，公文格式写作“（一）”，可以一次改好', count),
  },

  *check({ outline }) {
    for (const { ordinal, number } of outline.headings) {
      const edits = ordinal ? widened(ordinal) : [];
      if (!ordinal || edits.length === 0) continue;
      const right = number.replace(/^[(﹙]/, '（').replace(/[)﹚]/, '）');
      yield {
        at: { start: ordinal.start, end: ordinal.end },
        message: message('标题序号“{0}”的括号不是全角，公文格式写作“{1}”，请改用全角括号', number, right),
        edits,
        fixTitle: message('改为“{0}”', right),
      };
    }
  },
});

/** Both brackets in full width; none where the opening one is lost, because then the number itself is damaged. */
function widened({ start, end, open, close }: OrdinalMark): readonly TextEdit[] {
  if (open === '') return [];
  const closing = end - close.length;
  return [
    ...('(﹙'.includes(open) ? [{ start, end: start + 1, newText: '（' }] : []),
    ...(')﹚'.includes(close[0]!) ? [{ start: closing, end: closing + 1, newText: '）' }] : []),
  ];
}
