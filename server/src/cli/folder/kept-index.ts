/**
 * The index of a folder's passages under the user's cache. It only saves time: where it cannot be read or written, or is
 * damaged, everything is read anew and nobody is bothered.
 */
import { createHash, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type PassageIndexFile, readIndex, writeIndex } from '../../core/index.js';
import type { Io } from '../io.js';
import { cacheFolder } from './cache-folder.js';

export class KeptIndex {
  readonly #io: Pick<Io, 'fs' | 'env'>;
  /** Undefined where the user has no cache. */
  readonly #path: string | undefined;

  /** @param folders what the index is of, such as absolute paths */
  constructor(io: Pick<Io, 'fs' | 'env'>, folders: readonly string[]) {
    this.#io = io;
    const cache = cacheFolder(io.env);
    const name = createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 32);
    this.#path = cache && join(cache, 'passages', `${name}.index`);
  }

  /** Empty where there is none that can be used. */
  async read(): Promise<PassageIndexFile> {
    try {
      return (this.#path && readIndex(await this.#io.fs.readFile(this.#path))) || new Map();
    } catch {
      return new Map();
    }
  }

  /** All at once or not at all. */
  async write(index: PassageIndexFile): Promise<void> {
    if (!this.#path) return;
    const { fs } = this.#io;
    const beside = `${this.#path}.${randomUUID()}.tmp`;
    try {
      await fs.mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      const file = await fs.open(beside, 'wx', 0o600);
      try {
        for (const piece of gathered(writeIndex(index))) await file.write(piece);
      } finally {
        await file.close();
      }
      await fs.rename(beside, this.#path);
    } catch {
      await fs.unlink(beside).catch(() => {});
    }
  }
}

const PIECE = 1 << 20;

/** Many small pieces as few large ones. */
function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
