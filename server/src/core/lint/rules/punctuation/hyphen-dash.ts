import { shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 用两个半角连字符或全角减号凑成的破折号。代码、命令、表格线和编号里的连字符不报。 */
export default defineLineRule({
  id: 'punctuation/hyphen-dash',
  title: '破折号用连字符代替',
  severity: 'warning',
  fix: 'safe',
  basis: ['gbt15834-2011'],
  why: '标准的破折号是占两个字的“——”，两个连字符只有它的一半宽，换字体后还会断开。副标题和解释说明前面最常见。',
  bad: '⟦--⟧在青石镇年度工作会议上',
  good: '——在青石镇年度工作会议上\n运行 report --fix 命令，编号A--12，西宁—成都',

  triggers: ['--', '－－'],

  *check({ text, facts }) {
    const shelter = shelterOf(text, facts.ordinal);
    for (const { index, 0: dash } of text.matchAll(PLACES)) {
      if (shelter.covers(index)) continue;
      const at = { start: index, end: index + dash.length };
      yield {
        at,
        message: message('“{0}”不是标准的破折号，应改为“——”', dash),
        edits: [{ ...at, newText: '——' }],
        fixTitle: message('改为“{0}”', '——'),
      };
    }
  },
});

/** Between 汉字 or marks of Chinese text, or in front of them at the start of the line. */
const PLACES =
  /(?:(?<=[\u4e00-\u9fff”》）])(?:--|－－)(?=[\u4e00-\u9fff“《（\d])|(?<=^[\s\u3000]{0,8})(?:--|－－)(?=[\u4e00-\u9fff“《]|\d{4}年))/g;
