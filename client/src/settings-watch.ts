/** Has settings and ignore files checked while they are written, whether a draft is open or not. */
import { type Disposable, type TextDocument, workspace } from 'vscode';
import { IGNORE_FILE, SETTINGS_FILE } from '../../server/src/protocol.js';
import type { Server } from './server.js';

/** Milliseconds without a key after which a file is looked at. */
const REST = 300;

export class SettingsFileWatch implements Disposable {
  readonly #server: Server;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: readonly Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#checkSoon(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document)),
      // What was not saved is gone.
      workspace.onDidCloseTextDocument((document) => this.#checkSoon(document)),
    ];
    for (const document of workspace.textDocuments) this.#checkSoon(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  #checkSoon({ uri }: TextDocument): void {
    const isOurs = [SETTINGS_FILE, IGNORE_FILE].some((name) => uri.path.endsWith(`/${name}`));
    // The sides of a comparison are no files of their own.
    if (!isOurs || uri.scheme === 'git') return;
    const key = uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        // Where the server does not come up the client has said so.
        this.#server.checkFile(key).catch(() => {});
      }, REST),
    );
  }
}
