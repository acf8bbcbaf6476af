import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 一段里只有点号，没有文字：断行时落下的。省略号、分隔线、星号不报。 */
export default defineLineRule({
  id: 'punctuation/alone',
  title: '标点自成一段',
  severity: 'warning',
  fix: 'none',
  halfTyped: true,
  basis: ['practice'],
  why: '一段里只剩一个标点，多半是断行或者删改时落下的。这个标点本来属于上一段，或者已经没有用了。',
  bad: '一、工作情况\n重点抓好两项工作\n⟦：⟧\n一是学法。二是用法。',
  good: '一、工作情况\n重点抓好两项工作：\n一是学法。二是用法。',

  *check({ text, facts: { content } }) {
    const alone = text.slice(content.start, content.end);
    if (!ALONE.test(alone)) return;
    yield { at: content, message: message('这一段只有“{0}”，没有文字，请接到上一段的末尾，或者删去', alone) };
  },
});

const ALONE = /^[，。；：、！？,;:!?]{1,2}$/;
