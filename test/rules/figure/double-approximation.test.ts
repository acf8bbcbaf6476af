import rule from '../../../server/src/core/lint/rules/figure/double-approximation.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '走访⟦约300户左右⟧。', fixed: '走访约300户。', says: '“约”和“左右”' },
    { draft: '满意率⟦超过95%以上⟧，走访⟦大约3万多户⟧。', fixed: '满意率超过95%，走访大约3万户。' },
    { draft: '发放⟦近300余份⟧资料。', says: '“近”表示不到，“余”表示超出' },
    { draft: '参加人员⟦100余人左右⟧。', fixed: '参加人员100余人。' },
  ],
  passes: [
    '走访约300户，发放资料3000余份，满意率在90%以上，罚款3万余元。',
    '近30多年来，近3个月以上未下雨，近10多天。',
    '引进超30亿元的项目5个以上。',
    '约2至3个月完成。',
    '约请300余户参加。',
    '不少于30场次的培训。',
  ],
});
