import { type Span, shift } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 不足一节里的一条，只说有待什么，接着全是加强、规范、推进一类的措施，没有说问题是什么。 */
export default defineDraftRule({
  id: 'structure/measure-as-problem',
  title: '把措施写成了问题',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '这一部分要写的是不足，写成措施，读的人仍不知道问题在哪里。措施实务通常写在下一年度的安排里，与不足一一对应。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年存在的不足和原因',
    '一是台账不全，因为没有专人。⟦二是普法工作有待深入。创新宣传形式，扩大普法覆盖面。加强队伍培训，提升宣讲水平。⟧',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年存在的不足和原因',
    '一是台账不全，因为没有专人。二是普法工作有待深入。加强宣传的办法不多，部分群众不知晓。',
    '二、2025年主要安排',
    '一是深入普法。创新宣传形式，扩大普法覆盖面。加强队伍培训，提升宣讲水平。',
  ].join('\n'),

  triggers: [...'是要第'],

  note: ({ text, items, content }) => {
    const spans = items
      .map((item, at) => ({ start: item.start, body: item.end, end: items[at + 1]?.start ?? content.end }))
      .filter(({ body, end }) => tellsMeasures(text.slice(body, end)))
      .map(({ start, end }): Span => ({ start, end }));
    return spans.length > 0 ? spans : undefined;
  },

  *check({ parts, lines, noteOf }) {
    // The part that has to give causes is the one on shortcomings.
    const state = parts.find(({ part, status }) => part.causes && status === 'present');
    if (!state?.chapter || /整改|改进|措施|打算|对策|努力/.test(state.chapter.title)) return;
    for (let line = state.chapter.line; line <= state.chapter.lastLine; line++) {
      for (const span of noteOf(line) ?? []) {
        yield {
          at: shift(span, lines[line]!.start),
          message: message('这一条写的是措施，没有说清问题是什么，请改写成问题，措施移到下一年度的安排'),
        };
      }
    }
  },
});

/** An item whose sentences all say what is to be done, and none what is lacking. */
function tellsMeasures(item: string): boolean {
  const [head = '', ...sentences] = item.split('。');
  const told = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  if (told.length === 0 || LACK.test(told.join())) return false;
  const clauses = told.flatMap((sentence) => sentence.split(/[，；,;]/));
  const measures = clauses.filter((clause) => MEASURE.test(clause)).length;
  if (clauses.length < FEWEST || measures * 3 < clauses.length * 2) return false;
  // 有待加强 says no more than the measure itself; 人手不足 does.
  return !REAL_LACK.test(head) && told.every((sentence) => MEASURE.test(sentence));
}

/** Fewer clauses than this may be a turn of phrase. */
const FEWEST = 3;

const MEASURE =
  /^(?:要|应|需|须)?(?:进一步|不断|持续|切实|全面|深入|着力|大力|积极|严格)?(?:加强|强化|规范|推进|推动|确保|提升|提高|完善|健全|加大|加快|落实|开展|创新|优化|建立|增强|深化|组织|坚持|抓好|压实|扩大|拓展|丰富|夯实)/;
const LACK =
  /不足|不够|不强|不高|不到位|不深|不全|不多|不力|不及时|不规范|不平衡|不匹配|不完善|不健全|不适应|不熟|不实|缺|欠|薄弱|滞后|差距|偏|难以|困难|短板|较[少低弱差]|尚未|还未|没有|未能|原因|由于|因为|问题|单一|流于|有限|现象|存在|仍|矛盾|参差|慢|窄|浅|(?<!减)少(?![年儿])|差(?!异)|弱(?!项)|低(?![收保])|走过场/;
/** What the head itself tells of a lack. */
const REAL_LACK =
  /不足|不够|不强|不高|不到位|不深|不全|缺|薄弱|滞后|单一|困难|偏|较[少低弱差]|原因|因为|由于|难/;
