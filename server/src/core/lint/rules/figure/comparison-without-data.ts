import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** “同比下降”“环比有所上升”没有数据。前面列了数、后面跟着幅度的，以及写“持平”的不报。 */
export default defineLineRule({
  id: 'figure/comparison-without-data',
  title: '同比、环比没有数据',
  severity: 'info',
  fix: 'none',
  basis: ['practice'],
  why: '写了“同比”“环比”，读者要看的是升降多少，没有数据就无从核对。说不出幅度的，可以不写“同比”，改写两年各是多少。',
  bad: '青石镇治安案件⟦同比有所下降⟧。',
  good: '青石镇治安案件同比下降12%，信访量25件、同比减少，投诉量与去年同期持平。',

  triggers: ['同比', '环比'],

  *check({ text }) {
    for (const { 0: whole, index } of text.matchAll(BARE)) {
      const end = index + whole.length;
      const clause = text
        .slice(Math.max(0, index - NEAR), index)
        .split(/[。；，;,]/)
        .at(-1)!;
      if (NUMBER.test(clause) || NUMBER.test(/^[^。；;]*/.exec(text.slice(end, end + NEAR))![0])) continue;
      yield {
        at: { start: index, end },
        message: message('“{0}”没有数据，实务通常写明升降的幅度，请补上', whole),
      };
    }
  },
});

/** How far on either side the data may stand. */
const NEAR = 30;
const NUMBER = /[\d０-９]|[一二三四五六七八九十几两数][成倍个百千万]|翻番|百分/;
const BARE =
  /[同环]比(?:分别|均|都|有所|大幅|明显|显著|稳步|持续|实现|呈|进一步|略有|双){0,3}(?:上升|下降|增长|减少|增加|提高|提升|降低)/g;
