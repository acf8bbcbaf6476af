import { runsOf } from '../../../outline/sequence.js';
import { type Heading, headingLabel, type Outline } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 标题下面既没有正文，也没有下一级标题。并列的短条目（同级都没有正文）和自成一句的不算。 */
export default defineDraftRule({
  id: 'structure/empty-section',
  title: '标题下面没有内容',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '标题下面应当有正文或者下一级标题，空着的多半是没写完或者删剩的。确实没有内容可写的，写一句“无其他需要报告的情况”也比空着好。',
  bad: '一、工作情况\n抓了三件事。\n⟦二、存在的不足⟧\n三、下一步安排\n补齐人手。',
  good: '一、工作情况\n抓了三件事。\n二、其他需要报告的情况\n无其他需要报告的情况。',

  *check({ outline }) {
    if (!outline.headings.some((heading) => isEmpty(heading, outline))) return;
    for (const { headings } of runsOf(outline)) {
      const empty = headings.filter((heading) => isEmpty(heading, outline));
      if (headings.length > 1 && empty.length === headings.length) continue;
      for (const heading of empty) {
        yield {
          at: headingLabel(heading),
          message: message('“{0}”下面没有内容，请补写正文，或者删去这个标题', heading.number),
        };
      }
    }
  },
});

/** Whether a line is a heading without a number is a guess, and a line that ends a sentence is text itself. */
function isEmpty(
  { level, runIn, delimiter, children, line, lastLine }: Heading,
  { roles }: Outline,
): boolean {
  if (level === 0 || runIn || delimiter !== '' || children.length > 0) return false;
  for (let below = line + 1; below <= lastLine; below++) if (roles[below] === 'body') return false;
  return true;
}
