/** What is not reported in a draft: shown as a list, taken back by a choice. The server reads and changes the files. */
import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { IgnoredRow } from '../../server/src/protocol.js';
import type { CommandContext } from './commands.js';
import { toRange } from './convert.js';
import type { Translate } from './l10n.js';

/** Milliseconds. */
const STATUS_TIME = 5000;

export async function showIgnored({ server, drafts, t }: CommandContext): Promise<void> {
  const uri = drafts.active?.uri.toString();
  const rows = uri === undefined ? [] : ((await server.ignored(uri)) ?? []);
  if (uri === undefined || rows.length === 0) {
    window.setStatusBarMessage(t('这篇稿子没有不再提示的问题'), STATUS_TIME);
    return;
  }
  const picked = await window.showQuickPick(
    rows.map((row) => itemOf(row, t)),
    { title: t('不再提示的问题'), placeHolder: t('选一条，恢复提示'), matchOnDetail: true },
  );
  const change = picked && (await server.takeBack({ uri, row: picked.row }));
  if (!change) return;
  const edit = new WorkspaceEdit();
  const file = Uri.parse(change.uri);
  for (const { range, newText } of change.edits) edit.replace(file, toRange(range), newText);
  if (await workspace.applyEdit(edit)) await saveFiles([change.uri]);
}

function itemOf(row: IgnoredRow, t: Translate) {
  const { label, description, detail } = shown(row, t);
  return { label, description, ...(detail !== '' && { detail }), row };
}

function shown(row: IgnoredRow, t: Translate): { label: string; description: string; detail: string } {
  switch (row.kind) {
    case 'off':
      return { label: row.title, description: `${t('所有稿件')} · ${row.rule}`, detail: '' };
    case 'word':
      return { label: t('“{0}”总是对的', row.word), description: t('所有稿件'), detail: '' };
    case 'pair':
      return {
        label: t('总是把“{0}”改为“{1}”', row.wrong, row.right),
        description: t('所有稿件'),
        detail: '',
      };
    case 'ignored': {
      const { title, rule, hash, file, text, reason } = row;
      const scope = hash === null ? t('本稿') : file === null ? t('各稿的同一句') : t('这一处');
      const detail = [text, reason].filter((part) => part !== null).join(' — ');
      return { label: title, description: `${scope} · ${rule}`, detail };
    }
  }
}

/** Changes that the editor made to files that nobody has open would otherwise wait, unseen, to be saved. */
export async function saveFiles(uris: readonly string[]): Promise<void> {
  const changed = ({ uri, isDirty }: TextDocument): boolean => isDirty && uris.includes(uri.toString());
  for (const document of workspace.textDocuments.filter(changed)) await document.save();
}
