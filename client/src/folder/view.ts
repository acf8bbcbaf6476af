/** 文件夹: a row for each draft that was checked, the ones that want a look first. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { Translate } from '../l10n.js';
import { badgeUri, type ShownRow, themeIcon } from '../views/draft-tree.js';
import { type CheckedFile, type FolderRow, folderRows, totalsOf, totalsText } from './model.js';

export class FolderView implements TreeDataProvider<FolderRow>, Disposable {
  readonly #t: Translate;
  readonly #view: TreeView<FolderRow>;
  readonly #changed = new EventEmitter<void>();
  #files: readonly CheckedFile[] = [];
  #rows: readonly FolderRow[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(t: Translate) {
    this.#t = t;
    this.#view = window.createTreeView('reportDraft.folder', { treeDataProvider: this });
  }

  show(files: readonly CheckedFile[]): void {
    this.#files = files;
    this.refresh();
    void commands.executeCommand('setContext', 'reportDraft.folderChecked', files.length > 0);
  }

  refresh(): void {
    this.#rows = folderRows(this.#files, this.#t);
    this.#view.message = this.#files.length > 0 ? totalsText(totalsOf(this.#files), this.#t) : '';
    this.#changed.fire();
  }

  /** For tests: the items that VS Code is given. */
  snapshot(): readonly ShownRow[] {
    return this.#rows.map((row) => {
      const { description, command } = this.getTreeItem(row);
      return { label: row.label, description: String(description), command, children: [] };
    });
  }

  getChildren(row?: FolderRow): FolderRow[] {
    return row ? [] : [...this.#rows];
  }

  getTreeItem({ uri, label, description, badge, tooltip, accessibilityLabel, icon }: FolderRow): TreeItem {
    const item = new TreeItem(label);
    item.id = uri;
    item.description = description;
    item.tooltip = tooltip;
    if (badge !== '') item.resourceUri = badgeUri(`/${uri}`, badge, this.#t('{0} 个问题', badge));
    item.iconPath = themeIcon(icon);
    item.accessibilityInformation = { label: accessibilityLabel };
    item.command = { command: 'vscode.open', title: this.#t('打开'), arguments: [Uri.parse(uri)] };
    return item;
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}
