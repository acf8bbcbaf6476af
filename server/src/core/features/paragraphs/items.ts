/** 一是…二是…: each item on a line of its own, and back into one paragraph. */
import { message } from '../../lint/message.js';
import type { ItemMark } from '../../outline/lexer.js';
import { trimmed } from '../../text/chars.js';
import type { Span, TextEdit } from '../../text/span.js';
import { moveOffset } from '../structure/relocate.js';
import { lineAt, type Outcome, type StructureSource } from '../structure/source.js';

/**
 * Splits the lines of the stretch in front of 二是, 三是 and so on; what stands in front of 一是 stays with it. Where no
 * line of it holds two items, the lines around it that go on from one another are joined.
 */
export function toggleItems(source: StructureSource, { start, end }: Span): Outcome {
  const first = lineAt(source.lines, start);
  const last = lineAt(source.lines, Math.max(start, end - 1));
  const apart = range(first, last + 1).flatMap((line) => breaksIn(source, line));
  const edits = apart.length > 0 ? apart : breaksAround(source, first, last);
  if (edits.length === 0) return { refused: message('这里没有可以分行或并段的“一是……二是……”') };
  return { edits, map: (offset) => moveOffset(edits, offset) };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const isReport = ({ outline }: StructureSource, line: number): boolean =>
  ['body', 'lead', 'heading'].includes(outline.roles[line] ?? '');

function breaksIn(source: StructureSource, line: number): readonly TextEdit[] {
  if (!isReport(source, line)) return [];
  const { facts, text, start } = source.lines[line]!;
  const indent = text.slice(0, facts.content.start);
  return facts.items
    .filter((item, index) => goesOn(facts.items[index - 1], item))
    .map((item) => {
      const from = trimmed(text, 0, item.start).end;
      return { start: start + from, end: start + item.start, newText: source.eol + indent };
    });
}

const goesOn = (before: ItemMark | undefined, { series, value }: ItemMark): boolean =>
  before !== undefined && before.series === series && before.value === value - 1;

function breaksAround(source: StructureSource, first: number, last: number): readonly TextEdit[] {
  let from = first;
  while (opensNext(source, from)) from--;
  let to = last;
  while (opensNext(source, to + 1)) to++;
  return range(from + 1, to + 1)
    .filter((line) => opensNext(source, line))
    .map((line) => {
      const [above, here] = [source.lines[line - 1]!, source.lines[line]!];
      return {
        start: above.start + above.facts.content.end,
        end: here.start + here.facts.content.start,
        newText: '',
      };
    });
}

/** The line opens with the item after the last one of the line above. */
function opensNext(source: StructureSource, line: number): boolean {
  if (!isReport(source, line) || !isReport(source, line - 1)) return false;
  const { items, content } = source.lines[line]!.facts;
  const [item] = items;
  return item?.start === content.start && goesOn(source.lines[line - 1]!.facts.items.at(-1), item);
}
