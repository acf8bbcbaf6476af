/** The headings of contents that the report still lacks, with number and year. */
import { message } from '../../lint/message.js';
import type { PartState } from '../../profiles/parts.js';
import { fillHoles } from '../skeleton.js';
import { makeRoom } from '../typing/next-number.js';
import { type Completion, type CompletionContext, completion } from './completion.js';
import { numberAt } from './numbers.js';
import { openingOf } from './opening.js';

export function parts(context: CompletionContext): readonly Completion[] {
  const { analysis, place, asked, unit } = context;
  const opening = openingOf(place);
  if (opening?.bracket !== '' || place.after.trim() !== '') return [];
  if (opening.numeral === '' && !asked) return [];
  const due = numberAt(context, 1).newText;
  if (opening.mark === '' && !due.startsWith(opening.numeral)) return [];
  const number = opening.mark === '' ? due : opening.numeral + opening.mark;
  const values = { unit, year: analysis.year, planYear: analysis.planYear };
  return missing(analysis.parts).map(({ part }) => {
    const newText = number + fillHoles(part.heading, values);
    return completion(place, opening.from, {
      kind: 'part',
      newText,
      detail: message('法定内容'),
      documentation: message('{0}：{1}', message(part.name), message(part.requirement)),
      // A number that is there already had its room made.
      edits: opening.mark === '' ? makeRoom(analysis, place.line, newText) : [],
    });
  });
}

/** In the order of the profile, those behind the last one that is there first. */
function missing(states: readonly PartState[]): readonly PartState[] {
  const last = states.findLastIndex(({ status }) => status === 'present');
  const lacking = (state: PartState): boolean => state.status === 'missing' || state.status === 'mentioned';
  return [...states.slice(last + 1), ...states.slice(0, last + 1)].filter(lacking);
}
