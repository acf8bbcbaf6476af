import { knownTo, PROFILES, parseSettings } from '../../../server/src/core/index.js';
import rule from '../../../server/src/core/lint/rules/term/unit-word.js';
import { testRule } from '../../support/rule-tester.js';

const settingsOf = (...corrections: readonly object[]) =>
  parseSettings(JSON.stringify({ corrections }), knownTo([rule], PROFILES)).settings;

testRule(rule, {
  flags: [
    {
      draft: '走访⟦镇府⟧帮扶的企业。',
      fixed: '走访镇政府帮扶的企业。',
      says: '“镇府”应为“镇政府”：这是本单位约定的写法',
      settings: settingsOf({ wrong: '镇府', right: '镇政府' }),
    },
    {
      draft: '本年度⟦综治办⟧牵头。',
      says: '请核对：已并入平安法治办',
      settings: settingsOf({ wrong: '综治办', note: '已并入平安法治办' }),
    },
    {
      draft: '⟦接处警12次⟧。',
      fixed: '接警处警12次。',
      settings: settingsOf({ wrong: '接处警', pattern: '接处警(\\d+)次', right: '接警处警$1次' }),
    },
  ],
  passes: [
    '走访镇府帮扶的企业。',
    {
      draft: '走访城镇府邸。',
      settings: settingsOf({ wrong: '镇府', right: '镇政府', not: { after: '邸' } }),
    },
    { draft: '印发《镇府大院管理办法》。', settings: settingsOf({ wrong: '镇府', right: '镇政府' }) },
    {
      draft: '青石镇2021年法治政府建设年度报告\n一、主要举措\n镇府牵头。',
      settings: settingsOf({ wrong: '镇府', right: '镇政府', from: 2023 }),
    },
  ],
});
