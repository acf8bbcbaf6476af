import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** “一年来，”“截至目前，”另起一句，前面却没有标点。“我镇一年来”“近一年来”不算。 */
export default defineLineRule({
  id: 'punctuation/missing-before-time',
  title: '另起一句的时间词前缺少标点',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '“一年来”“截至目前”引出新的一句，前一句要先用句号收住。少了标点，两句连成一句，读的人分不出哪里断开。',
  bad: '各村认真落实普法责任⟦一年来，⟧全镇发放资料3000份。',
  good: '各村认真落实普法责任。一年来，全镇发放资料3000份；我镇近一年来，共开展检查12次。全镇截至目前，共调解12件。',

  triggers: ['来，', '来,', '目前，', '目前,'],

  *check({ text }) {
    for (const match of text.matchAll(PLACES)) {
      const at = { start: match.index, end: match.index + match[0].length };
      yield {
        at,
        message: message('“{0}”另起一句，前面没有标点，请补“。”', match[0].slice(0, -1)),
        edits: [{ start: at.start, end: at.start, newText: '。' }],
        fixTitle: message('在前面补“{0}”', '。'),
      };
    }
  },
});

/** Behind the end of a clause; a subject (我镇, 全县, 各部门) or a word of time may stand in front of these. */
const PLACES =
  /(?<=[\u4e00-\u9fff]{2}(?:责任|职责|工作|要求|任务|部署|规定|制度|机制|水平|能力|意识|作用|基础|局面|环境|氛围|整改|落实|到位|完善|提升|提高|增强|建设|管理|服务|效果|成效))(?:一年来|今年以来|截至目前)[，,]/g;
