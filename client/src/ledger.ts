/**
 * The figures of a draft as a list: typed words narrow it, moving through it shows each place, a choice goes there. Two
 * buttons give the whole table to a spreadsheet, which is where figures are sorted and added up.
 */
import {
  env,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LedgerEntry, LedgerResult } from '../../server/src/protocol.js';
import type { CommandContext } from './commands.js';
import { toRange } from './convert.js';
import type { Translate } from './l10n.js';
import { type LedgerItem, ledgerItems } from './ledger-model.js';

/** Milliseconds. */
const STATUS_TIME = 5000;

export async function showLedger({ server, drafts, t }: CommandContext): Promise<void> {
  const document = drafts.active;
  if (!document) {
    window.setStatusBarMessage(t('先打开一篇报告稿'), STATUS_TIME);
    return;
  }
  const ledger = await server.ledger(document.uri.toString());
  if (!ledger || ledger.rows.length === 0) {
    window.setStatusBarMessage(t('这篇稿子里没有数据'), STATUS_TIME);
    return;
  }
  const column = drafts.editor?.viewColumn;
  const editor = await window.showTextDocument(document, column === undefined ? {} : { viewColumn: column });
  const { selection, visibleRanges } = editor;
  const picked = await pick(ledger, document.uri, t, (entry) => show(editor, entry));
  if (picked) {
    show(editor, picked);
    return;
  }
  editor.selection = selection;
  if (visibleRanges[0]) editor.revealRange(visibleRanges[0], TextEditorRevealType.AtTop);
}

function show(editor: TextEditor, { range }: LedgerEntry): void {
  const { start, end } = editor.document.validateRange(toRange(range));
  editor.selection = new Selection(start, end);
  // The list hides the upper part of the text.
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

type Item = QuickPickItem & { readonly entry?: LedgerEntry };

/** The figure that was chosen; undefined where the list was left. `onMove` is told of each figure on the way. */
function pick(
  ledger: LedgerResult,
  draft: Uri,
  t: Translate,
  onMove: (entry: LedgerEntry) => void,
): Promise<LedgerEntry | undefined> {
  const list = window.createQuickPick<Item>();
  const copy: QuickInputButton = {
    iconPath: new ThemeIcon('copy'),
    tooltip: t('复制整张表，可粘贴到 Excel、WPS 表格'),
  };
  const save: QuickInputButton = { iconPath: new ThemeIcon('save-as'), tooltip: t('另存为 CSV 文件') };
  list.title = t('数字台账（{0} 项）', ledger.rows.length);
  list.placeholder = t('输入文字筛选，回车转到原文；右上角可复制整张表或存为 CSV');
  list.matchOnDescription = true;
  list.buttons = [copy, save];
  list.items = ledgerItems(ledger.rows, t).map(toItem);
  return new Promise((resolve) => {
    list.onDidChangeActive(([item]) => item?.entry && onMove(item.entry));
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.entry);
      list.hide();
    });
    list.onDidTriggerButton(async (button) => {
      if (button === copy) await copyTable(ledger, t);
      else await saveTable(ledger, draft, t);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

const toItem = (item: LedgerItem): Item =>
  item.kind === 'section'
    ? { label: item.label, kind: QuickPickItemKind.Separator }
    : { label: item.label, description: item.description, entry: item.entry };

async function copyTable({ paste, rows }: LedgerResult, t: Translate): Promise<void> {
  await env.clipboard.writeText(paste);
  window.setStatusBarMessage(t('已复制 {0} 项数据，可粘贴到 Excel、WPS 表格', rows.length), STATUS_TIME);
}

async function saveTable({ csv }: LedgerResult, draft: Uri, t: Translate): Promise<void> {
  const name = draft.path.replace(/\.[^./]*$/, '');
  const file = await window.showSaveDialog({
    title: t('另存为 CSV 文件'),
    filters: { CSV: ['csv'] },
    ...(draft.scheme !== 'untitled' && { defaultUri: draft.with({ path: `${name}-${t('数字台账')}.csv` }) }),
  });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(csv));
  window.setStatusBarMessage(t('已存为 {0}', file.path.split('/').at(-1) ?? ''), STATUS_TIME);
}
