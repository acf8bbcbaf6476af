import { headingLabel } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 第一责任人一节只写了党委或者只写了政府的主要负责人。通写“党政主要负责人”的算两方面都写到。 */
export default defineDraftRule({
  id: 'structure/leadership-one-sided',
  title: '第一责任人只写了一方',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['ducha-2019', 'practice'],
  why: '这一部分要写的是党政主要负责人，党委和政府的主要负责人各有各的职责。只写一方，另一方履职的情况就没有交代。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年主要举措和成效',
    '全年办结案件12件。',
    '⟦二、党政主要负责人履行推进法治建设第一责任人职责情况⟧',
    '镇党委书记主持研究法治工作4次，带头讲法治课2次。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年主要举措和成效',
    '全年办结案件12件。',
    '二、党政主要负责人履行推进法治建设第一责任人职责情况',
    '镇党委书记主持研究法治工作4次，镇长出庭应诉2次。',
  ].join('\n'),

  triggers: [
    ...[...'镇乡县区市州省局'].map((place) => `${place}长`),
    ...['书记', '主要负责', '主要领导', '党政', '政府', '行政', '办事处主任', '双组长', '【'],
  ],

  note: (facts) => {
    const { text, heading } = facts;
    const body = heading ? text.slice(heading.runIn ? heading.title.end : text.length) : text;
    const note = { both: BOTH.test(body), party: PARTY.test(body), government: GOVERNMENT.test(body) };
    return note.both || note.party || note.government ? note : undefined;
  },

  *check({ parts, noteOf }) {
    const state = parts.find(({ part }) => part.id === LEADERSHIP);
    if (!state?.heading || state.status !== 'present') return;
    const notes = [];
    for (let line = state.heading.line; line <= state.heading.lastLine; line++) notes.push(noteOf(line));
    if (notes.some((note) => note?.both)) return;
    const party = notes.some((note) => note?.party);
    if (party === notes.some((note) => note?.government)) return;
    yield {
      at: headingLabel(state.heading),
      message: party
        ? message('这一部分只写了党委主要负责人，没有写到政府主要负责人，请补写')
        : message('这一部分只写了政府主要负责人，没有写到党委主要负责人，请补写'),
    };
  },
});

const LEADERSHIP = 'leadership';

/** Said of both, or so that either may be meant. */
const BOTH =
  /党政(?:主要|一把手|“一把手”|正职|班子|领导|负责)|(?<!党委|党工委|党组|政府|行政)主要(?:负责|领导)|(?:党委|党工委)[、和与]政府|【|双组长|书记兼|书记.{0,8}[、和与].{0,4}主任/;
const PARTY =
  /(?<!总|副|第一|支部|村|社区|纪委|政法|团委)书记(?![处员])|(?:党委|党工委|党组)主要(?:负责|领导)/;
const GOVERNMENT =
  /(?<!副|村|社|局|科|院|校|所|站|股|处|部|组|队|班)(?:镇|乡|县|区|市|州|省)长(?!效|期|远)|办事处主任|(?<!副)局长|(?:政府|行政)(?:主要)?(?:负责|领导|首长)|行政机关负责人/;
