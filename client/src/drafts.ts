/** Which draft is being worked on, and what the server last said about it. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type DraftState, LANGUAGE_ID } from '../../server/src/protocol.js';
import type { Server } from './server.js';

export const isDraft = ({ languageId }: TextDocument): boolean => languageId === LANGUAGE_ID;

export class Drafts implements Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  /** By document, so that going back to a draft shows it at once. */
  readonly #states = new Map<string, DraftState>();
  readonly #subscriptions: readonly Disposable[];
  #active: TextDocument | undefined;
  #asking: Promise<void> | undefined;
  #askAgain = false;

  /** Another draft is active, there is news of the active one, or a draft was closed. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeVisibleTextEditors(() => this.#follow()),
      // A change of language closes the document and opens it again.
      workspace.onDidOpenTextDocument(() => this.#follow()),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#states.delete(uri.toString())) this.#changed.fire();
        this.#follow();
      }),
      server.onSettled(({ uri }) => {
        if (uri === this.#active?.uri.toString()) this.#ask();
      }),
      this.#changed,
    ];
    this.#follow();
  }

  /** The draft whose editor has the focus; while a view or the output has it, the draft that had it before. */
  get active(): TextDocument | undefined {
    return this.#active;
  }

  /** What is known of the active draft, perhaps of an earlier version. */
  get state(): DraftState | undefined {
    return this.#active && this.#states.get(this.#active.uri.toString());
  }

  /** As `state`, of every open draft that has been active. */
  get states(): readonly DraftState[] {
    return [...this.#states.values()];
  }

  get editor(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    if (activeTextEditor && activeTextEditor.document === this.#active) return activeTextEditor;
    return visibleTextEditors.find(({ document }) => document === this.#active);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(): void {
    const active = activeDraft(this.#active);
    if (active === this.#active) return;
    this.#active = active;
    void commands.executeCommand('setContext', 'reportDraft.active', active !== undefined);
    this.#changed.fire();
    if (active && this.#server.isSettled(active.uri.toString(), active.version)) this.#ask();
  }

  /** One request at a time; what is settled meanwhile is asked for once more. */
  #ask(): void {
    if (this.#asking) this.#askAgain = true;
    else {
      this.#asking = this.#askOnce().finally(() => {
        this.#asking = undefined;
        if (!this.#askAgain) return;
        this.#askAgain = false;
        this.#ask();
      });
    }
  }

  async #askOnce(): Promise<void> {
    const document = this.#active;
    if (!document) return;
    try {
      const state = await this.#server.state(document.uri.toString());
      if (!state || document.isClosed || !isDraft(document)) return;
      this.#states.set(document.uri.toString(), state);
    } catch {
      return; // the server is going away; the views keep what they have
    }
    if (document === this.#active) this.#changed.fire();
  }
}

function activeDraft(last: TextDocument | undefined): TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor && isDraft(activeTextEditor.document)) return activeTextEditor.document;
  const elsewhere = activeTextEditor === undefined || activeTextEditor.document.uri.scheme === 'output';
  const stillShown =
    last !== undefined && isDraft(last) && visibleTextEditors.some(({ document }) => document === last);
  return elsewhere && stillShown ? last : undefined;
}
