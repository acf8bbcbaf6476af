/** The drafts of folders: walked file by file, because not every workspace can be searched. */
import { type CancellationToken, FileType, Uri, workspace } from 'vscode';
import { LINES_TO_LOOK_AT, looksLikeReport } from '../detect.js';
import { decodeText } from '../read-text.js';
import { isDraftName, isTextName } from './names.js';

/** Sorted by path. Folders that cannot be read, links and what people hide are passed over. */
export async function findDrafts(folders: readonly Uri[], token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const folder of folders) await walk(folder, found, token);
  return found;
}

async function walk(folder: Uri, found: Uri[], token: CancellationToken): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (read) => read.sort(([a], [b]) => (a < b ? -1 : 1)),
    () => [],
  );
  for (const [name, type] of entries) {
    if (token.isCancellationRequested) return;
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.File) {
      if (isDraftName(name) || (isTextName(name) && (await readsLikeReport(uri)))) found.push(uri);
    } else if (type === FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) {
      await walk(uri, found, token);
    }
  }
}

/** Bytes of a text that may be a report; more is a log. */
const LONGEST = 4 << 20;

async function readsLikeReport(uri: Uri): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(uri)).size > LONGEST) return false;
    const text = decodeText(await workspace.fs.readFile(uri));
    return looksLikeReport(uri.path, text.split(/\r\n|\r|\n/, LINES_TO_LOOK_AT));
  } catch {
    return false;
  }
}
