import rule from '../../../server/src/core/lint/rules/term/outdated.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '推进⟦七五普法⟧。', says: '2020年为止', settings: { year: 2023 } },
    { draft: '贯彻⟦《全面推进依法行政实施纲要》⟧。', says: '期满', settings: { year: 2023 } },
    { draft: '贯彻⟦《法治政府建设实施纲要（2015—2020年）》⟧。', settings: { year: 2023 } },
    { draft: '结合⟦脱贫攻坚⟧、乡村振兴进村入户。', says: '巩固拓展', settings: { year: 2022 } },
    {
      draft: '提交⟦政府法制机构⟧审核，⟦法制机构⟧人手不足。',
      says: '不要改成“法治机构”',
      settings: { year: 2022 },
    },
    { draft: '落实⟦组合式减税降费⟧政策。', settings: { year: 2022 } },
    { draft: '⟦具体行政行为⟧受监督。', settings: { year: 2022 } },
  ],
  passes: [
    { draft: '推进七五普法，打赢脱贫攻坚战，落实疫情防控常态化。', settings: { year: 2020 } },
    { draft: '“七五”普法总结验收完成，推进“八五”普法。', settings: { year: 2023 } },
    {
      draft: '巩固拓展脱贫攻坚成果同乡村振兴有效衔接，推动脱贫攻坚与乡村振兴有效衔接。',
      settings: { year: 2022 },
    },
    { draft: '政府法制机构审核。', settings: { year: 2016 } },
    '推进七五普法。',
  ],
});
