import type { Heading } from '../../../outline/tree.js';
import type { PartState } from '../../../profiles/parts.js';
import { message } from '../../message.js';
import { defineDraftRule, type Report } from '../../rule.js';

/** 不足一节里，问题、原因、措施分开列，各有几条，条数却对不上。没有分条写的不算。 */
export default defineDraftRule({
  id: 'structure/unmatched-cause',
  title: '问题、原因和措施条数不一致',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '问题、原因和措施分开写的，实务通常一条对一条。条数对不上，看不出哪个问题没有找到原因，或者没有整改措施。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年存在的不足和原因',
    '（一）存在的不足',
    '一是台账不全。二是人手不足。三是培训不多。',
    '（二）⟦原因分析⟧',
    '一是没有专人负责。二是编制偏少。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年存在的不足和原因',
    '（一）存在的不足',
    '一是台账不全。二是人手不足。',
    '（二）原因分析',
    '一是没有专人负责。二是编制偏少。',
  ].join('\n'),

  *check({ parts }) {
    const chapter = parts.find(isShortcomings)?.chapter;
    if (!chapter) return;
    const problems = chapter.children.find(({ title }) => PROBLEM.test(title) && !CAUSE.test(title));
    const told = problems ? entriesOf(problems) : 0;
    if (!problems || told < 2) return;
    for (const heading of chapter.children) {
      const kind = heading === problems ? undefined : kindOf(heading);
      const listed = entriesOf(heading);
      if (kind && listed >= 2 && listed < told) yield reportOf(kind, heading, told, listed);
    }
  },
});

/** The part that has to give causes is the one on shortcomings. */
const isShortcomings = ({ part, status }: PartState): boolean =>
  part.causes !== undefined && status === 'present';

const PROBLEM = /不足|问题|短板|差距|薄弱/;
const CAUSE = /原因|成因|根源/;
const MEASURE = /措施|整改|改进|对策|打算|安排/;

type Kind = 'cause' | 'measure';

function kindOf({ title }: Heading): Kind | undefined {
  if (CAUSE.test(title)) return 'cause';
  return MEASURE.test(title) && !PROBLEM.test(title) ? 'measure' : undefined;
}

/** One level down: 一是…二是…, or headings. */
const entriesOf = ({ children, items }: Heading): number => {
  const open = items.filter(({ series, value }, index) => series !== '第' && value === index + 1);
  return children.length > 0 ? children.length : open.length;
};

const reportOf = (kind: Kind, { titleSpan }: Heading, told: number, listed: number): Report => ({
  at: titleSpan,
  message:
    kind === 'cause'
      ? message('不足写了{0}条，原因写了{1}条，实务通常逐条对应，请核对有没有漏写', told, listed)
      : message('不足写了{0}条，措施写了{1}条，实务通常逐条对应，请核对有没有漏写', told, listed),
});
