/**
 * Drafts in GB18030, and in UTF-8 that was taken for it. Our defaults let VS Code guess the encoding, but a file that it
 * opens while it starts is read before any extension's defaults are known: such a file is read once more. What is still
 * in the wrong encoding then is offered to be opened in the right one; where the characters are lost, that is said.
 * The text is never changed, and nothing is saved.
 */
import { commands, type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import { isDraft } from './drafts.js';
import type { Translate } from './l10n.js';
import { isDamaged, judgeEncoding, type Verdict } from './mojibake.js';

/** Bytes; no draft is longer. */
const LONGEST = 8_000_000;

export class EncodingGuard implements Disposable {
  readonly #t: Translate;
  readonly #subscription: Disposable;
  readonly #seen = new WeakSet<TextDocument>();

  constructor(t: Translate) {
    this.#t = t;
    this.#subscription = window.onDidChangeActiveTextEditor(() => void this.#check());
    void this.#check();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #check(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !isDraft(document) || this.#seen.has(document)) return;
    this.#seen.add(document);
    if (document.isUntitled || (document.encoding.startsWith('utf8') && !isDamaged(document.getText())))
      return;
    // With unsaved changes there is something to lose; reading again would not be possible.
    if (!document.isDirty) await commands.executeCommand('workbench.action.files.revert');
    const verdict = await judge(document);
    if (verdict?.kind === 'misread') await this.#offer(document, verdict.as);
    else if (verdict) this.#tellDamage(document);
  }

  async #offer({ uri, encoding }: TextDocument, as: 'gb18030' | 'utf8'): Promise<void> {
    const reopen = this.#t('按 {0} 重新打开', nameOf(as));
    const picked = await window.showWarningMessage(
      this.#t(
        '“{0}”是 {1} 编码，现在按 {2} 打开，文字成了乱码。',
        fileName(uri),
        nameOf(as),
        nameOf(encoding),
      ),
      reopen,
    );
    if (picked !== reopen) return;
    try {
      await workspace.openTextDocument(uri, { encoding: as });
    } catch {
      // VS Code refuses where there are unsaved changes, made in what cannot be read.
      void window.showWarningMessage(this.#t('稿子有没保存的改动，没有重新打开。请先撤销改动。'));
    }
  }

  #tellDamage({ uri }: TextDocument): void {
    void window.showWarningMessage(
      this.#t('“{0}”在保存时文字已经成了乱码，换编码打开也恢复不了，请找原稿或者备份。', fileName(uri)),
    );
  }
}

async function judge(document: TextDocument): Promise<Verdict | undefined> {
  try {
    const bytes = await workspace.fs.readFile(document.uri);
    if (bytes.length > LONGEST) return undefined;
    return judgeEncoding(bytes, document.encoding, document.getText());
  } catch {
    return undefined; // no longer there
  }
}

function nameOf(encoding: string): string {
  if (encoding.startsWith('utf8')) return 'UTF-8';
  return encoding.startsWith('gb') ? 'GB18030' : encoding;
}

const fileName = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
