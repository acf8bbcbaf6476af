import { insertPart } from '../../../features/insert-part.js';
import { headingLabel } from '../../../outline/tree.js';
import type { PartState } from '../../../profiles/parts.js';
import type { Span } from '../../../text/span.js';
import { message } from '../../message.js';
import { type DraftContext, defineDraftRule, type Report } from '../../rule.js';

/** 体例要求的内容，标题里找不到的：插入一节骨架，后面的标题顺延。 */
export default defineDraftRule({
  id: 'structure/missing-part',
  title: '缺少规定的内容',
  severity: 'warning',
  fix: 'review',
  reads: 'outline',
  basis: ['ducha-2019', 'xxgk-2019/50', 'xxgk-format'],
  why: '年度报告应当写哪几项内容，规定有明确要求，缺项的报告会被退回补报。内容写进了别的部分的，也应有标题点明，方便审核的人找到。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
    '二、存在的不足和原因',
    '一是人手紧，原因是编制少。',
    '⟦三、2025年推进法治政府建设的主要安排⟧',
    '补齐人手。',
    '四、其他需要报告的情况',
    '无其他需要报告的情况。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
    '二、存在的不足和原因',
    '一是人手紧，原因是编制少。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    '书记、镇长各听取汇报2次。',
    '四、2025年推进法治政府建设的主要安排',
    '补齐人手。',
    '五、其他需要报告的情况',
    '无其他需要报告的情况。',
  ].join('\n'),

  *check(draft) {
    for (const state of draft.parts) {
      if (state.status === 'missing') yield missing(draft, state);
      else if (state.status === 'mentioned') yield mentioned(state);
      else if (!state.labelled) yield unlabelled(state);
    }
  },
});

function missing(draft: DraftContext, { part }: PartState): Report {
  const { edits, before } = insertPart(draft, part);
  return {
    at: before ? headingLabel(before) : endOrTitle(draft),
    message: part.own
      ? message('缺少本单位要求的内容“{0}”，请补写这一部分，并用标题标明', message(part.name))
      : message('缺少规定的内容“{0}”，请补写这一部分，并用标题标明', message(part.name)),
    severity: part.absence,
    edits,
    fixTitle: message('插入“{0}”并顺延后面的序号', message(part.name)),
  };
}

const mentioned = ({ part, heading }: PartState): Report => ({
  at: headingLabel(heading!),
  message: message('“{0}”只在下一年度的安排里提到，上一年度的情况没有写，请单列一部分', message(part.name)),
});

const unlabelled = ({ part, heading }: PartState): Report => ({
  at: headingLabel(heading!),
  message: message('没有标题标明“{0}”，审核时不易找到，请把这些部分归到一个标题下', message(part.name)),
  severity: 'info',
});

/** A part that goes to the end is missed behind the last section. */
function endOrTitle({ outline, lines }: DraftContext): Span {
  const last = outline.headings.findLast(({ level }) => level === 1);
  if (last) return headingLabel(last);
  if (outline.title) return outline.title.span;
  const first = lines.find(({ facts }) => !facts.blank);
  const start = (first?.start ?? 0) + (first?.facts.content.start ?? 0);
  return {
    start,
    end: start + Math.max(0, (first?.facts.content.end ?? 0) - (first?.facts.content.start ?? 0)),
  };
}
