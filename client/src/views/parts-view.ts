/** 法定内容: what the report has to contain and what it does; a missing part puts itself in. */
import { TreeItem, type ViewBadge } from 'vscode';
import type { DraftState } from '../../../server/src/protocol.js';
import { Commands } from '../command-ids.js';
import type { Drafts } from '../drafts.js';
import type { Translate } from '../l10n.js';
import { badgeUri, DraftTree, themeIcon } from './draft-tree.js';
import { missingParts, type PartViewRow, partRows, summarizeParts } from './parts-model.js';

export class PartsView extends DraftTree<PartViewRow> {
  readonly #t: Translate;
  #rows: readonly PartViewRow[] = [];

  constructor(drafts: Drafts, t: Translate) {
    super('reportDraft.parts', drafts);
    this.#t = t;
  }

  getChildren(row?: PartViewRow): PartViewRow[] {
    return row ? [] : [...this.#rows];
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(row: PartViewRow): TreeItem {
    const item = new TreeItem(row.label);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.accessibilityInformation = { label: row.accessibilityLabel };
    item.iconPath = themeIcon(row.icon);
    // The label may be long; what wants a look must not be pushed out.
    if (row.badge !== '') item.resourceUri = badgeUri(row.id, row.badge, row.state);
    item.contextValue = `part.${row.verdict}`;
    if (row.verdict === 'missing') {
      item.command = { command: Commands.insertPart, title: this.#t('插入这一部分'), arguments: [row.id] };
    } else if (row.range) {
      item.command = {
        command: Commands.revealHeading,
        title: this.#t('转到标题'),
        arguments: [this.drafts.active?.uri, row.range],
      };
    }
    return item;
  }

  protected override badge(state: DraftState | undefined): ViewBadge | undefined {
    const missing = missingParts(state?.parts ?? []).length;
    return missing > 0 ? { value: missing, tooltip: this.#t('还缺 {0} 个部分', missing) } : undefined;
  }

  protected override update(state: DraftState | undefined): void {
    this.#rows = state ? partRows(state.parts, this.#t) : [];
    const { written, all } = summarizeParts(state?.parts ?? []);
    this.view.description = all > 0 ? `${written}/${all}` : (state?.profile.name ?? '');
    this.view.message = state && all === 0 ? this.#t('这种体例没有规定必须写的内容') : '';
  }
}
