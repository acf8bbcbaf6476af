import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 标题跳级：“一、”下面直接用“（1）”。全文只有两级时“一、”下用“1.”，不算。 */
export default defineDraftRule({
  id: 'numbering/level-jump',
  title: '标题跳级',
  severity: 'hint',
  fix: 'none',
  reads: 'numbers',
  basis: ['gbt9704-2012/7.3.3'],
  why: '公文的层次序数依次用“一、”“（一）”“1.”“（1）”，中间跳过一级，读的人会以为漏了标题。实务通常只容许全文只有两级时在“一、”下直接用“1.”。',
  bad: '一、工作情况\n⟦（1）⟧加强学习\n学习3次。\n⟦（2）⟧加强宣传\n宣传4次。',
  good: '一、工作情况\n1.加强学习\n学习3次。\n2.加强宣传\n宣传4次。',
  bulk: {
    from: 2,
    message: (count) =>
      message('有 {0} 处标题跳过了一级，层次序数依次用“一、”“（一）”“1.”“（1）”，请核对', count),
  },

  *check({ outline }) {
    const twoLevels = !outline.headings.some(({ level }) => level === 2);
    for (const heading of outline.headings) {
      const { level, parent, ordinal } = heading;
      if (!ordinal || !parent || parent.level === 0 || level === parent.level + 1) continue;
      if (twoLevels && parent.level === 1 && level === 3) continue;
      yield {
        at: { start: ordinal.start, end: ordinal.end },
        message: message(
          '“{0}”下面直接用了“{1}”，跳过了“{2}”一级，层次序数通常依次使用，请核对',
          parent.number,
          heading.number,
          FORMS[parent.level]!,
        ),
      };
    }
  },
});

/** The form that is left out below each level. */
const FORMS: Readonly<Record<number, string>> = { 1: '（一）', 2: '1.' };
