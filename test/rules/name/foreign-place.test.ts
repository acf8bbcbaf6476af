import rule from '../../../server/src/core/lint/rules/name/foreign-place.js';
import { testRule } from '../../support/rule-tester.js';

const TITLE = '云水县青石镇人民政府2024年法治政府建设年度报告';
const draft = (...body: string[]): string => [TITLE, '一、做法', ...body].join('\n');

testRule(rule, {
  flags: [
    { draft: draft('⟦龙泉镇⟧党委召开会议6次。', '青石镇党委认真部署。'), says: '“龙泉镇”' },
    { draft: draft('⟦龙泉镇⟧认真学习贯彻会议精神。') },
    {
      draft: draft('2024年，⟦白云街道⟧坚持依法行政。', '（一）学法。学法4次，白云街道深入普法。'),
      related: draft('2024年，白云街道坚持依法行政。', '（一）学法。学法4次，⟦白云街道⟧深入普法。'),
    },
  ],
  passes: [
    { draft: draft('龙泉镇认真学习贯彻会议精神。'), settings: { places: ['龙泉镇'] } },
    draft('青石镇党委召开会议6次，我镇政府认真办件12件，各乡镇政府积极参加，在全镇党委系统推广。'),
    draft('一年来，强化镇党委的领导，支持镇政府依法履职，发挥镇人大作用，依靠镇党委。'),
    draft('重点镇积极参与，试点街道认真落实，全国经济强镇坚持先行。'),
    draft('赴龙泉镇考察，龙泉镇政府积极配合联合执法，与龙泉镇政府签订协作书。'),
    draft('龙泉镇中心小学、龙泉镇敬老院开展普法。'),
    draft('原龙泉镇政府的档案已经移交。'),
    draft('龙泉镇政府积极上报，白云镇政府认真核对，安平乡政府主动公示。'),
    draft('督促乡镇政府认真履职，要求街道办事处主动公开信息。'),
    '云水县人民政府2024年法治政府建设年度报告\n一、做法\n龙泉镇政府积极办件12件。',
    '龙泉镇政府积极办件12件。',
  ],
});
