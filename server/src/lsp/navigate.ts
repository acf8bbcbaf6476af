/** Answers to: where does this stand, where else, what does it grow to, and call it something else. */

import {
  definitionOf,
  findHeadings,
  type Named,
  namedAt,
  type Refusal,
  referencesOf,
  renameEdits,
  renamingAt,
  say,
  selectionSpans,
} from '../core/index.js';
import { toOffset, toProtocolEdit, toRange } from './convert.js';
import { toSelectionRange, toSymbolInformation } from './convert-reading.js';
import type { DraftService, ReadyDraft } from './drafts.js';
import { guarded } from './guard.js';
import {
  type Connection,
  type Definition,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type SelectionRange,
  type ServerCapabilities,
  type SymbolInformation,
  type WorkspaceEdit,
} from './library.js';

export const NAVIGATION: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  selectionRangeProvider: true,
  workspaceSymbolProvider: true,
};

export interface NavigationContext {
  readonly drafts: DraftService;
  /** The client takes edits that name the version they are for. */
  readonly versioned: () => boolean;
}

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function listenForNavigation(connection: Connection, { drafts, versioned }: NavigationContext): void {
  const log = connection.console;

  connection.onDefinition((params, token) =>
    guarded<Definition | null>(
      log,
      'definition',
      null,
      async () => {
        const found = await nameAt(params);
        const span = found && definitionOf(found.open.draft.analysis, found.named);
        return span ? { uri: params.textDocument.uri, range: toRange(found.open.draft, span) } : null;
      },
      token,
    ),
  );
  connection.onReferences((params, token) =>
    guarded<Location[]>(
      log,
      'references',
      [],
      async () => {
        const ranges = await placesOf(params, params.context.includeDeclaration);
        return ranges.map((range) => ({ uri: params.textDocument.uri, range }));
      },
      token,
    ),
  );
  connection.onDocumentHighlight((params, token) =>
    guarded<DocumentHighlight[]>(
      log,
      'documentHighlight',
      // Nothing, and not null: for null an editor would mark every like word of the draft.
      [],
      async () => {
        const ranges = await placesOf(params, true);
        return ranges.map((range) => ({ range, kind: DocumentHighlightKind.Text }));
      },
      token,
    ),
  );
  connection.onPrepareRename((params, token) =>
    guarded<{ range: Range; placeholder: string } | null>(
      log,
      'prepareRename',
      null,
      async () => {
        const open = await drafts.ready(params.textDocument.uri);
        if (!open) return null;
        const { at, name } = accepted(renaming(open, params.position), open);
        return { range: toRange(open.draft, at), placeholder: name };
      },
      token,
    ),
  );
  connection.onRenameRequest((params, token) =>
    guarded<WorkspaceEdit | null>(
      log,
      'rename',
      null,
      async () => {
        const { uri } = params.textDocument;
        const open = await drafts.ready(uri);
        if (!open) return null;
        const found = accepted(renaming(open, params.position), open);
        const edits = accepted(renameEdits(found, params.newName), open).map((edit) =>
          toProtocolEdit(open.draft, edit),
        );
        if (!versioned()) return { changes: { [uri]: edits } };
        return { documentChanges: [{ textDocument: { uri, version: open.version }, edits }] };
      },
      token,
    ),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    guarded<SelectionRange[]>(
      log,
      'selectionRange',
      [],
      async () => {
        const open = await drafts.ready(textDocument.uri);
        if (!open) return [];
        return positions.map((position) => {
          const offset = toOffset(open.draft, position);
          const spans = selectionSpans(open.draft.analysis, open.draft.lineAt(offset), offset);
          return toSelectionRange(open.draft, spans) ?? { range: { start: position, end: position } };
        });
      },
      token,
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded<SymbolInformation[]>(
      log,
      'workspaceSymbol',
      [],
      async () => {
        const all = await drafts.allReady();
        return all.flatMap(({ uri, draft }) =>
          findHeadings(draft.analysis.outline, query).map((found) => toSymbolInformation(draft, uri, found)),
        );
      },
      token,
    ),
  );

  async function nameAt({
    textDocument,
    position,
  }: Place): Promise<{ readonly open: ReadyDraft; readonly named: Named } | undefined> {
    const open = await drafts.ready(textDocument.uri);
    if (!open) return undefined;
    const { draft, settings } = open;
    const offset = toOffset(draft, position);
    const named = namedAt(draft.analysis, settings, draft.lineAt(offset), offset);
    return named && { open, named };
  }

  async function placesOf(place: Place, declaration: boolean): Promise<Range[]> {
    const found = await nameAt(place);
    if (!found) return [];
    const { draft } = found.open;
    return referencesOf(draft.analysis, found.named, declaration).map((span) => toRange(draft, span));
  }
}

function renaming({ draft, settings }: ReadyDraft, position: Position): ReturnType<typeof renamingAt> {
  const offset = toOffset(draft, position);
  return renamingAt(draft.analysis, settings, draft.lineAt(offset), offset);
}

/** Throws ResponseError with the reason, which the editor shows beside the caret. */
function accepted<T>(answer: T | Refusal, { bundle }: ReadyDraft): T {
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new ResponseError(LSPErrorCodes.RequestFailed, say(answer.refused, bundle));
  return answer;
}
