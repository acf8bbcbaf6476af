/** What the status bar says of the active draft: parts, problems, and characters of the draft and of the selection. */
import {
  type Disposable,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { fromRange } from './convert.js';
import type { Drafts } from './drafts.js';
import type { Translate } from './l10n.js';
import type { Server } from './server.js';
import { type StatusEntry, statusEntries } from './status-model.js';

/** Order of our entries in the status bar: the higher, the further left. */
export const PRIORITY = { mode: 104, parts: 103, problems: 102, characters: 101 } as const;

/** Milliseconds after the last move of a selection that is being made. */
const PAUSE = 120;

export class DraftStatus implements Disposable {
  readonly #parts: StatusBarItem;
  readonly #problems: StatusBarItem;
  readonly #characters: StatusBarItem;
  readonly #subscriptions: readonly Disposable[];
  /** Characters in the selection. */
  #selected: number | undefined;
  #texts: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: Server,
    private readonly drafts: Drafts,
    private readonly t: Translate,
  ) {
    this.#parts = statusItem('parts', 'reportDraft.parts.focus');
    this.#problems = statusItem('problems', 'workbench.actions.view.problems');
    this.#characters = statusItem('characters', 'reportDraft.outline.focus');
    this.#subscriptions = [
      this.#parts,
      this.#problems,
      this.#characters,
      drafts.onDidChange(() => this.refresh()),
      window.onDidChangeActiveTextEditor((editor) => this.#countSoon(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#countSoon(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#countSoon(window.activeTextEditor);
      }),
    ];
    this.refresh();
  }

  /** What is shown, from left to right. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  refresh(): void {
    const { drafts, t } = this;
    this.#parts.name = t('报告稿：法定内容');
    this.#problems.name = t('报告稿：问题');
    this.#characters.name = t('报告稿：字数');
    const entries = drafts.state && statusEntries(drafts.state, this.#selected, t);
    const items = [this.#parts, this.#problems, this.#characters];
    const said = entries ? [entries.parts, entries.problems, entries.characters] : [];
    this.#texts = said.map(({ text }) => text);
    for (const [index, item] of items.entries()) show(item, said[index]);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Only what is selected is counted, and only once the selection rests. */
  #countSoon(editor: TextEditor | undefined): void {
    clearTimeout(this.#timer);
    const selecting =
      editor?.document === this.drafts.active && editor?.selections.some(({ isEmpty }) => !isEmpty);
    if (editor && selecting) this.#timer = setTimeout(() => void this.#count(editor), PAUSE);
    else if (this.#selected !== undefined) {
      this.#selected = undefined;
      this.refresh();
    }
  }

  async #count(editor: TextEditor): Promise<void> {
    const { document, selections } = editor;
    const ranges = selections.map(fromRange);
    let counted: number | null;
    try {
      counted = await this.server.count({ uri: document.uri.toString(), ranges });
    } catch {
      return; // the server is going away
    }
    const same = editor.selections === selections && editor === window.activeTextEditor;
    if (!same || document !== this.drafts.active) return; // the next count is on its way
    this.#selected = counted ?? undefined;
    this.refresh();
  }
}

function statusItem(name: keyof typeof PRIORITY, command: string): StatusBarItem {
  const item = window.createStatusBarItem(`reportDraft.${name}`, StatusBarAlignment.Right, PRIORITY[name]);
  item.command = command;
  return item;
}

function show(item: StatusBarItem, entry: StatusEntry | undefined): void {
  if (!entry || entry.text === '') {
    item.hide();
    return;
  }
  item.text = entry.text;
  item.tooltip = entry.tooltip;
  item.accessibilityInformation = { label: entry.accessibilityLabel };
  item.show();
}
