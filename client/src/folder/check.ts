/** All drafts of a folder or of the workspace at once, and what was found kept true while they change. */
import {
  type CancellationToken,
  commands,
  type Disposable,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { Commands } from '../command-ids.js';
import type { Translate } from '../l10n.js';
import type { Server } from '../server.js';
import { findDrafts } from './find.js';
import { type CheckedFile, totalsOf, totalsText } from './model.js';
import { Rechecks } from './rechecks.js';
import type { FolderView } from './view.js';

/** Files for one request. */
const AT_ONCE = 8;

export class FolderCheck implements Disposable {
  readonly #server: Server;
  readonly #view: FolderView;
  readonly #t: Translate;
  readonly #files = new Map<string, CheckedFile>();
  readonly #rechecks: Rechecks;

  constructor(server: Server, view: FolderView, t: Translate) {
    this.#server = server;
    this.#view = view;
    this.#t = t;
    this.#rechecks = new Rechecks((uri) => this.#files.has(uri.toString()), {
      again: (uris) => this.#again(uris),
      gone: (uris) => this.#forget(this.#below(uris)),
    });
  }

  /** @param folder that of the workspace, or all of them, where it is left out */
  async run(folder?: Uri): Promise<void> {
    const folders = folder ? [folder] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    if (folders.length === 0) {
      void window.showInformationMessage(this.#t('先打开一个文件夹，再检查里面的稿件'));
      return;
    }
    const options = {
      location: ProgressLocation.Notification,
      title: this.#t('检查文件夹里的稿件'),
      cancellable: true,
    };
    const outcome = await window.withProgress(options, async (progress, token) => {
      const uris = await findDrafts(folders, token);
      this.clear();
      const report = (done: number): void =>
        progress.report({
          message: this.#t('{0}/{1} 篇', done, uris.length),
          increment: (100 * AT_ONCE) / Math.max(1, uris.length),
        });
      return { done: await this.#checkAll(uris, report, token), all: uris.length };
    });
    this.#view.show([...this.#files.values()]);
    void this.#tell(outcome);
  }

  clear(): void {
    this.#forget([...this.#files.keys()]);
  }

  dispose(): void {
    this.#rechecks.dispose();
  }

  /** How many were checked before it was cancelled. */
  async #checkAll(
    uris: readonly Uri[],
    report: (done: number) => void,
    token: CancellationToken,
  ): Promise<number> {
    let done = 0;
    while (done < uris.length && !token.isCancellationRequested) {
      const batch = uris.slice(done, done + AT_ONCE);
      await this.#check(batch);
      done += batch.length;
      report(done);
    }
    return done;
  }

  async #check(uris: readonly Uri[]): Promise<void> {
    const rows = await this.#server.checkFiles({ uris: uris.map(String) });
    for (const [at, uri] of uris.entries()) {
      const row = rows?.[at];
      if (row) this.#files.set(uri.toString(), { row, path: workspace.asRelativePath(uri) });
      else this.#files.delete(uri.toString());
    }
  }

  async #again(uris: readonly Uri[]): Promise<void> {
    const left = uris.filter((uri) => this.#files.has(uri.toString()));
    if (left.length === 0) return;
    await this.#check(left);
    this.#view.show([...this.#files.values()]);
  }

  /** The checked files that these are or hold. */
  #below(uris: readonly Uri[]): readonly string[] {
    const gone = uris.map(String);
    return [...this.#files.keys()].filter((file) =>
      gone.some((uri) => file === uri || file.startsWith(`${uri}/`)),
    );
  }

  #forget(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.#files.delete(uri));
    if (known.length === 0) return;
    this.#server.forgetFiles({ uris: known });
    this.#view.show([...this.#files.values()]);
  }

  async #tell({ done, all }: { readonly done: number; readonly all: number }): Promise<void> {
    if (all === 0) {
      void window.showInformationMessage(this.#t('这里没有找到报告稿'));
      return;
    }
    const totals = totalsOf([...this.#files.values()]);
    const text = totalsText(totals, this.#t);
    const told = done < all ? this.#t('检查已取消，查了 {0}/{1} 篇：{2}', done, all, text) : text;
    if (totals.drafts > 0) await commands.executeCommand(`${VIEW}.focus`);
    const problems = this.#t('查看问题');
    const chosen = await window.showInformationMessage(this.#t('报告稿：{0}', told), problems);
    if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
  }
}

const VIEW = 'reportDraft.folder';

export const registerFolderCommands = (check: FolderCheck): readonly Disposable[] => [
  commands.registerCommand(Commands.checkFolder, (folder?: Uri) => check.run(folder)),
  commands.registerCommand(Commands.clearFolder, () => check.clear()),
];
