/** Tells which of the checked files have to be checked again: those that were saved, closed, changed or deleted. */
import { type Disposable, type Uri, workspace } from 'vscode';

interface Listener {
  again(uris: readonly Uri[]): Promise<void>;
  /** Files and folders. */
  gone(uris: readonly Uri[]): void;
}

/** Milliseconds in which changes gather: a branch that is switched changes many files. */
const PATIENCE = 300;

export class Rechecks implements Disposable {
  readonly #concerns: (uri: Uri) => boolean;
  readonly #listener: Listener;
  readonly #changed = new Map<string, Uri>();
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(concerns: (uri: Uri) => boolean, listener: Listener) {
    this.#concerns = concerns;
    this.#listener = listener;
    const changes = workspace.createFileSystemWatcher('**/*.{txt,gongwen}', true, false, true);
    // Of a folder that is deleted its files are not told one by one.
    const deletions = workspace.createFileSystemWatcher('**', true, true, false);
    this.#subscriptions = [
      changes,
      deletions,
      changes.onDidChange((uri) => this.#note(uri)),
      deletions.onDidDelete((uri) => listener.gone([uri])),
      // What is deleted soon after it was made is no news to a watcher.
      workspace.onDidDeleteFiles(({ files }) => listener.gone(files)),
      workspace.onDidRenameFiles(({ files }) => listener.gone(files.map(({ oldUri }) => oldUri))),
      workspace.onDidSaveTextDocument(({ uri }) => this.#note(uri)),
      // What an open draft was told of goes with its document.
      workspace.onDidCloseTextDocument(({ uri }) => this.#note(uri)),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #note(uri: Uri): void {
    if (!this.#concerns(uri)) return;
    this.#changed.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const changed = [...this.#changed.values()];
      this.#changed.clear();
      // A server that is going away has nothing to tell.
      this.#listener.again(changed).catch(() => {});
    }, PATIENCE);
  }
}
