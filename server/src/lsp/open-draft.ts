/** A document that is open in the editor: its text as the protocol sees it, and the draft kept beside it. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft, type DraftOptions, type Rule } from '../core/index.js';
import { Shown } from './shown.js';

export class OpenDraft {
  /** Which findings the writer sees. */
  readonly shown: Shown;
  readonly #document: TextDocument;
  #draft: Draft | undefined;

  constructor(uri: string, languageId: string, version: number, text: string, rules: readonly Rule[]) {
    this.shown = new Shown(rules);
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  /** Undefined until the settings of the document are known. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Starts anew with these options: when the document opens and when its settings change. */
  configure(options: DraftOptions): void {
    this.#draft = new Draft(this.#document.getText(), options);
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if (this.#draft) {
        const whole = !TextDocumentChange.isIncremental(change);
        const start = whole ? 0 : this.#document.offsetAt(change.range.start);
        const end = whole ? this.#document.getText().length : this.#document.offsetAt(change.range.end);
        const edit = { start: Math.min(start, end), end: Math.max(start, end), newText: change.text };
        this.shown.edited(edit, {
          first: this.#draft.lineAt(edit.start),
          last: this.#draft.lineAt(edit.end),
        });
        this.#draft.edit(edit);
      }
      TextDocument.update(this.#document, [change], version);
    }
    if (changes.length === 0) TextDocument.update(this.#document, [], version);
  }
}

const TextDocumentChange = {
  isIncremental: (
    change: TextDocumentContentChangeEvent,
  ): change is Extract<TextDocumentContentChangeEvent, { range: unknown }> => 'range' in change,
};
