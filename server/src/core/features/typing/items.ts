/** 一是… paragraphs: the mark that follows, and the marks after a place where one comes or goes. */
import type { DraftLine } from '../../lint/rule.js';
import type { ItemMark } from '../../outline/lexer.js';
import type { LineRole } from '../../outline/tree.js';
import { formatHanNumber } from '../../text/numerals.js';
import { type Span, spanAt, type TextEdit } from '../../text/span.js';
import type { NumberSource } from './run.js';

const MOST = 99;

/** The mark of the only item of a line that opens with it; a paragraph that holds several goes on by itself. */
export function itemOf({ lines, outline }: NumberSource, line: number): ItemMark | undefined {
  const { facts } = lines[line]!;
  const [mark, second] = facts.items;
  if (!mark || second || mark.start !== facts.content.start || mark.value > MOST) return undefined;
  return ITEM_ROLES.has(outline.roles[line]!) ? mark : undefined;
}

const ITEM_ROLES: ReadonlySet<LineRole> = new Set(['body', 'lead', 'heading']);

/** The mark with another number: 一是 → 二是, 第一， → 第二，. */
export function markAs({ text }: DraftLine, mark: ItemMark, value: number): string {
  const numeral = numeralOf(text, mark);
  return text.slice(mark.start, numeral.start) + formatHanNumber(value) + text.slice(numeral.end, mark.end);
}

/** Moves by as many the marks of the series that open the lines from `line` on and count on from `due`. */
export function shiftItems(
  source: NumberSource,
  { line, series, due, by }: { line: number; series: ItemMark['series']; due: number; by: 1 | -1 },
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let expected = due;
  for (let index = line; index < source.lines.length; index++) {
    const { facts, text, start } = source.lines[index]!;
    if (facts.blank) continue;
    const mark = itemOf(source, index);
    if (mark?.series !== series || mark.value !== expected) break;
    const numeral = numeralOf(text, mark);
    edits.push({
      start: start + numeral.start,
      end: start + numeral.end,
      newText: formatHanNumber(expected + by),
    });
    expected++;
  }
  return edits;
}

function numeralOf(text: string, { start, end }: ItemMark): Span {
  const mark = text.slice(start, end);
  const [, before, numeral] = /^(第?)([一二三四五六七八九十]+)/.exec(mark)!;
  return spanAt(start + before!.length, numeral!.length);
}
