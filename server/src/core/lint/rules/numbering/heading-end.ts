import type { Heading } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { type DraftContext, defineDraftRule, type Report } from '../../rule.js';

/** 独立成行的同级标题，有的末尾有句号、有的没有。接排标题、全都带句号的、像一句话的长段不算。 */
export default defineDraftRule({
  id: 'numbering/heading-end',
  title: '同级标题末尾的句号不一致',
  severity: 'warning',
  fix: 'safe',
  reads: 'outline',
  basis: ['practice'],
  why: '独立成行的标题实务通常不加句号，同一级标题更应一致。有的有、有的没有，版面显得不齐，也看得出是几处拼起来的。',
  bad: '一、工作情况\n（一）加强学习⟦。⟧\n学习3次。\n（二）加强宣传\n宣传4次。',
  good: '一、工作情况\n（一）加强学习\n学习3次。\n（二）加强宣传。宣传4次。',
  bulk: {
    from: 2,
    message: (count) => message('有 {0} 个独立成行的标题末尾有句号，同级的其他标题没有，请统一删去', count),
  },

  *check(draft) {
    for (const level of [1, 2, 3, 4]) {
      const headings = draft.outline.headings.filter(
        (heading) => heading.level === level && isOwnLine(heading, draft),
      );
      const closed = headings.filter(({ delimiter }) => delimiter === '。');
      const open = headings.filter(({ delimiter }) => delimiter === '');
      if (open.length === 0) continue;
      const parents = new Set(open.map(({ parent }) => parent));
      const siblingsDiffer = closed.some(({ parent }) => parents.has(parent));
      for (const heading of closed) yield report(heading, draft, siblingsDiffer);
    }
  },
});

function report(
  { number, titleSpan, line }: Heading,
  { lines }: DraftContext,
  siblingsDiffer: boolean,
): Report {
  const { text, start } = lines[line]!;
  const stop = start + text.indexOf('。', titleSpan.end - start);
  const at = { start: stop, end: stop + 1 };
  return {
    at,
    message: message('“{0}”这个标题末尾有句号，同级的其他标题没有，实务通常不加，请删去', number),
    edits: [{ ...at, newText: '' }],
    fixTitle: message('删去标题末尾的句号'),
    severity: siblingsDiffer ? undefined : 'info',
  };
}

/** A title this long, or of this many clauses, may be a paragraph that only begins with a number. */
const LONGEST_TITLE = 40;
const MOST_CLAUSES = 3;

/** A heading with text or subsections below it, and none that reads as a sentence. */
function isOwnLine({ runIn, title, lastLine, line, children }: Heading, { outline }: DraftContext): boolean {
  if (runIn || title.length >= LONGEST_TITLE || /[；：;:！？]/.test(title)) return false;
  if (title.split(/[，,]/).length > MOST_CLAUSES) return false;
  if (children.length > 0) return true;
  for (let below = line + 1; below <= lastLine; below++) if (outline.roles[below] === 'body') return true;
  return false;
}
