/** 比较: what a draft has in common with others. There is no view until something has been compared. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { CompareResult } from '../../../server/src/protocol.js';
import { Commands } from '../command-ids.js';
import type { Translate } from '../l10n.js';
import { type CompareRow, compareRows, compareSummary } from './compare-model.js';
import { type ShownRow, themeIcon } from './draft-tree.js';

export class CompareView implements TreeDataProvider<CompareRow>, Disposable {
  readonly #view: TreeView<CompareRow>;
  readonly #changed = new EventEmitter<void>();
  readonly #t: Translate;
  #result: CompareResult | undefined;
  #rows: readonly CompareRow[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(t: Translate) {
    this.#t = t;
    this.#view = window.createTreeView('reportDraft.compare', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  /** The comparison that is shown. */
  get result(): CompareResult | undefined {
    return this.#result;
  }

  async show(result: CompareResult | undefined): Promise<void> {
    this.#result = result;
    this.refresh();
    await commands.executeCommand('setContext', 'reportDraft.comparison', result !== undefined);
    // Focused, not only revealed: a view that was not there before is not found otherwise.
    if (result) await commands.executeCommand('reportDraft.compare.focus', { preserveFocus: true });
  }

  /** Says everything anew, in the language of the moment. */
  refresh(): void {
    const result = this.#result;
    this.#rows = result ? compareRows(result, fileName, this.#t) : [];
    this.#view.description = result ? fileName(result.uri) : '';
    this.#view.message = result ? compareSummary(result, this.#t) : '';
    this.#changed.fire();
  }

  getChildren(row?: CompareRow): CompareRow[] {
    return [...(row ? row.children : this.#rows)];
  }

  getTreeItem(row: CompareRow): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const item = new TreeItem(row.label, row.children.length === 0 ? None : row.open ? Expanded : Collapsed);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.accessibilityInformation = { label: row.accessibilityLabel };
    item.iconPath = themeIcon(row.icon);
    item.contextValue = `compare.${row.kind}`;
    if (row.places) {
      item.command = {
        command: Commands.revealBoth,
        title: this.#t('转到两处'),
        arguments: [row.places],
      };
    }
    return item;
  }

  /** What the view shows, row by row, for tests: the items that VS Code is given. */
  snapshot(row?: CompareRow): readonly ShownRow[] {
    return this.getChildren(row).map((child) => {
      const { label, description, command } = this.getTreeItem(child);
      return {
        label: String(label),
        description: String(description),
        command,
        children: this.snapshot(child),
      };
    });
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

/** Without folder, as people know it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray % of a scheme that does not encode
  }
}
