/** Reads drafts and writes them back. Nothing is ever half written, and nothing is written that was not read exactly. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { message } from '../core/index.js';
import { type DecodedText, decodeText, encodeText } from './encoding.js';
import type { Source } from './files.js';
import type { FileSystem, Io } from './io.js';
import { Trouble, unreadable, unwritable } from './trouble.js';

export interface OpenDraft {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
}

/** Throws Trouble. */
export async function readDraft(source: Source, io: Io): Promise<OpenDraft> {
  const bytes = await readBytes(source, io);
  return { source, bytes, decoded: decodeText(bytes, source.name) };
}

/**
 * What a file holds that nobody named on the command line. A pipe may never be written to, and a device never ends.
 * Rejects with Trouble for these, and with what the file system throws.
 */
export async function readNamed(path: string, name: string, fs: FileSystem): Promise<Uint8Array> {
  if (!(await fs.stat(path)).isFile()) throw notRegular(name);
  return fs.readFile(path);
}

const notRegular = (name: string): Trouble => new Trouble(message('“{0}”不是普通文件，已跳过', name));

async function readBytes({ name, path }: Source, { fs, stdin }: Io): Promise<Uint8Array> {
  try {
    if (path === undefined) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    }
    const stats = await fs.stat(path);
    // A device may never end. A pipe does: report-draft lint <(…).
    if (stats.isFile() || stats.isFIFO()) return await fs.readFile(path);
  } catch (error) {
    throw unreadable(name, error);
  }
  throw notRegular(name);
}

/** The draft with another text, in its own encoding. Throws Trouble. */
export const encodeDraft = ({ source, decoded, bytes }: OpenDraft, text: string): Uint8Array =>
  encodeText(text, decoded, bytes, source.name);

/** Puts `bytes` in place of the draft's file, all at once, its rights kept. Throws Trouble, and then nothing has changed. */
export async function replaceDraft(draft: OpenDraft, bytes: Uint8Array, fs: FileSystem): Promise<void> {
  const { name, path } = draft.source;
  if (path === undefined) throw new Error('standard input has no file');
  try {
    // Behind a link the file is replaced, not the link.
    const target = await fs.realpath(path);
    // Renaming would get round the protection of a file that is read-only.
    await fs.access(target, constants.W_OK);
    const { mode, uid, gid } = await fs.stat(target);
    const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    try {
      await writeNew(beside, bytes, { mode, uid, gid }, fs);
      if (Buffer.compare(await fs.readFile(target), draft.bytes) !== 0) {
        throw new Trouble(message('“{0}”在检查期间被别的程序改动过，没有写入，请重新运行', name));
      }
      await fs.rename(beside, target);
    } catch (error) {
      await fs.unlink(beside).catch(() => {});
      throw error;
    }
  } catch (error) {
    throw error instanceof Trouble ? error : unwritable(name, error);
  }
}

interface Rights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

async function writeNew(
  path: string,
  bytes: Uint8Array,
  { mode, uid, gid }: Rights,
  fs: FileSystem,
): Promise<void> {
  const file = await fs.open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    // Only root may give a file away, and only root need: for the others the file is their own.
    await file.chown(uid, gid).catch(() => {});
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
