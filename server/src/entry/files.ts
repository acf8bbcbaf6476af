/** Files of this computer as the server reads them. What cannot be read is undefined, and nobody is bothered. */
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** More is no draft. */
const MOST_BYTES = 64 << 20;

export async function readText(uri: string): Promise<string | undefined> {
  try {
    const url = new URL(uri);
    const stats = await stat(url);
    // A device or a pipe may never end.
    return stats.isFile() && stats.size <= MOST_BYTES ? decode(await readFile(url)) : undefined;
  } catch {
    return undefined; // absent, or a folder without rights: the draft is checked with what is known
  }
}

export async function stampOf(uri: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(new URL(uri));
    return `${size}:${mtimeMs}`;
  } catch {
    return undefined; // no file of this computer: it is read each time
  }
}

export async function listFolder(uri: string): Promise<readonly string[]> {
  try {
    return await readdir(new URL(uri));
  } catch {
    return []; // gone, or without rights: what it holds cannot be linked to
  }
}

/** From the folder on, step by step: no link is followed to find out. */
export async function isWithoutLinks(uri: string, folder: string): Promise<boolean> {
  try {
    let path = fileURLToPath(folder);
    for (const step of relative(path, fileURLToPath(uri)).split(/[\\/]/)) {
      path = join(path, step);
      if (step === '..' || (await lstat(path)).isSymbolicLink()) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Earlier drafts come in any encoding that Chinese offices use; our own files are UTF-8. */
function decode(bytes: Uint8Array): string {
  const mark = String(bytes.subarray(0, 2));
  if (mark === '255,254' || mark === '254,255')
    return new TextDecoder(mark === '255,254' ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
