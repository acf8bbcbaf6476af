/** What our own views show of a draft, and the edits of our own commands. */
import {
  applyEdits,
  type Draft,
  type Finding,
  fillingOf,
  type Heading,
  headingLabel,
  insertPart,
  message,
  numberAll,
  type Severity,
  type Span,
  say,
  structureSource,
  type TextEdit,
  withReferences,
  wordCount,
} from '../core/index.js';
import type {
  Counts,
  DraftState,
  EditsParams,
  EditsResult,
  HeadingRow,
  PartRow,
  Range,
  RestructureRequest,
} from '../protocol.js';
import { type ActionSource, mendedSafely } from './actions.js';
import { toPositionIn, toProtocolEdit, toRange, toSpan } from './convert.js';
import type { ReadyDraft } from './drafts.js';
import { restructureEdits } from './restructure.js';

/** @param shown the findings that count */
export function draftState(
  uri: string,
  { version, draft, shown, bundle }: Pick<ReadyDraft, 'version' | 'draft' | 'shown' | 'bundle'>,
): DraftState {
  const { outline, profile, parts, year, planYear } = draft.analysis;
  const characters = charactersBefore(draft);
  const counts = new FindingCounts(shown);
  const charactersIn = ({ line, lastLine }: Heading): number => characters[lastLine + 1]! - characters[line]!;
  const row = (heading: Heading): HeadingRow => ({
    level: heading.level,
    number: heading.number,
    title: heading.title,
    range: toRange(draft, heading.span),
    selectionRange: toRange(draft, headingLabel(heading)),
    items: heading.items.length,
    counts: counts.within(heading.span),
    characters: charactersIn(heading),
    children: heading.children.map(row),
  });
  return {
    uri,
    version,
    profile: { id: profile.id, name: profile.name },
    title: outline.title?.text ?? null,
    year: year ?? null,
    planYear: planYear ?? null,
    headings: outline.roots.map(row),
    parts: parts.map((state): PartRow => {
      const { part, status, heading, labelled, cause } = state;
      return {
        id: part.id,
        name: say(message(part.name), bundle),
        requirement: say(message(part.requirement), bundle),
        status,
        labelled,
        cause: cause ?? null,
        range: heading ? toRange(draft, headingLabel(heading)) : null,
        characters: heading && labelled ? charactersIn(heading) : null,
        target: part.characters ?? null,
        ...fillingOf(draft.analysis, state),
      };
    }),
    counts: counts.all,
    characters: characters.at(-1)!,
  };
}

/** Characters in stretches that the caller chose, as Word counts them. */
export const charactersOf = (draft: Draft, ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => {
    const { start, end } = toSpan(draft, range);
    return sum + wordCount(draft.text.slice(start, end));
  }, 0);

/** Entry i: characters in the lines before line i; page furniture counts nothing. */
function charactersBefore(draft: Draft): readonly number[] {
  const { lines, outline } = draft.analysis;
  const sums = [0];
  for (const [line, { facts }] of lines.entries()) {
    sums.push(sums[line]! + (outline.roles[line] === 'furniture' ? 0 : facts.characters));
  }
  return sums;
}

/** Counts findings of a stretch by two look-ups instead of one pass for each heading. */
class FindingCounts {
  readonly all: Counts;
  readonly #starts: readonly number[];
  /** Entry i: counts of the findings before the i-th. */
  readonly #sums: readonly Counts[];

  constructor(findings: readonly Finding[]) {
    this.#starts = findings.map(({ start }) => start);
    const sums: Record<Severity, number>[] = [{ error: 0, warning: 0, info: 0, hint: 0 }];
    for (const { severity } of findings) {
      const sum = { ...sums.at(-1)! };
      sum[severity]++;
      sums.push(sum);
    }
    this.#sums = sums;
    this.all = sums.at(-1)!;
  }

  within({ start, end }: Span): Counts {
    const before = this.#sums[this.#firstAt(start)]!;
    const until = this.#sums[this.#firstAt(end + 1)]!;
    return {
      error: until.error - before.error,
      warning: until.warning - before.warning,
      info: until.info - before.info,
      hint: until.hint - before.hint,
    };
  }

  /** Index of the first finding that starts at the offset or behind it. */
  #firstAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function commandEdits(source: ActionSource, { what }: EditsParams): EditsResult {
  const { draft, version } = source;
  if (typeof what === 'object' && 'restructure' in what) return restructureEdits(source, what);
  if (what === 'fixAll') {
    const { edits, mended } = mendedSafely(source);
    return { version, edits: edits.map((edit) => toProtocolEdit(draft, edit)), reveal: null, mended };
  }
  const edits = editsFor(source, what);
  return {
    version,
    edits: edits.map((edit) => toProtocolEdit(draft, edit)),
    reveal: typeof what === 'object' ? firstBlank(draft, edits) : null,
  };
}

function editsFor(
  source: ActionSource,
  what: Exclude<EditsParams['what'], RestructureRequest | 'fixAll'>,
): readonly TextEdit[] {
  const { analysis } = source.draft;
  const follow = (edits: readonly TextEdit[]) => withReferences(structureSource(source.draft), edits);
  if (what === 'renumber') return numberAll(structureSource(source.draft));
  const state = analysis.parts.find(({ part }) => part.id === what.insertPart);
  return state?.status === 'missing' ? follow(insertPart(analysis, state.part).edits) : [];
}

/** Range in the edited text of the first 【…】 that the edits, in order, bring. */
function firstBlank(draft: Draft, edits: readonly TextEdit[]): EditsResult['reveal'] {
  const index = edits.findIndex(({ newText }) => BLANK.test(newText));
  const edit = edits[index];
  const blank = edit && BLANK.exec(edit.newText);
  if (!edit || !blank) return null;
  const edited = applyEdits(draft.text.slice(0, edit.end), edits.slice(0, index + 1));
  const start = edited.length - edit.newText.length + blank.index;
  return { start: toPositionIn(edited, start), end: toPositionIn(edited, start + blank[0].length) };
}

const BLANK = /【[^【】]*】/;
