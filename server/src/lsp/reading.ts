/** Answers about a draft as it is read: its outline, folds, hovers, links, lenses and hints. */

import {
  attachmentLinks,
  draftSymbols,
  foldingLines,
  hoverAt,
  partLenses,
  type Rule,
  totalHints,
} from '../core/index.js';
import { toDocumentSymbol, toFoldingRange, toOffset } from './convert.js';
import { toCodeLens, toDocumentLink, toHover, toInlayHint } from './convert-reading.js';
import type { DraftService, ReadyDraft } from './drafts.js';
import { guarded, inBackground } from './guard.js';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  InlayHintRefreshRequest,
  type ServerCapabilities,
  type WorkspaceClientCapabilities,
} from './library.js';
import type { ServerEnv } from './server.js';
import { parentOf } from './settings.js';

export const READING: ServerCapabilities = {
  documentSymbolProvider: { label: '报告稿' },
  foldingRangeProvider: true,
  hoverProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  inlayHintProvider: true,
};

export interface ReadingContext {
  readonly drafts: DraftService;
  readonly rules: readonly Rule[];
  readonly env: Pick<ServerEnv, 'listFolder'>;
}

export function listenForReading(connection: Connection, { drafts, rules, env }: ReadingContext): void {
  const log = connection.console;

  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    guarded<DocumentSymbol[]>(
      log,
      'documentSymbol',
      [],
      () =>
        each(uri, ({ draft, bundle }) =>
          draftSymbols(draft.analysis.outline).map((symbol) => toDocumentSymbol(draft, symbol, bundle)),
        ),
      token,
    ),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    guarded<FoldingRange[]>(
      log,
      'foldingRange',
      [],
      () => each(uri, ({ draft }) => foldingLines(draft.analysis).map(toFoldingRange)),
      token,
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    guarded<Hover | null>(
      log,
      'hover',
      null,
      async () => {
        const open = await drafts.ready(uri);
        if (!open) return null;
        const { draft, shown, settings, bundle } = open;
        const offset = toOffset(draft, position);
        const line = draft.lineAt(offset);
        const analysis = { ...draft.analysis, findings: shown };
        const hover = hoverAt({ analysis, rules, settings, line, offset });
        return hover ? toHover(draft, hover, { uri, bundle }) : null;
      },
      token,
    ),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    guarded<DocumentLink[]>(log, 'documentLink', [], () => each(uri, (open) => linksOf(uri, open)), token),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    guarded<CodeLens[]>(
      log,
      'codeLens',
      [],
      () =>
        each(uri, ({ draft, hints, bundle }) =>
          hints.codeLens ? partLenses(draft.analysis).map((lens) => toCodeLens(draft, lens, bundle)) : [],
        ),
      token,
    ),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    guarded<InlayHint[]>(
      log,
      'inlayHint',
      [],
      () =>
        each(uri, ({ draft, hints, bundle }) =>
          hints.inlayHints
            ? totalHints(draft.analysis, range.start.line, range.end.line).map((hint) =>
                toInlayHint(draft, hint, bundle),
              )
            : [],
        ),
      token,
    ),
  );

  async function each<T>(uri: string, answer: (open: ReadyDraft) => T[] | Promise<T[]>): Promise<T[]> {
    const open = await drafts.ready(uri);
    return open ? answer(open) : [];
  }

  /** To the attachment in the draft, else to a file beside it; without either the entry is plain text. */
  async function linksOf(uri: string, { draft }: ReadyDraft): Promise<DocumentLink[]> {
    const links = attachmentLinks(draft.analysis);
    const folder = parentOf(uri);
    const wantsFiles = folder?.startsWith('file:') && links.some(({ head }) => !head);
    const files = (wantsFiles && (await env.listFolder?.(folder!))) || [];
    return links.flatMap((link) => {
      const file = link.head ? undefined : files.find(link.isFile);
      if (!link.head && file === undefined) return [];
      const target = file === undefined ? uri : `${folder}/${encodeURIComponent(file)}`;
      return [toDocumentLink(draft, link, target)];
    });
  }
}

/** Has what is shown between the lines asked for again, after a change of settings. */
export function refreshReading(connection: Connection, workspace: WorkspaceClientCapabilities = {}): void {
  const ask = (type: typeof CodeLensRefreshRequest.type | typeof InlayHintRefreshRequest.type): void =>
    inBackground(connection.console, type.method, connection.sendRequest(type));
  if (workspace.codeLens?.refreshSupport) ask(CodeLensRefreshRequest.type);
  if (workspace.inlayHint?.refreshSupport) ask(InlayHintRefreshRequest.type);
}
