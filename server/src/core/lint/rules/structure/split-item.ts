import { message } from '../../message.js';
import { type DraftContext, defineDraftRule } from '../../rule.js';

/** “一是……。”独自收在一段末尾，展开的话和“二是”“三是”落到了下一段里。各项各自成段的不报。 */
export default defineDraftRule({
  id: 'structure/split-item',
  title: '分项被断在两段',
  severity: 'info',
  fix: 'review',
  reads: 'outline',
  basis: ['practice'],
  why: '“一是”说完一句就换了段，下一段先接着说它，再在段中说“二是”，多半是误按了回车。一组分项要么同在一段，要么各起一段。',
  bad: '一、主要做法\n（一）强化学习。⟦一是带头学。⟧\n每月组织学法一次，全年12次。二是全员学。三是经常学。',
  good: '一、主要做法\n（一）强化学习。一是带头学。\n二是全员学。\n三是经常学。',

  *check(draft) {
    for (let line = 0; line + 1 < draft.lines.length; line++) {
      const next = nextParagraph(draft, line);
      if (next === undefined || !isSplit(draft, line, next)) continue;
      const [above, below] = [draft.lines[line]!, draft.lines[next]!];
      const from = above.start + above.facts.content.end;
      const to = below.start + below.facts.content.start;
      const [item, second] = [above.facts.items.at(-1)!, below.facts.items[0]!];
      yield {
        at: { start: above.start + item.start, end: from },
        message: message(
          '这一项写到这里断了段，“{0}”却在下一段的中间，像是误按了回车，请核对后把两段接起来',
          below.text.slice(second.start, second.end),
        ),
        edits: [{ start: from, end: to, newText: '' }],
        fixTitle: message('和下一段接起来'),
      };
    }
  },
});

/** The body paragraph behind the line, a blank line between them or not. */
function nextParagraph({ lines, outline }: DraftContext, line: number): number | undefined {
  const next = lines[line + 1]!.facts.blank ? line + 2 : line + 1;
  return outline.roles[next] === 'body' ? next : undefined;
}

/** The line ends with the first item of a series, and the next goes on with it before it names the second. */
function isSplit({ lines }: DraftContext, line: number, next: number): boolean {
  const [above, below] = [lines[line]!.facts, lines[next]!.facts];
  const [last, first] = [above.items.at(-1), below.items[0]];
  return (
    last !== undefined &&
    first !== undefined &&
    last.series !== '第' &&
    first.series === last.series &&
    last.value === 1 &&
    first.value === 2 &&
    first.start > below.content.start &&
    !below.ordinal
  );
}
