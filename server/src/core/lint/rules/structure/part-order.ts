import { type Heading, headingLabel } from '../../../outline/tree.js';
import type { PartState } from '../../../profiles/parts.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 各部分都有，先后与体例不同。只看各有一级标题的部分，合写的不管。 */
export default defineDraftRule({
  id: 'structure/part-order',
  title: '各部分的先后与体例不同',
  severity: 'hint',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '几项内容的先后没有硬性要求，实务通常按体例列出的次序写。次序一致，上级汇总和逐年对照都方便。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
    '二、2025年主要安排',
    '补齐人手。',
    '⟦三、存在的不足和原因⟧',
    '一是人手紧，原因是编制少。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
    '二、存在的不足和原因',
    '一是人手紧，原因是编制少。',
    '三、2025年主要安排',
    '补齐人手。',
  ].join('\n'),

  *check({ parts }) {
    const placed = parts.flatMap(ownChapter).sort((a, b) => a.heading.line - b.heading.line);
    // One finding: what stands out of order further down mostly follows from the same move.
    const at = placed.findIndex(({ index }, order) => order > 0 && index < placed[order - 1]!.index);
    const [before, moved] = [placed[at - 1], placed[at]];
    if (!before || !moved) return;
    yield {
      at: headingLabel(moved.heading),
      message: message('“{0}”实务通常写在“{1}”前面，可以调整次序', message(moved.name), message(before.name)),
    };
  },
});

interface Placed {
  /** Place in the profile. */
  readonly index: number;
  readonly name: string;
  readonly heading: Heading;
}

/** The part under a heading of level 1 that it shares with no other part. */
const ownChapter = ({ part, status, labelled, chapter }: PartState, index: number): Placed[] =>
  status === 'present' && labelled && chapter?.level === 1
    ? [{ index, name: part.name, heading: chapter }]
    : [];
