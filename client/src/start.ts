/** Puts the parts of the client together, the same for the computer and the browser. */
import { type ExtensionContext, env, Uri, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/protocol.js';
import { CheckingStatus } from './checking.js';
import { registerCommands } from './commands.js';
import { continueAfterCommit } from './continue.js';
import { DraftDecorations } from './decorations.js';
import { Drafts, isDraft } from './drafts.js';
import { EncodingGuard } from './encoding.js';
import { FolderCheck, registerFolderCommands } from './folder/check.js';
import { provideTasks } from './folder/tasks.js';
import { FolderView } from './folder/view.js';
import { type Translate, translator } from './l10n.js';
import { NumberContext } from './number-context.js';
import { LanguageOffer } from './offer.js';
import { cleanPastes } from './paste.js';
import { Sentences } from './sentences.js';
import { type Host, Server } from './server.js';
import { SettingsFileWatch } from './settings-watch.js';
import { DraftStatus } from './status.js';
import { dropHeadings } from './structure.js';
import { registerNumberKeys } from './typing.js';
import { CompareView } from './views/compare-view.js';
import { rowBadges, type ShownRow } from './views/draft-tree.js';
import { OutlineView } from './views/outline-view.js';
import { PartsView } from './views/parts-view.js';

/** What activate() returns, for tests. */
export interface ExtensionApi {
  /** Resolves when the server runs, or at once while no draft is open: it starts with the first one. */
  readonly ready: Promise<void>;
  /** Resolves when everything about this version of a draft, or a later one, has been published. */
  settled(uri: Uri | string, version: number): Promise<void>;
  /** Whether Tab changes the level of the number at the caret. */
  numberKeys(): boolean;
  /** The rows of a view, as far as it has been seen. */
  rows(view: 'outline' | 'parts' | 'compare' | 'folder'): readonly ShownRow[];
  /** What is to be seen without opening a view. */
  glance(): Glance;
}

export interface Glance {
  /** What the status bar says of the active draft, from left to right. */
  readonly status: readonly string[];
  /** How many parts are missing, by the URI of each draft that is marked. */
  readonly marks: Readonly<Record<string, number>>;
  /** Numbers on the icon of the views. */
  readonly badges: { readonly outline: number; readonly parts: number };
}

export function start(context: ExtensionContext, host: Host): ExtensionApi {
  let translate = chosenTranslator();
  const t: Translate = (text, ...args) => translate(text, ...args);

  const numbers = new NumberContext();
  const server = new Server(context, host, numbers, t);
  const drafts = new Drafts(server);
  const sentences = new Sentences(server);
  const folder = new FolderView(t);
  const folderCheck = new FolderCheck(server, folder, t);
  const status = new DraftStatus(server, drafts, t);
  const decorations = new DraftDecorations(drafts, t);
  const commandContext = { server, drafts, t, extensionUri: context.extensionUri };
  const views = {
    outline: new OutlineView(drafts, t, (rows, onto) => dropHeadings(commandContext, rows, onto)),
    parts: new PartsView(drafts, t),
    compare: new CompareView(t),
  };
  const shown = [
    views.outline,
    views.parts,
    views.compare,
    status,
    decorations,
    new CheckingStatus(server, drafts, t),
    new LanguageOffer(t),
  ];
  context.subscriptions.push(
    server,
    drafts,
    numbers,
    ...registerNumberKeys(server),
    continueAfterCommit(server),
    new EncodingGuard(t),
    rowBadges(),
    cleanPastes(server, t),
    new SettingsFileWatch(server),
    ...shown,
    sentences,
    ...registerCommands(commandContext, views.outline, { view: views.compare, sentences }),
    folder,
    folderCheck,
    ...registerFolderCommands(folderCheck),
    provideTasks(t),
    workspace.onDidOpenTextDocument((document) => {
      if (isDraft(document)) startQuietly(server);
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(`${SETTINGS_SECTION}.language`)) return;
      translate = chosenTranslator();
      for (const part of [...shown, folder]) part.refresh();
    }),
  );
  return {
    ready: workspace.textDocuments.some(isDraft) ? startQuietly(server) : Promise.resolve(),
    settled: (uri, version) =>
      server.settled((typeof uri === 'string' ? Uri.parse(uri) : uri).toString(), version),
    numberKeys: () => numbers.claimed,
    rows: (view) => (view === 'folder' ? folder : views[view]).snapshot(),
    glance: () => ({
      status: status.texts,
      marks: decorations.marks,
      badges: { outline: views.outline.badgeValue, parts: views.parts.badgeValue },
    }),
  };
}

function chosenTranslator(): Translate {
  return translator(workspace.getConfiguration(SETTINGS_SECTION).get<string>('language'), env.language);
}

/** Nobody has to wait for the server; where it does not come up the client has said so. */
function startQuietly(server: Server): Promise<void> {
  const starting = server.start();
  starting.catch(() => {});
  return starting;
}
