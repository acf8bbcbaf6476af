/** Set phrases of official language, once their first characters are there. */
import { message } from '../../lint/message.js';
import { begun, type Completion, type CompletionContext, completion } from './completion.js';
import rows from './phrases.json' with { type: 'json' };

interface Phrase {
  readonly text: string;
  /** Years of reports in which it is in use. */
  readonly from?: number;
  readonly until?: number;
}

const PHRASES: readonly Phrase[] = rows;

/** Fewer characters begin too many sentences. */
const LEAST = 3;
const LEAST_ASKED = 2;

export function phrases({ place, asked, analysis }: CompletionContext): readonly Completion[] {
  return PHRASES.map((phrase) => ({ phrase, typed: begun(place.before, phrase.text) }))
    .filter(({ typed }) => typed >= (asked ? LEAST_ASKED : LEAST))
    .filter(({ phrase }) => inUse(phrase, analysis.year))
    .sort((a, b) => b.typed - a.typed)
    .map(({ phrase: { text }, typed }) =>
      completion(place, place.column - typed, { kind: 'phrase', newText: text, detail: message('固定提法') }),
    );
}

const inUse = ({ from, until }: Phrase, year: number | undefined): boolean =>
  year === undefined || (year >= (from ?? year) && year <= (until ?? year));
