import { MIN_EXACT, type Passage } from '../../../compare/passages.js';
import { type Message, message } from '../../message.js';
import { definePassageRule } from '../../rule.js';

/** 同一份稿里逐字重复或九成以上相同的文字；法律和文件名称、固定提法、标题、附件不算。 */
export default definePassageRule({
  id: 'duplicate/passage',
  title: '文字重复',
  severity: 'warning',
  fix: 'none',
  basis: ['practice'],
  why: '同一段话在一份报告里出现两次，多半是拼接材料时重复粘贴。读者会以为是两件事，审核时也容易被当作凑篇幅退回。',
  bad: '一、主要做法\n⟦镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布⟧。\n二、下一步安排\n镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布。',
  good: '一、主要做法\n镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布。\n二、下一步安排\n继续把学法成绩同评优挂钩，对两次不合格的干部安排补课。',
  /** Shorter passages are passed over, in characters without blanks; below 20 nothing is looked for. */
  options: { minLength: MIN_EXACT },

  *check({ passages, options }) {
    for (const passage of passages) {
      if (passage.length < options.minLength) continue;
      yield {
        at: passage.first,
        message: describe(passage),
        severity: passage.free < CERTAIN ? 'info' : 'warning',
        related: passage.others.map((place) => ({
          ...place,
          message: passage.likeness === 1 ? message('相同的文字') : message('相近的文字'),
        })),
      };
    }
  },
});

/** From this many characters on, leaving out set phrases, it can hardly be chance. */
const CERTAIN = 30;

function describe({ others, count, length, likeness }: Passage): Message {
  if (count > 2) {
    return likeness === 1
      ? message('这{0}个字在全文出现了{1}次，实务通常只写一处，请保留一处，其余删去或改写', length, count)
      : message('这{0}个字在全文出现了{1}次，只有个别字不同，请保留一处，其余删去或改写', length, count);
  }
  const line = others[0].line + 1;
  return likeness === 1
    ? message('这{0}个字与第{1}行逐字相同，实务通常只写一处，请删去其一或改写', length, line)
    : message(
        '这{0}个字与第{1}行有{2}%相同，实务通常只写一处，请删去其一或改写',
        length,
        line,
        Math.floor(likeness * 100),
      );
}
