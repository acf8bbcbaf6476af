/**
 * Drafts in GB18030. Our defaults let VS Code guess the encoding, but a file that it opens while it starts is read
 * before any extension's defaults are known, as UTF-8. Such a file is read once more.
 */
import { commands, type Disposable, type TextDocument, window } from 'vscode';
import { isDraft } from './drafts.js';

export class EncodingGuard implements Disposable {
  readonly #subscription: Disposable;
  readonly #seen = new WeakSet<TextDocument>();

  constructor() {
    this.#subscription = window.onDidChangeActiveTextEditor(() => this.#check());
    this.#check();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #check(): void {
    const document = window.activeTextEditor?.document;
    if (!document || !isDraft(document) || this.#seen.has(document)) return;
    this.#seen.add(document);
    // With unsaved changes there is something to lose; the rule on broken characters then tells the writer.
    if (document.isUntitled || document.isDirty || !looksMisread(document)) return;
    void commands.executeCommand('workbench.action.files.revert');
  }
}

/** Text in another encoding is full of what UTF-8 cannot be, from the first line with Chinese on. */
function looksMisread(document: TextDocument): boolean {
  const head = document.getText().slice(0, 1000);
  return head.split('\uFFFD').length > 10;
}
