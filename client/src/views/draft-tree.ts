/** What the two trees share: they show the active draft, and do nothing while they are hidden. */
import {
  type Command,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type TreeViewOptions,
  Uri,
  type ViewBadge,
  window,
} from 'vscode';
import type { DraftState } from '../../../server/src/protocol.js';
import type { Drafts } from '../drafts.js';
import type { RowIcon } from './outline-model.js';

/** A row as it is shown. */
export interface ShownRow {
  readonly label: string;
  readonly description: string;
  /** What a click does. */
  readonly command: Command | undefined;
  readonly children: readonly ShownRow[];
}

export abstract class DraftTree<Row> implements TreeDataProvider<Row>, Disposable {
  protected readonly view: TreeView<Row>;
  protected readonly subscriptions: Disposable[] = [];
  readonly #changed = new EventEmitter<void>();
  #stale = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    id: string,
    protected readonly drafts: Drafts,
    options: Partial<TreeViewOptions<Row>> = {},
  ) {
    this.view = window.createTreeView(id, { ...options, treeDataProvider: this });
    this.subscriptions.push(
      this.view,
      this.#changed,
      drafts.onDidChange(() => this.refresh()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.refresh();
      }),
    );
  }

  /** Shows the state anew, now or when the view is next seen; the badge is seen while the view is not. */
  refresh(): void {
    this.view.badge = this.badge(this.drafts.state);
    this.#stale = !this.view.visible;
    if (this.#stale) return;
    this.update(this.drafts.state);
    this.#changed.fire();
  }

  /** The number on the icon of the views that comes from this one. */
  get badgeValue(): number {
    return this.view.badge?.value ?? 0;
  }

  /** What the view shows, row by row, for tests: the items that VS Code is given. */
  snapshot(row?: Row): readonly ShownRow[] {
    return this.getChildren(row).map((child) => {
      const { label, description, command } = this.getTreeItem(child);
      return {
        label: typeof label === 'string' ? label : (label?.label ?? ''),
        description: typeof description === 'string' ? description : '',
        command,
        children: this.snapshot(child),
      };
    });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  abstract getChildren(row?: Row): Row[];
  abstract getParent(row: Row): Row | undefined;
  abstract getTreeItem(row: Row): TreeItem;

  /** What wants a look, as a number on the icon of the views. */
  protected abstract badge(state: DraftState | undefined): ViewBadge | undefined;

  /** Makes the rows, and the line above them. */
  protected abstract update(state: DraftState | undefined): void;
}

const BADGE_SCHEME = 'report-draft-badge';

/** A resource for a row with a mark at its right edge, where a long label does not push it out. */
export const badgeUri = (row: string, badge: string, tooltip: string): Uri =>
  Uri.from({ scheme: BADGE_SCHEME, path: row, query: tooltip, fragment: badge });

/** Marks the rows that have such a resource. */
export const rowBadges = (): Disposable =>
  window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query, fragment }) =>
      scheme === BADGE_SCHEME ? { badge: fragment, tooltip: query } : undefined,
  });

export const themeIcon = ({ id, color }: RowIcon): ThemeIcon =>
  new ThemeIcon(id, color === undefined ? undefined : new ThemeColor(color));
