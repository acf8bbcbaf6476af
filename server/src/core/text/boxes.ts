/** Something to be filled in, as our own skeletons have it: 【举措的名称】. */
import type { Span } from './span.js';

/**
 * The boxes of a line, offsets in the line; labels are none.
 * @param head where the text of the line begins, behind its number
 * @param tail where it ends
 */
export function boxesIn(line: string, head: number, tail: number): readonly Span[] {
  if (!line.includes('【')) return [];
  return [...line.matchAll(BOX)]
    .map(({ index, 0: box }) => ({ start: index, end: index + box.length }))
    .filter((at) => !isLabel(line, at, head, tail));
}

const BOX = /【[^【】\n\u4e00-\u9fff]*[\u4e00-\u9fff][^【】\n]*】/g;

/** 【案例一】… at the head of a paragraph, and the headings of articles: 第三条【适用范围】. */
function isLabel(text: string, { start, end }: Span, head: number, tail: number): boolean {
  if (/条\s*$/.test(text.slice(Math.max(0, start - 3), start))) return true;
  const inside = text.slice(start + 1, end - 1);
  const next = text[end] ?? '';
  const blankBefore = text.slice(head, start).trim() === '';
  return (
    blankBefore && inside.length <= 8 && !/[，、]/.test(inside) && end < tail && !/[【。；，、]/.test(next)
  );
}
