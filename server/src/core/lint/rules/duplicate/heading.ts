import { foldText } from '../../../compare/fold.js';
import type { Heading } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 同一标题之下两个同级标题的文字相同；不同标题之下各有“主要做法”之类不算。 */
export default defineDraftRule({
  id: 'duplicate/heading',
  title: '标题重复',
  severity: 'warning',
  fix: 'none',
  reads: 'outline',
  // A section pasted twice: its text says more than its title.
  toldBy: 'duplicate/passage',
  basis: ['practice'],
  why: '并列的两个标题文字相同，多半是复制后忘了改，或者同一项内容写了两遍。读者分不清两部分各写什么，引用时也指向不明。',
  bad: '一、主要做法\n（一）规范执法行为\n全年组织集中培训四次。\n（二）⟦规范执法行为⟧\n完成案卷评查两轮。',
  good: '一、主要做法\n（一）规范执法行为\n全年组织集中培训四次。\n（二）加强执法监督\n完成案卷评查两轮。',

  *check({ outline }) {
    for (const siblings of [outline.roots, ...outline.headings.map(({ children }) => children)]) {
      for (const { heading, twin } of twinsIn(siblings)) {
        yield {
          at: heading.titleSpan,
          message:
            heading.number === twin.number
              ? message(
                  '序号“{0}”和标题都与前面的一节相同，多半是写了两遍，请删去其中一个，或者修改标题并重新编号',
                  twin.number,
                )
              : message('标题与“{0}”的标题相同，同级标题通常各写一项内容，请修改其中一个或合并', twin.number),
          related: [{ ...twin.titleSpan, message: message('相同的标题') }],
        };
      }
    }
  },
});

interface Twins {
  readonly heading: Heading;
  /** The first one with the same title. */
  readonly twin: Heading;
}

/** Numbered siblings with a title that stood before. Where a whole row of headings stands twice, the first one only. */
function* twinsIn(siblings: readonly Heading[]): Generator<Twins> {
  const byTitle = new Map<string, number>();
  const twins = siblings.map((heading, index) => {
    const title = foldText(heading.title);
    // A blank that waits to be filled in is no title yet: publish/blank-left speaks of it.
    if (heading.level === 0 || title === '' || /【[^【】]*】/.test(heading.title)) return undefined;
    const key = `${heading.level} ${title}`;
    const twin = byTitle.get(key);
    if (twin === undefined) byTitle.set(key, index);
    return twin;
  });
  for (const [index, twin] of twins.entries()) {
    if (twin === undefined) continue;
    const goesOn = index > 0 && twin > 0 && twins[index - 1] === twin - 1;
    if (!goesOn) yield { heading: siblings[index]!, twin: siblings[twin]! };
  }
}
