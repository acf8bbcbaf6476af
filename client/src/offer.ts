/** Offers the language mode for a plain .txt that looks like a report: an entry in its language status, nothing more. */
import {
  commands,
  type Disposable,
  type LanguageStatusItem,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { Commands } from './command-ids.js';
import { LINES_TO_LOOK_AT, looksLikeReport } from './detect.js';
import type { Translate } from './l10n.js';

export class LanguageOffer implements Disposable {
  readonly #t: Translate;
  readonly #subscriptions: readonly Disposable[];
  #item: LanguageStatusItem | undefined;

  constructor(t: Translate) {
    this.#t = t;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      workspace.onDidOpenTextDocument(() => this.refresh()),
      workspace.onDidSaveTextDocument(() => this.refresh()),
    ];
    this.refresh();
  }

  refresh(): void {
    this.#item?.dispose();
    this.#item = undefined;
    const document = window.activeTextEditor?.document;
    const offered =
      document !== undefined &&
      isPlainText(document) &&
      looksLikeReport(document.fileName, firstLines(document));
    // The outline view, empty then, makes the same offer.
    void commands.executeCommand('setContext', 'reportDraft.offered', offered);
    if (!offered) return;
    const item = languages.createLanguageStatusItem('reportDraft.offer', { language: 'plaintext' });
    item.name = this.#t('报告稿：语言模式');
    item.text = this.#t('这份文本像是一篇报告');
    item.detail = this.#t('设为“报告稿”后，显示大纲并检查');
    item.command = { command: Commands.switchLanguage, title: this.#t('设为报告稿') };
    this.#item = item;
  }

  dispose(): void {
    this.#item?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Files and new documents; not what a program shows in an editor of its own. */
function isPlainText({ languageId, uri: { scheme }, fileName }: TextDocument): boolean {
  if (languageId !== 'plaintext') return false;
  if (scheme === 'untitled') return true;
  return workspace.fs.isWritableFileSystem(scheme) === true && /\.txt$/i.test(fileName);
}

function firstLines(document: TextDocument): readonly string[] {
  const count = Math.min(document.lineCount, LINES_TO_LOOK_AT);
  return Array.from({ length: count }, (_, line) => document.lineAt(line).text);
}
