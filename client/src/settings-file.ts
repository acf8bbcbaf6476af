/**
 * What the server says about a settings file is shown while the file is closed. Once it is open the editor checks it
 * by our schema, and one fault must not be reported twice: only what no schema can tell stays.
 */
import { type Diagnostic, type Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import { type ComplaintData, SETTINGS_FILE } from '../../server/src/protocol.js';

type Show = (uri: Uri, diagnostics: Diagnostic[]) => void;

export class ComplaintsOfSettings implements Disposable {
  /** What the server said last, by file. */
  readonly #last = new Map<string, { readonly diagnostics: Diagnostic[]; readonly show: Show }>();
  readonly #subscriptions: readonly Disposable[] = [
    workspace.onDidOpenTextDocument((document) => this.#turn(document, true)),
    workspace.onDidCloseTextDocument((document) => this.#turn(document, false)),
  ];

  /** Takes the place of `show` for every file; other files go through. */
  handle(uri: Uri, diagnostics: Diagnostic[], show: Show): void {
    if (!isSettingsFile(uri)) {
      show(uri, diagnostics);
      return;
    }
    this.#last.set(uri.toString(), { diagnostics, show });
    const open = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    show(uri, open ? diagnostics.filter(isBeyondSchema) : diagnostics);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #turn({ uri }: TextDocument, open: boolean): void {
    const last = this.#last.get(uri.toString());
    last?.show(uri, open ? last.diagnostics.filter(isBeyondSchema) : last.diagnostics);
  }
}

const isSettingsFile = ({ path }: Uri): boolean => path.endsWith(`/${SETTINGS_FILE}`);

/** The language client keeps what the server adds to a diagnostic. */
const isBeyondSchema = (diagnostic: Diagnostic & { readonly data?: ComplaintData }): boolean =>
  diagnostic.data?.beyondSchema === true;
