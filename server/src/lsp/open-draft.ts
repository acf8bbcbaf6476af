/** A document that is open in the editor: its text as the protocol sees it, and the draft kept beside it. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft, type DraftOptions } from '../core/index.js';

export class OpenDraft {
  readonly #document: TextDocument;
  #draft: Draft | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
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
        this.#draft.edit({ start: Math.min(start, end), end: Math.max(start, end), newText: change.text });
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
