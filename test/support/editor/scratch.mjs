// Folders that belong to one process: two runs never share one, and what an interrupted run left is cleared
// by the next.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alive } from './wait.mjs';

/** Creates `<parent>/<name>-<process id>`, after removing those of the same name whose process is gone. */
export function ownFolder(parent, name) {
  mkdirSync(parent, { recursive: true });
  for (const entry of readdirSync(parent)) {
    const owner = entry.startsWith(`${name}-`) ? Number(entry.slice(name.length + 1)) : Number.NaN;
    if (owner === process.pid || (owner > 0 && !alive(owner))) removeFolder(path.join(parent, entry));
  }
  const folder = path.join(parent, `${name}-${process.pid}`);
  mkdirSync(folder);
  return folder;
}

/**
 * A new folder in the system's temporary one; removed by `remove()`, or when this process ends without
 * having called it.
 */
export function temporaryFolder() {
  // A short name: VS Code puts sockets below it, and the whole path of a socket may have some hundred
  // characters at most.
  const folder = mkdtempSync(path.join(tmpdir(), 'rd-'));
  const removeOnExit = () => removeFolder(folder);
  process.once('exit', removeOnExit);
  const remove = () => {
    process.off('exit', removeOnExit);
    removeFolder(folder);
  };
  return { path: folder, remove };
}

/**
 * Removes a folder that another process may just be leaving: Chromium still writes its profile while it
 * closes.
 */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
