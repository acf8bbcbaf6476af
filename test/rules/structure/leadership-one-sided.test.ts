import rule from '../../../server/src/core/lint/rules/structure/leadership-one-sided.js';
import { testRule } from '../../support/rule-tester.js';

const HEADING = '一、党政主要负责人履行推进法治建设第一责任人职责情况';
const draft = (body: string, heading = HEADING): string =>
  `青石镇2024年法治政府建设年度报告\n${heading}\n${body}\n二、2025年主要安排\n镇党委书记、镇长按季调度。`;

testRule(rule, {
  flags: [
    {
      draft: draft('镇党委书记带头学法6次。\n书记督办案件2件。', `⟦${HEADING}⟧`),
      says: '没有写到政府主要负责人',
    },
    { draft: draft('镇长听取汇报4次，出庭应诉2次。', `⟦${HEADING}⟧`), says: '没有写到党委主要负责人' },
    { draft: draft('镇党委书记带头学法，村支部书记参加，副镇长落实。', `⟦${HEADING}⟧`) },
  ],
  passes: [
    draft('镇党委书记带头学法6次，镇长出庭应诉2次。'),
    draft('党政主要负责人听取汇报4次，书记带头学法。'),
    draft('主要负责人听取汇报4次，镇长述法。'),
    draft('镇党委、政府主要领导听取汇报4次，书记述法。'),
    draft('党工委书记听取汇报，办事处主任述法。'),
    draft('党工委书记王某、主任李某听取汇报4次。'),
    draft('全年听取汇报4次，学习习近平总书记重要讲话，书记员到场。'),
    draft('【书记】【镇长】'),
    draft('书记带头学法6次。', '一、2024年主要举措和成效'),
    '关于防汛准备情况的报告\n一、做法\n书记带头巡堤。',
  ],
});
