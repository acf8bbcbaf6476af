import { headingLabel } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { type DraftContext, defineDraftRule } from '../../rule.js';

/** 规定的内容只有一两句话。写明“无”“没有”的，还留着空格待填的，“其他需要报告的情况”，都不报。 */
export default defineDraftRule({
  id: 'structure/thin-part',
  title: '规定的内容写得过少',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '规定的内容只写一两句，等于没有交代。实务通常写明做了什么、次数和结果，确实没有的直接写“无”。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年组织集中学法6次，开展行政执法检查48次，办结行政处罚案件12件，调解矛盾纠纷96件。',
    '⟦二、存在的不足和原因⟧',
    '宣传不够，由于人手少。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年组织集中学法6次，开展行政执法检查48次，办结行政处罚案件12件，调解矛盾纠纷96件。',
    '二、其他需要报告的情况',
    '无其他需要报告的情况。',
  ].join('\n'),

  *check(draft) {
    for (const { part, status, labelled, chapter, cause } of draft.parts) {
      if (part.absence === 'info' || status !== 'present' || !labelled || !chapter) continue;
      // Shortcomings without causes are told by another rule.
      if (cause === 'missing') continue;
      const text = shortText(draft, chapter.line, chapter.lastLine);
      if (text === undefined || NOTHING.test(text)) continue;
      yield {
        at: headingLabel(chapter),
        message: message('这一部分只有{0}个字，实务通常写明做法、次数和结果，请补充', text.length),
      };
    }
  },
});

/** Below this a part is thin; in characters, blanks aside. */
const THIN = 30;
/** Nothing happened, or the writer has not filled it in yet. */
const NOTHING = /无|没有|未|暂|不涉及|【|见附|附[件表]|如下/;
/** Longer paragraphs are not thin, and not looked at by rules of this kind. */
const SHORT_LINE = 160;

/** What the lines say without headings; undefined where that is nothing at all or enough. */
function shortText({ lines, outline }: DraftContext, first: number, last: number): string | undefined {
  let text = '';
  for (let index = first; index <= last; index++) {
    const { text: line, facts } = lines[index]!;
    if (line.length > SHORT_LINE || (outline.roles[index] === 'heading' && index > first)) return undefined;
    if (outline.roles[index] === 'furniture') continue;
    const from =
      outline.roles[index] !== 'heading'
        ? 0
        : facts.heading?.runIn
          ? facts.heading.title.end + 1
          : line.length;
    text += line.slice(from).replace(/[\s\u3000]/g, '');
    if (text.length >= THIN) return undefined;
  }
  return text === '' ? undefined : text;
}
