/** The example draft: copied into a folder of the user's, or shown without being saved. */
import { Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol.js';
import type { CommandContext } from './commands.js';
import { saveDraft } from './new-report.js';

/** Below the folder of the extension. */
const EXAMPLE = ['test', 'drafts', 'example', '青石镇2024年法治政府建设年度报告.txt'];

/** @param given where to, from tests and other extensions; null for an unsaved document */
export async function openSample({ extensionUri, t }: CommandContext, given?: Uri | null): Promise<void> {
  const target = given === undefined ? await askTarget() : given;
  if (target === undefined) return;
  const example = Uri.joinPath(extensionUri, ...EXAMPLE);
  const text = new TextDecoder().decode(await workspace.fs.readFile(example));
  const document = target
    ? await saveDraft(target, EXAMPLE.at(-1)!, text)
    : await workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
  await window.showTextDocument(document, { preview: false });

  async function askTarget(): Promise<Uri | null | undefined> {
    const here = { label: `$(edit) ${t('直接打开，不保存')}`, copy: false };
    const copy = { label: `$(folder-opened) ${t('复制到一个文件夹…')}`, copy: true };
    const picked = await window.showQuickPick([here, copy], {
      title: t('打开示例稿'),
      placeHolder: t('一份有些毛病的报告，可以随便改'),
    });
    if (!picked?.copy) return picked && null;
    const [folder] =
      (await window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        openLabel: t('存到这里'),
      })) ?? [];
    return folder;
  }
}
