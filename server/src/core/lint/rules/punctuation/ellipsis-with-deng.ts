import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 省略号和“等”“等等”连用。 */
export default defineLineRule({
  id: 'punctuation/ellipsis-with-deng',
  title: '省略号和“等”连用',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '省略号和“等”都表示列举未尽，用一个就够了。公文列举实务通常写“等”，不用省略号。',
  bad: '开展进村居、进企业、进学校⟦……⟧等活动。',
  good: '开展进村居、进企业、进学校等活动。群众说：“再等等……”',

  triggers: ['…', '...'],

  *check({ text }) {
    for (const match of text.matchAll(PLACES)) {
      const at = { start: match.index, end: match.index + match[0].length };
      yield {
        at,
        message: message('省略号和“等”都表示列举未尽，实务通常只用“等”，请删去省略号'),
        edits: [{ ...at, newText: '' }],
        fixTitle: message('删去省略号'),
      };
    }
  },
});

/** Of 稍等……, 再等等…… and 等等…… at the start of a quotation the second word is a verb. */
const PLACES =
  /(?<=[\u4e00-\u9fff])(?:…{1,2}|\.{3}|\.{6})(?=等(?![级候待不一于到]))|(?<=[\u4e00-\u9fff》”]等等?)(?<!(?:再|稍|先|请|来|要|别|不)等等?)(?:…{1,2}|\.{3}|\.{6})(?=[，。；]|$)/g;
