/** 一是 at the start of a paragraph, and the mark that follows the item before it. */
import { message } from '../../lint/message.js';
import type { ItemMark } from '../../outline/lexer.js';
import { formatHanNumber } from '../../text/numerals.js';
import { markAs } from '../typing/items.js';
import { type Completion, type CompletionContext, type CompletionSource, completion } from './completion.js';

const TYPED = /(?:^[\s\u3000]*|[。；：，])(第?[一二三四五六七八九十]{0,2})$/u;

/** The mark that follows the last item; 一是 where a list may begin. */
export const items: CompletionSource = (context) =>
  offer(context, (opens) => {
    const next = nextMark(context, opens);
    return next ?? (opens && context.place.after === '' ? first(context) : undefined);
  });

/** @param markFor the mark at a place that opens a paragraph or not */
function offer(
  { place, asked }: CompletionContext,
  markFor: (opens: boolean) => string | undefined,
): readonly Completion[] {
  const match = TYPED.exec(place.before);
  if (!match) return [];
  const typed = match[1]!;
  const opens = /^[\s\u3000]*$/u.test(place.before.slice(0, place.column - typed.length));
  if (typed === '' && !(asked && opens)) return [];
  const mark = markFor(opens);
  if (!mark?.startsWith(typed)) return [];
  const detail = message('分项');
  return [completion(place, place.column - typed.length, { kind: 'item', newText: mark, detail })];
}

/** The mark behind the last item: in this paragraph, or in the nearest one above within the section. */
function nextMark({ analysis, place }: CompletionContext, opens: boolean): string | undefined {
  const { lines, outline } = analysis;
  for (let line = place.line; line >= 0; line--) {
    const source = lines[line]!;
    const mark = lastBefore(source.facts.items, line === place.line ? place.column : source.text.length);
    if (mark) return markAs(source, mark, mark.value + 1);
    if (!opens || (line < place.line && outline.roles[line] === 'heading')) return undefined;
  }
  return undefined;
}

/** What is being typed may already read as an item, so only what ends in front of it counts. */
const lastBefore = (marks: readonly ItemMark[], column: number): ItemMark | undefined =>
  marks.findLast(({ end }) => end < column);

/** A list may begin in any section. */
function first({ analysis, place }: CompletionContext): string | undefined {
  const within = analysis.outline.headings.some(({ line, level }) => line < place.line && level > 0);
  return within ? `${formatHanNumber(1)}是` : undefined;
}
