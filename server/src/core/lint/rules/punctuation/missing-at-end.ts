import type { LineFacts } from '../../../outline/lexer.js';
import { endsSentence } from '../../../text/chars.js';
import { message } from '../../message.js';
import { type DraftContext, defineDraftRule } from '../../rule.js';

/** 正文一段写完了，末尾没有点号。一行没写完、接在下一行的，不在此列。 */
export default defineDraftRule({
  id: 'punctuation/missing-at-end',
  title: '段末缺标点',
  severity: 'warning',
  fix: 'review',
  reads: 'numbers',
  halfTyped: true,
  basis: ['gbt15834-2011'],
  why: '一段话说完，标准要求用句号、问号或者叹号收住。段末没有标点，看不出是写完了还是漏了字。',
  bad: '一、学法用法\n镇里每月组织一次集中学法，年底统一测试。全年共举办讲座12场、参加人员共计900人⟦次⟧\n二、规范执法\n全年办案6件。',
  good: '一、学法用法\n镇里每月组织一次集中学法，年底统一测试。全年共举办讲座12场、参加人员共计900人次。\n二、规范执法\n全年办案6件。',

  // Behind the last mark stand so many blanks; of a paragraph whose own text is open.

  note: (facts) => (isOpen(facts) ? facts.text.length - facts.content.end : undefined),

  *check(draft) {
    const open = [...draft.noted()]
      .map(({ line }) => line)
      .filter((line) => isParagraph(draft, line) && standsAlone(draft, line));
    // Many such lines are text cut to a fixed width.
    if (open.length > MOST) return;
    for (const index of open) {
      const { start, facts } = draft.lines[index]!;
      const end = start + facts.content.end;
      yield {
        at: { start: end - 1, end },
        anchor: 'end',
        message: message('这一段末尾没有标点，看不出是写完了还是漏了字，请核对后补上句号'),
        edits: [{ start: end, end, newText: '。' }],
        fixTitle: message('在段末补“。”'),
      };
    }
  },
});

const MOST = 5;
/** A shorter paragraph may be a heading, a caption or a row of a table. */
const SHORTEST = 40;

function isOpen({ text, content: { start, end } }: LineFacts): boolean {
  if (end - start < SHORTEST || endsSentence(text) || !text.includes('。')) return false;
  // A line of a photographer or an author stands in reports that were copied from a newspaper.
  return /[\u4e00-\u9fff0-9０-９%％]$/.test(text.slice(0, end)) && !/摄$|记者|作者/.test(text.slice(-20));
}

function isParagraph({ lines, outline }: Pick<DraftContext, 'lines' | 'outline'>, index: number): boolean {
  const role = outline.roles[index];
  return (
    role === 'body' || role === 'lead' || (role === 'heading' && lines[index]!.facts.heading?.runIn === true)
  );
}

/** What follows begins something new, so that the line does not go on there. */
function standsAlone({ lines, outline }: Pick<DraftContext, 'lines' | 'outline'>, index: number): boolean {
  const next = lines[index + 1];
  const role = outline.roles[index + 1];
  if (!next || next.facts.blank || (role !== 'body' && role !== 'lead')) return true;
  return next.facts.content.start >= 2 || next.facts.items[0]?.start === next.facts.content.start;
}
