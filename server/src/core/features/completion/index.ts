/**
 * What can be written at the caret. A list opens by itself only where something is asked for by its place: at the
 * start of a paragraph (（, 二, 、), behind 《, behind the 一是 of the same paragraph. In running prose it stays away;
 * there a set phrase, a name or a figure that has been begun can go on in pale letters (continuationsAt).
 */
import type { Draft } from '../../draft.js';
import { closings } from './closings.js';
import type { Completion, CompletionContext, CompletionSource, Place } from './completion.js';
import { figures } from './figures.js';
import { items } from './items.js';
import { laws, openTitle } from './laws.js';
import { definedNames, names } from './names.js';
import { numbers } from './numbers.js';
import { parts } from './parts.js';
import { phrases } from './phrases.js';

export type { Completion, CompletionKind } from './completion.js';

/** Characters after which it is worth asking. */
export const COMPLETION_TRIGGERS: readonly string[] = [...'（(《“一二三四五六七八九十、第特此无他将'];

const STRUCTURE: readonly CompletionSource[] = [parts, numbers, items, closings];
const PROSE: readonly CompletionSource[] = [names, figures, phrases];

export interface CompletionRequest {
  /** Offset of the caret. */
  readonly offset: number;
  /** Name of the unit as set. */
  readonly unit: string | undefined;
  /** By a command of the writer, rather than by a typed character. */
  readonly asked: boolean;
}

export interface CompletionList {
  readonly completions: readonly Completion[];
  /** The list depends on more than the characters typed so far in it. */
  readonly incomplete: boolean;
}

const NOTHING: CompletionList = { completions: [], incomplete: false };

/** In the order in which they are likely. */
export function completionsAt(draft: Draft, request: CompletionRequest): CompletionList {
  const place = placeAt(draft, request.offset);
  if (openTitle(place) !== undefined)
    return { completions: laws(contextOf(draft, request, place)), incomplete: true };
  if (!request.asked && !mayOpen(place)) return NOTHING;
  const context = contextOf(draft, request, place);
  const sources = request.asked ? [...STRUCTURE, definedNames, ...PROSE] : [...STRUCTURE, definedNames];
  return { completions: distinct(sources.flatMap((source) => source(context))), incomplete: false };
}

/** How the sentence that is being written may go on, best first; nothing where text follows. */
export function continuationsAt(
  draft: Draft,
  request: Omit<CompletionRequest, 'asked'>,
): readonly Completion[] {
  const place = placeAt(draft, request.offset);
  if (openTitle(place) !== undefined) return [];
  if (!/^(?:$|[，。；：、！？）》”])/u.test(place.after) || !/[\u4e00-\u9fff”]$/u.test(place.before))
    return [];
  const context = contextOf(draft, { ...request, asked: false }, place);
  return distinct(PROSE.flatMap((source) => source(context))).filter(({ outdated }) => !outdated);
}

/** Told from the line alone, so that keys in running prose cost nothing. */
function mayOpen({ before }: Place): boolean {
  return (
    /^[\s\u3000]*[（(]?[一二三四五六七八九十]*[、]?$/u.test(before) ||
    /(?:^[\s\u3000]*|[。；：，])(?:第?[一二三四五六七八九十]*|特|特此|无|无其他|现将)$/u.test(before) ||
    /简称“?$/u.test(before)
  );
}

const contextOf = (
  draft: Draft,
  { unit, asked }: Omit<CompletionRequest, 'offset'>,
  place: Place,
): CompletionContext => ({ analysis: draft.analysis, place, unit, asked });

function placeAt(draft: Draft, offset: number): Place {
  const line = draft.lineAt(offset);
  const start = draft.lineStarts[line]!;
  const { text } = draft.lines[line]!;
  const column = Math.min(Math.max(0, offset - start), text.length);
  return { line, start, column, before: text.slice(0, column), after: text.slice(column) };
}

function distinct(completions: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ newText, span }) => {
    const key = `${span.start} ${newText}`;
    return !seen.has(key) && seen.add(key);
  });
}
