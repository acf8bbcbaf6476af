/** The next number of a level, at the start of a paragraph. */
import { message } from '../../lint/message.js';
import type { Level } from '../../outline/lexer.js';
import { makeRoom, nextNumber } from '../typing/next-number.js';
import { type Completion, type CompletionContext, completion } from './completion.js';
import { closedBy, type Opening, openingOf } from './opening.js';

export function numbers(context: CompletionContext): readonly Completion[] {
  const { place, asked } = context;
  const opening = openingOf(place);
  if (opening?.mark !== '') return [];
  const closed = opening.bracket === '' ? 0 : closedBy(place);
  const typed = opening.bracket + opening.numeral;
  if (typed === '' && (!asked || place.after.trim() !== '')) return [];
  return levelsFor(context, opening).flatMap((level) => {
    const number = numberAt(context, level);
    if (!fits(number.newText, opening)) return [];
    const span = { start: place.start + opening.from, end: place.start + place.column + closed };
    return [
      completion(place, opening.from, {
        kind: 'number',
        ...number,
        span,
        detail: message('{0} 级标题', level),
      }),
    ];
  });
}

/** The number without the indent of its level: the line has its own. */
export function numberAt(
  { analysis, place }: CompletionContext,
  level: Level,
): Pick<Completion, 'newText' | 'edits'> {
  const { mark } = nextNumber(analysis, place.line, level);
  return { newText: mark, edits: makeRoom(analysis, place.line, mark) };
}

function fits(number: string, { bracket, numeral }: Opening): boolean {
  if (bracket === '') return number.startsWith(numeral);
  return /^[（(]/u.test(number) && number.slice(1).startsWith(numeral);
}

/** The likely one first: that of the section in which the caret stands. */
function levelsFor({ analysis, place }: CompletionContext, { bracket, numeral }: Opening): readonly Level[] {
  const inner =
    analysis.outline.headings.findLast(({ line, level }) => line < place.line && level > 0)?.level ?? 0;
  if (bracket !== '') return numeral === '' && inner >= 3 ? [4, 2] : [2];
  if (numeral !== '') return [1];
  const next = inner === 0 || inner === 4 ? [] : [(inner + 1) as Level];
  const here = inner === 0 ? 1 : inner;
  const outer = ([4, 3, 2, 1] as const).filter((level) => level < here);
  return [here, ...next, ...outer];
}
