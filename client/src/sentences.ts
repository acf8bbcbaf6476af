/** Drafts with a sentence on each line, for VS Code's own diff: documents that nobody can write to. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import type { Translate } from './l10n.js';
import type { Server } from './server.js';
import { fileName } from './views/compare-view.js';

const SCHEME = 'report-draft-sentences';

export class Sentences implements TextDocumentContentProvider, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    return (await this.#server.sentences(query)) ?? '';
  }

  /** @param there the other, earlier draft, on the left as in every diff; URIs of drafts */
  async compare(here: string, there: string, t: Translate): Promise<void> {
    const [left, right] = [documentOf(there), documentOf(here)];
    // What is open already shows the drafts as they were.
    for (const uri of [left, right]) this.#changed.fire(uri);
    const title = t('{0} ↔ {1}（逐句对照）', fileName(there), fileName(here));
    await commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** Named so that it is taken for no draft itself. */
const documentOf = (draft: string): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${fileName(draft)}.sentences`, query: draft });
