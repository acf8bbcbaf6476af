import { defineLineRule } from '../../rule.js';
import { rowReport } from '../../tables/rule.js';
import { loadTable } from '../../tables/table.js';

/** 本单位词表里的写法。词表写在 .report-draft.json 的 corrections 里，没有词表就不报。 */
export default defineLineRule({
  id: 'term/unit-word',
  title: '本单位约定的写法',
  severity: 'warning',
  fix: 'safe',
  basis: ['practice'],
  why: '本单位在设置文件的词表里写明了这种写法应当怎样改。词表与自带的词表不一致时，以本单位的为准。',
  bad: '年内走访了⟦镇府⟧帮扶的企业。',
  good: '年内走访了镇政府帮扶的企业。',
  example: {
    corrections: loadTable('corrections', [
      {
        wrong: '镇府',
        right: '镇政府',
        note: '这是本单位约定的写法',
        basis: 'practice',
        confidence: 'certain',
        action: 'review',
      },
    ]),
  },
  setup: '{ "corrections": [{ "wrong": "镇府", "right": "镇政府" }] }',
  outranks: ['wording', 'term'],
  needs: 'corrections',

  *check({ text, own }) {
    for (const hit of own?.hits(text) ?? []) {
      const { from, until } = hit.row;
      yield { ...rowReport(text, hit, 'warning'), years: { from, until, undated: true } };
    }
  },
});
