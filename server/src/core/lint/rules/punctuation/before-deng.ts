import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 列举之后“等”“等等”前面的顿号。“、等不起的责任感”里的“等”是动词，只报后面接标点、数量或“方面”“形式”一类名词的。 */
export default defineLineRule({
  id: 'punctuation/before-deng',
  title: '“等”前面用了顿号',
  severity: 'warning',
  fix: 'safe',
  basis: ['gbt15834-2011'],
  why: '顿号隔开的是并列的几项，“等”只表示列举未尽，不是其中一项。标准里“等”“等等”前面不用点号，多出的顿号会让人以为还漏写了一项。',
  bad: '采取广播、横幅、折页⟦、⟧等形式开展宣传。',
  good: '采取广播、横幅、折页等形式开展宣传，以坐不住、等不起的责任感抓好整改。',

  triggers: ['、等'],

  *check({ text }) {
    for (const { index } of text.matchAll(PLACES)) {
      const at = { start: index, end: index + 1 };
      yield {
        at,
        message: message('列举之后的“等”前面不用顿号，应删去'),
        edits: [{ ...at, newText: '' }],
        fixTitle: message('删去“、”'),
      };
    }
  },
});

/** 等 or 等等 as the end of a list: a mark, an amount or the common noun of the list behind it. */
const PLACES =
  /、(?=等等?(?:[，。；：）,;]|$|[\d０-９二两三四五六七八九十几多各]|相关|有关|其他|方面|形式|方式|活动|工作|问题|内容|情况|事项|领域|环节|部门|单位|人员|措施|办法|法律|法规|制度|文件|材料|重点|载体|平台|场所|途径|渠道))/g;
