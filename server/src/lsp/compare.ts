/** Answers with what a draft has in common with others, and with drafts sentence by sentence. */

import {
  bySentence,
  ComparedDraft,
  type Comparison,
  compareDrafts,
  Draft,
  type LedgerRow,
  type PassagePair,
  Stream,
  sharedPair,
  shareOf,
} from '../core/index.js';
import {
  type ComparedFigure,
  type ComparedPassage,
  type ComparedSection,
  type ComparedWith,
  type CompareParams,
  type CompareResult,
  DIAGNOSTIC_SOURCE,
  Methods,
  type PlacedText,
  type UriParams,
} from '../protocol.js';
import { FolderScreen } from './compare-many.js';
import { toRange } from './convert.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from './library.js';
import type { ServerEnv } from './server.js';

export interface CompareContext {
  readonly drafts: DraftService;
  readonly env: Pick<ServerEnv, 'stampOf' | 'keptPassages' | 'now'>;
}

export function listenForComparisons(connection: Connection, { drafts, env }: CompareContext): void {
  const screen = new FolderScreen(drafts, env);
  connection.onRequest(Methods.compare, (params: CompareParams, token) =>
    guarded<CompareResult | null>(
      connection.console,
      Methods.compare,
      null,
      async () => {
        const { progress, end } = progressOf(connection, params, env);
        return compareWith(params, token, { drafts, screen, progress }).finally(end);
      },
      token,
    ),
  );
  connection.onRequest(Methods.sentences, ({ uri }: UriParams, token) =>
    guarded<string | null>(
      connection.console,
      Methods.sentences,
      null,
      async () => {
        const text = await drafts.textOf(uri);
        return text === undefined ? null : bySentence(text);
      },
      token,
    ),
  );
}

interface Comparing {
  readonly drafts: DraftService;
  readonly screen: FolderScreen;
  /** Told how far the work is, per cent, and how many of so many drafts are done with this step of it. */
  readonly progress: (percentage: number, done: number, all: number) => void;
}

/** Null where the draft itself cannot be read. */
async function compareWith(
  { uri, others }: CompareParams,
  token: CancellationToken,
  { drafts, screen, progress }: Comparing,
): Promise<CompareResult | null> {
  const text = await drafts.textOf(uri);
  if (text === undefined) return null;
  const screened = (done: number): void => progress((100 * done) / (2 * others.length), done, others.length);
  const { likely, unread } =
    others.length === 1
      ? { likely: others, unread: [] }
      : await screen.likelyFor(text, others, token, screened);
  const here = open(text);
  const failed = [...unread];
  const found: ComparedWith[] = [];
  const stopWhereCancelled = (): void => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, uri);
  };
  for (const [at, other] of likely.entries()) {
    stopWhereCancelled();
    progress(50 + (50 * at) / likely.length, at, likely.length);
    const otherText = await drafts.textOf(other);
    if (otherText === undefined) failed.push(other);
    // A look at the bare text first: among many likely ones most share nothing but a turn of phrase.
    else if (others.length === 1 || sharesPassage(here.compared.stream, new Stream(otherText))) {
      const there = open(otherText);
      found.push(comparedWith(other, here, there, compareDrafts(here.compared, there.compared)));
    }
  }
  stopWhereCancelled();
  found.sort((a, b) => b.hereShare - a.hereShare || b.thereShare - a.thereShare);
  return { uri, others: found, compared: others.length - failed.length, unread: failed };
}

const sharesPassage = (a: Stream, b: Stream): boolean => sharedPair(a, b).passages.length > 0;

interface OpenText {
  readonly text: string;
  readonly draft: Draft;
  readonly compared: ComparedDraft;
}

function open(text: string): OpenText {
  const draft = new Draft(text, { rules: [] });
  return { text, draft, compared: new ComparedDraft(text, draft.analysis) };
}

function comparedWith(uri: string, here: OpenText, there: OpenText, comparison: Comparison): ComparedWith {
  const passageOf = (passage: PassagePair): ComparedPassage => ({
    here: toRange(here.draft, passage.here),
    there: toRange(there.draft, passage.there),
    length: passage.length,
    likeness: passage.likeness,
    text: here.text.slice(passage.here.start, passage.here.end),
  });
  const sections = comparison.sections.flatMap((section): ComparedSection[] => {
    const inside = ({ here: { start } }: PassagePair): boolean =>
      section.start <= start && start < section.end;
    const passages = comparison.passages.filter(inside).map(passageOf);
    if (passages.length === 0 && section.shared === 0) return [];
    return [{ title: section.title || null, share: shareOf(section), passages }];
  });
  const placed = (draft: Draft, row: LedgerRow | undefined): PlacedText | null =>
    row ? { text: row.text, range: toRange(draft, row) } : null;
  return {
    uri,
    hereShare: shareOf(comparison.here),
    thereShare: shareOf(comparison.there),
    sections,
    figures: comparison.figures.map(
      ({ kind, here: mine, there: other }): ComparedFigure => ({
        kind,
        indicator: (mine ?? other)?.indicator ?? '',
        here: placed(here.draft, mine),
        there: placed(there.draft, other),
      }),
    ),
  };
}

/** Milliseconds between two messages. */
const PACE = 100;

function progressOf(
  connection: Connection,
  { workDoneToken }: CompareParams,
  env: CompareContext['env'],
): { readonly progress: Comparing['progress']; readonly end: () => void } {
  let next = env.now() + PACE;
  let begun = false;
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void =>
    void connection.sendProgress(WorkDoneProgress.type, workDoneToken!, value);
  return {
    progress: (percentage, done, all) => {
      if (workDoneToken === undefined || env.now() < next) return;
      next = env.now() + PACE;
      if (!begun) send({ kind: 'begin', title: DIAGNOSTIC_SOURCE, percentage: 0 });
      begun = true;
      send({ kind: 'report', percentage: Math.round(percentage), message: `${done}/${all}` });
    },
    end: () => {
      if (begun) send({ kind: 'end' });
    },
  };
}
