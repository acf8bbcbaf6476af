/**
 * Laws and documents behind 《: full names, and since when and how long they have held. The days of laws.json were
 * read in copies of the texts: the last article of a law as made or 修订, the order or decision that publishes a 修正,
 * the news of its publication for a document. What no text told stands there shorter, down to the year.
 */
import { type Message, message } from '../../lint/message.js';
import { type Completion, type CompletionContext, completion, type Place } from './completion.js';
import rows from './laws.json' with { type: 'json' };

interface Version {
  /** 2021年修订; empty for the first. */
  readonly name: string;
  /** Day from which it holds, as 2021-07-15; 2021-07 or 2021 where no text told more. */
  readonly from: string;
}

interface Law {
  readonly name: string;
  /** How it is called in speech, where that is not part of the name. */
  readonly short?: string;
  readonly versions: readonly Version[];
  /** Last year for which it was made, or at whose end it held. */
  readonly until?: number;
  /** Name of what took its place; left out where none is known. */
  readonly next?: string;
}

const LAWS: readonly Law[] = rows;

/** Longest title that is looked for. */
const LONGEST = 40;

/** What is typed so far behind an open 《; undefined where none is open. */
export function openTitle({ before }: Place): string | undefined {
  const typed = /《([^《》，。；]*)$/u.exec(before)?.[1];
  return typed !== undefined && typed.length <= LONGEST ? typed : undefined;
}

export function laws(context: CompletionContext): readonly Completion[] {
  const { place, analysis } = context;
  const typed = openTitle(place);
  if (typed === undefined) return [];
  const from = place.column - typed.length - 1;
  const closed = place.after.startsWith('》') ? 1 : 0;
  const span = { start: place.start + from, end: place.start + place.column + closed };
  const found = LAWS.filter((law) => matches(law, typed)).map((law) => ({
    law,
    state: stateIn(law, analysis.year),
  }));
  const order = (outdated: boolean, { name, short }: Law): number =>
    (outdated ? 4 : 0) +
    (typed !== '' && [name, short ?? ''].some((each) => each.replace(STATE, '').startsWith(typed)) ? 0 : 2);
  return found
    .sort((a, b) => order(a.state.outdated, a.law) - order(b.state.outdated, b.law))
    .map(({ law, state }) =>
      completion(place, from, { kind: 'law', label: law.name, newText: `《${law.name}》`, span, ...state }),
    );
}

const STATE = /^中华人民共和国/u;

/** All typed characters stand in the name in their order: 行处法 finds 行政处罚法. */
const matches = ({ name, short = '' }: Law, typed: string): boolean =>
  [name, short].some((text) => holdsInOrder(text, typed));

function holdsInOrder(text: string, typed: string): boolean {
  let at = 0;
  for (const char of typed) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** As the law stands at the end of the report year, or now where the year is not known. */
function stateIn(
  { versions, until, next }: Law,
  year: number | undefined,
): Pick<Completion, 'detail' | 'documentation' | 'outdated'> {
  const first = versions[0]!;
  const last = year === undefined ? versions.at(-1)! : versions.findLast(({ from }) => yearOf(from) <= year);
  if (!last)
    return {
      detail: message('报告年度尚未施行'),
      documentation: message('{0}起施行', dateOf(first.from)),
      outdated: true,
    };
  if (until !== undefined && year !== undefined && year > until)
    return { detail: message('截至{0}年', until), documentation: successor(until, next), outdated: true };
  const since = dateOf(last.from);
  return last.name === ''
    ? {
        detail: message('{0}年起', yearOf(last.from)),
        documentation: message('{0}起施行', since),
        outdated: false,
      }
    : {
        detail: message('{0}', last.name),
        documentation: message('{0}，{1}起施行', last.name, since),
        outdated: false,
      };
}

const successor = (until: number, next: string | undefined): Message =>
  next === undefined
    ? message('适用到{0}年，请核对现行的文件', until)
    : message('适用到{0}年，现行的是《{1}》', until, next);

const yearOf = (date: string): number => Number(date.slice(0, 4));

function dateOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}
