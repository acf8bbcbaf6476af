/** The outline as text for people: one line an entry, indented by level. */
import type { Heading, Outline } from '../../server/src/core/outline/tree.js';

/** Lines end with \n. Line numbers count from 1. */
export function dumpOutline({ title, roots }: Outline): string {
  const head = title ? `${title.text}　${linesOf(title.firstLine, title.lastLine)}` : '（没有标题）';
  return [head, ...roots.flatMap((root) => dumpHeading(root, 0))].map((line) => `${line}\n`).join('');
}

function dumpHeading(heading: Heading, depth: number): string[] {
  const { number, title, line, runIn, items, children } = heading;
  const marks = [
    linesOf(line, line),
    ...(runIn ? ['接排'] : []),
    ...(items.length > 0 ? [`分项 ${items.length} 项`] : []),
  ];
  return [
    `${'  '.repeat(depth)}${number}${title}　${marks.join('，')}`,
    ...children.flatMap((child) => dumpHeading(child, depth + 1)),
  ];
}

const linesOf = (first: number, last: number): string =>
  first === last ? `第 ${first + 1} 行` : `第 ${first + 1}—${last + 1} 行`;
