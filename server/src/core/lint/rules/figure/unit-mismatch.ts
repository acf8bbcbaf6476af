import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** “受教育人数…人次”。旅游、接待、参赛等行业统计里“人数…人次”通行，不在此列。 */
export default defineLineRule({
  id: 'figure/unit-mismatch',
  title: '“人数”和“人次”混用',
  severity: 'warning',
  fix: 'none',
  basis: ['practice'],
  why: '“人数”一人只计一个，“人次”一人来几回计几回，是两种统计口径。混在一处，读者分不清究竟有多少人。',
  bad: '青石镇开展普法宣传12场，⟦受教育人数达300余人次⟧。',
  good: '青石镇开展普法宣传12场，受教育群众达300余人次，参训人数120人，全镇旅游接待人数达3万人次。',

  triggers: ['人数'],

  *check({ text }) {
    for (const { 0: whole, index } of text.matchAll(MIXED)) {
      yield {
        at: { start: index, end: index + whole.length },
        message: message('前面说“人数”，后面用“人次”计，两种口径混在一处，请改成一致的'),
      };
    }
  },
});

const MIXED =
  /(?:受教育|受益|参训|培训|覆盖|宣传|咨询|服务|参学|受训|学法|普法|受众|听课|参会|帮扶)(?:群众|干部)?(?:总)?人数(?:累计|共计|已)?(?:达到|超过|达|为|共|约|近|超)?\s?\d[\d.,]{0,9}\s?[余多]?[万亿]?[余多]?\s?人次/g;
