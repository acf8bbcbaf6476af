/**
 * Wires the protocol to the core: one startServer for Node and browser. Every handler is a look-up and one call;
 * what can fail is guarded.
 */

import { type Bundle, RULES, type Rule } from '../core/index.js';
import {
  type CountParams,
  type DraftState,
  type EditsParams,
  type EditsResult,
  FIX_ALL_KIND,
  IGNORE_FILE,
  type InitializationOptions,
  Methods,
  SETTINGS_FILE,
  type UriParams,
} from '../protocol.js';
import { type ActionSource, codeActions } from './actions.js';
import { listenForChecking } from './checking-requests.js';
import { listenForComparisons } from './compare.js';
import type { KeptPassages } from './compare-many.js';
import { COMPLETION_CAPABILITIES, listenForCompletion } from './completion-requests.js';
import { DraftService } from './drafts.js';
import { listenForFolders } from './folder-requests.js';
import { answerRefused } from './gate.js';
import { guarded, heard, inBackground } from './guard.js';
import { listenForIgnores } from './ignore-requests.js';
import type { ClientAbilities } from './ignores.js';
import { listenForLedgers } from './ledger.js';
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceClientCapabilities,
} from './library.js';
import { listenForNavigation, NAVIGATION } from './navigate.js';
import { listenForNewReports } from './new-report.js';
import { OpenDraft } from './open-draft.js';
import { listenForPastes } from './paste.js';
import { listenForReading, READING, refreshReading } from './reading.js';
import { REFACTOR_KINDS, refactorActions } from './restructure.js';
import type { ReadFile } from './settings.js';
import { charactersOf, commandEdits, draftState } from './state.js';
import { listenForTokens, tokensOptions } from './tokens.js';
import { listenForTyping, TYPING_CAPABILITIES } from './typing-requests.js';

/** What the place where the server runs has to give. */
export interface ServerEnv {
  /** Runs the work soon, after messages that are already waiting. */
  readonly defer: (work: () => void) => void;
  /** Milliseconds from some moment on. */
  readonly now: () => number;
  /** Reads `file:` URIs; undefined where there is no file system. Other files are asked of the client. */
  readonly readFile: ReadFile | undefined;
  /** Names of the files in a `file:` folder; undefined where there is no file system. */
  readonly listFolder?: ((uri: string) => Promise<readonly string[]>) | undefined;
  /** Whether no link leads on the way from the `file:` folder to the file below it; absent where there are none. */
  readonly isWithoutLinks?: ((uri: string, folder: string) => Promise<boolean>) | undefined;
  /** What tells one state of a file from another; absent where there is no file system. */
  readonly stampOf?: ((uri: string) => Promise<string | undefined>) | undefined;
  /** What is kept about the passages of a folder between runs; absent where nothing can be kept. */
  readonly keptPassages?: ((folder: string) => KeptPassages) | undefined;
  /** The English texts, asked for when someone reads English. */
  readonly english: () => Bundle;
  /** For tests of the server with rules of their own. */
  readonly rules?: readonly Rule[];
}

export function startServer(connection: Connection, env: ServerEnv): void {
  const rules = env.rules ?? RULES;
  const log = connection.console;
  const documents = new TextDocuments<OpenDraft>({
    create: (uri, languageId, version, text) => new OpenDraft(uri, languageId, version, text, rules),
    update: (document, changes, version) => {
      heard(log, 'didChange', () => document.update(changes, version));
      return document;
    },
  });
  const drafts = new DraftService(connection, documents, rules, env);
  let client: ClientAbilities = { versioned: false, creates: false, resolves: false, saveCommand: undefined };
  answerRefused(connection);
  const complete = listenForIgnores(connection, { drafts, rules, client: () => client });
  listenForChecking(connection, drafts);
  listenForReading(connection, { drafts, rules, env });
  listenForTokens(connection, drafts);
  listenForPastes(connection, drafts);
  listenForNavigation(connection, { drafts, versioned: () => client.versioned });
  let watchesFiles = false;
  let watchesSettings = false;
  let workspaceAbilities: WorkspaceClientCapabilities | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { workspace, textDocument } = params.capabilities;
    client = {
      versioned: workspace?.workspaceEdit?.documentChanges ?? false,
      creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
      resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
      saveCommand: options.saveCommand,
    };
    workspaceAbilities = workspace;
    watchesFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    watchesSettings = workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    const [folder, ...others] = params.workspaceFolders ?? [];
    drafts.initialize(options, {
      pull: workspace?.configuration ?? false,
      locale: params.locale ?? 'zh-cn',
      root: others.length === 0 ? folder?.uri.replace(/\/$/, '') : undefined,
    });
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...READING,
        ...NAVIGATION,
        semanticTokensProvider: tokensOptions(params.capabilities),
        ...TYPING_CAPABILITIES,
        ...COMPLETION_CAPABILITIES,
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, ...REFACTOR_KINDS, FIX_ALL_KIND],
          resolveProvider: true,
        },
      },
      serverInfo: { name: 'report-draft' },
    };
  });

  connection.onInitialized(() => {
    // A client may say that it can, and answer with an error all the same.
    const registered = (name: string, answer: Promise<unknown>) =>
      inBackground(log, `register ${name}`, answer);
    const { client: remote } = connection;
    if (watchesSettings)
      registered(
        'settings',
        remote.register(DidChangeConfigurationNotification.type, { section: 'reportDraft' }),
      );
    if (!watchesFiles) return;
    const watchers = [SETTINGS_FILE, IGNORE_FILE].map((name) => ({ globPattern: `**/${name}` }));
    registered('files', remote.register(DidChangeWatchedFilesNotification.type, { watchers }));
  });
  connection.onDidChangeConfiguration(({ settings }) =>
    heard(log, 'didChangeConfiguration', () => {
      drafts.store?.take(settings);
      drafts.reconfigure();
      refreshReading(connection, workspaceAbilities);
    }),
  );
  connection.onDidChangeWatchedFiles(() => heard(log, 'didChangeWatchedFiles', () => drafts.reconfigure()));
  connection.onNotification(Methods.trusted, () => heard(log, Methods.trusted, () => drafts.trust()));
  connection.onNotification(Methods.checkFile, ({ uri }: UriParams) =>
    guarded(log, Methods.checkFile, undefined, () => drafts.checkFile(uri)),
  );
  documents.onDidOpen(({ document }) => heard(log, 'didOpen', () => drafts.open(document)));
  documents.onDidChangeContent(({ document }) => heard(log, 'didChange', () => drafts.changed(document)));
  documents.onDidSave(({ document }) =>
    heard(log, 'didSave', () => {
      // A client that watches no files, as neovim on Linux, has no other moment to tell of a changed settings file.
      if (!watchesFiles) drafts.reconfigure();
      drafts.saved(document);
    }),
  );
  documents.onDidClose(({ document }) => heard(log, 'didClose', () => drafts.closed(document.uri)));

  connection.onCodeAction((params, token) =>
    guarded<CodeAction[]>(
      log,
      'codeAction',
      [],
      async () => {
        const source = await actionSource(params.textDocument.uri);
        return source ? complete([...codeActions(source, params), ...refactorActions(source, params)]) : [];
      },
      token,
    ),
  );
  connection.onRequest(Methods.state, ({ uri }: UriParams, token) =>
    guarded<DraftState | null>(
      log,
      Methods.state,
      null,
      async () => {
        const open = await drafts.ready(uri);
        return open ? draftState(uri, open) : null;
      },
      token,
    ),
  );
  connection.onRequest(Methods.count, ({ uri, ranges }: CountParams, token) =>
    guarded<number | null>(
      log,
      Methods.count,
      null,
      async () => {
        const open = await drafts.ready(uri);
        return open ? charactersOf(open.draft, ranges) : null;
      },
      token,
    ),
  );
  connection.onRequest(Methods.edits, (params: EditsParams, token) =>
    guarded<EditsResult | null>(
      log,
      Methods.edits,
      null,
      async () => {
        const source = await actionSource(params.uri);
        return source ? commandEdits(source, params) : null;
      },
      token,
    ),
  );
  listenForComparisons(connection, { drafts, env });
  listenForNewReports(connection, drafts);
  listenForLedgers(connection, drafts);
  listenForFolders(connection, drafts);

  async function actionSource(uri: string): Promise<ActionSource | undefined> {
    const open = await drafts.ready(uri);
    return open && { ...open, uri, rules, versioned: client.versioned };
  }

  listenForTyping(connection, drafts);
  listenForCompletion(connection, drafts);
  documents.listen(connection);
  connection.listen();
}
