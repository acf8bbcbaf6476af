/** 大纲: the headings of the active draft with their findings. Follows the cursor; a click goes there. */
import {
  type TextDocument,
  type TextEditor,
  TreeItem,
  TreeItemCollapsibleState,
  type ViewBadge,
  window,
} from 'vscode';
import type { DraftState } from '../../../server/src/protocol.js';
import { Commands } from '../command-ids.js';
import { type Drafts, isDraft } from '../drafts.js';
import type { Translate } from '../l10n.js';
import { badgeUri, DraftTree, themeIcon } from './draft-tree.js';
import { type DropHeadings, HeadingDrag } from './heading-drag.js';
import { type OutlineRow, outlineRows, pathTo } from './outline-model.js';

export class OutlineView extends DraftTree<OutlineRow> {
  readonly #t: Translate;
  /** Ids of rows that the user has closed. */
  readonly #collapsed = new Set<string>();
  /** What tells open documents apart, of one name or not, for as long as each is open. */
  readonly #serials = new WeakMap<TextDocument, number>();
  #documents = 0;
  #rows: readonly OutlineRow[] = [];
  #parents = new Map<OutlineRow, OutlineRow>();
  #revealed: string | undefined;

  constructor(drafts: Drafts, t: Translate, drop: DropHeadings) {
    super('reportDraft.outline', drafts, {
      canSelectMany: true,
      dragAndDropController: new HeadingDrag(drop, (rows) => this.current(rows)),
    });
    this.#t = t;
    this.subscriptions.push(
      this.view.onDidCollapseElement(({ element }) => this.#collapsed.add(element.id)),
      this.view.onDidExpandElement(({ element }) => this.#collapsed.delete(element.id)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
    );
  }

  get selection(): readonly OutlineRow[] {
    return this.current(this.view.selection);
  }

  /** The same headings as the draft was last read; those that it has no more are left out. */
  current(rows: readonly OutlineRow[]): readonly OutlineRow[] {
    const ids = new Set(rows.map(({ id }) => id));
    return withSubrows(this.#rows).filter(({ id }) => ids.has(id));
  }

  getChildren(row?: OutlineRow): OutlineRow[] {
    return [...(row?.children ?? this.#rows)];
  }

  getParent(row: OutlineRow): OutlineRow | undefined {
    return this.#parents.get(row);
  }

  getTreeItem(row: OutlineRow): TreeItem {
    const item = new TreeItem(row.label, collapsibleState(row));
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.accessibilityInformation = { label: row.accessibilityLabel };
    item.iconPath = themeIcon(row.icon);
    item.contextValue = 'heading';
    // Badges belong to resources, so that a row with one has to be one.
    if (row.badge !== '') item.resourceUri = badgeUri(row.id, row.badge, this.#t('{0} 个问题', row.badge));
    item.command = {
      command: Commands.revealHeading,
      title: this.#t('转到标题'),
      arguments: [this.drafts.active?.uri, row.selectionRange],
    };
    return item;
  }

  protected override badge(state: DraftState | undefined): ViewBadge | undefined {
    const errors = state?.counts.error ?? 0;
    return errors > 0 ? { value: errors, tooltip: this.#t('{0} 个错误', errors) } : undefined;
  }

  protected override update(state: DraftState | undefined): void {
    this.#rows = state ? outlineRows(state, this.#t, this.#serialOf(this.drafts.active)) : [];
    this.#parents = parentsOf(this.#rows);
    this.#revealed = undefined;
    this.view.description = state ? this.#t('{0} 字', state.characters) : '';
    const empty = state && this.#rows.length === 0;
    this.view.message = empty ? this.#t('还没有标题：另起一行写“一、”，标题就会列在这里') : '';
    const { editor } = this.drafts;
    // After the tree has fetched the new rows, not before.
    if (editor) setTimeout(() => this.#followCursor(editor), 0);
  }

  #serialOf(document: TextDocument | undefined): string {
    if (!document) return '';
    const serial = this.#serials.get(document) ?? ++this.#documents;
    this.#serials.set(document, serial);
    return String(serial);
  }

  #followCursor(editor: TextEditor): void {
    if (!this.view.visible || !isDraft(editor.document) || editor.document !== this.drafts.active) return;
    const row = pathTo(this.#rows, editor.selection.active.line, ({ id }) => this.#collapsed.has(id)).at(-1);
    if (!row || row.id === this.#revealed) return;
    // Several headings were chosen, this one among them: to reveal it would choose it alone.
    const { selection } = this.view;
    if (selection.length > 1 && selection.some(({ id }) => id === row.id)) return;
    this.#revealed = row.id;
    this.view.reveal(row, { select: true, focus: false, expand: false }).then(undefined, () => {
      this.#revealed = undefined; // the tree was being filled again; the next move of the cursor comes through
    });
  }
}

function collapsibleState({ children }: OutlineRow): TreeItemCollapsibleState {
  return children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
}

const withSubrows = (rows: readonly OutlineRow[]): readonly OutlineRow[] =>
  rows.flatMap((row) => [row, ...withSubrows(row.children)]);

function parentsOf(rows: readonly OutlineRow[]): Map<OutlineRow, OutlineRow> {
  return new Map(
    rows.flatMap((row) => [
      ...row.children.map((child) => [child, row] as const),
      ...parentsOf(row.children),
    ]),
  );
}
