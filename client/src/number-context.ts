/** Where Tab and Shift+Tab are ours: while the caret stands on a numbered line without text. */
import {
  commands,
  Disposable,
  type TextDocument,
  type TextEdit,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/protocol.js';
import { isDraft } from './drafts.js';

/** Whether Enter, Tab and Shift+Tab look after the numbers of this draft. */
export const numbersOnEnter = (document: TextDocument): boolean =>
  workspace.getConfiguration(SETTINGS_SECTION, document).get<boolean>('numberOnEnter', true);

/** What the keybindings in the manifest ask for. */
const CONTEXT = 'reportDraft.onEmptyNumber';

/** Good enough to claim a key; the server knows whether the line is an entry of the outline. */
const EMPTY_NUMBER =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十百\d０-９]{1,5}[）)、.．，,]{1,2}|[㈠-㈩⒈-⒛⑴-⒇]|第?[一二三四五六七八九十]{1,3}(?:[是要]|[，,]))\s*$/;

export class NumberContext implements Disposable {
  readonly #subscriptions: Disposable;
  #asked = false;
  #set = false;

  constructor() {
    const look = (editor: TextEditor | undefined) => this.#look(editor);
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(look),
      window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) look(window.activeTextEditor);
      }),
    );
    look(window.activeTextEditor);
  }

  /** Whether the editor knows that the keys are ours. */
  get claimed(): boolean {
    return this.#set;
  }

  /** A number is about to appear at the caret: the key that is pressed as soon as it is seen must find its way. */
  expect(edits: readonly TextEdit[]): void {
    if (edits[0] && EMPTY_NUMBER.test(edits[0].newText)) this.#claim(true);
  }

  /** Runs with every key, so it reads one line and speaks up only where something is new. */
  #look(editor: TextEditor | undefined): void {
    if (editor !== window.activeTextEditor) return;
    this.#claim(
      editor !== undefined &&
        isDraft(editor.document) &&
        editor.selection.isEmpty &&
        EMPTY_NUMBER.test(editor.document.lineAt(editor.selection.active.line).text) &&
        numbersOnEnter(editor.document),
    );
  }

  #claim(here: boolean): void {
    if (here === this.#asked) return;
    this.#asked = here;
    void commands.executeCommand('setContext', CONTEXT, here).then(() => {
      this.#set = this.#asked;
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
