/** The baseline of a run: read before it, or written after it. */
import { randomUUID } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, type KnownPlaces, message, parseBaseline, writeBaseline } from '../../core/index.js';
import { decodeText } from '../encoding.js';
import type { Source } from '../files.js';
import type { Session } from '../session.js';
import { isAbsent, Trouble, unreadable, unwritable } from '../trouble.js';

export class BaselineFile {
  readonly #session: Session;
  readonly #name: string;
  readonly #path: string;
  readonly #baseline: Map<string, KnownPlaces>;

  /** @param name as it was given */
  constructor(session: Session, name: string, baseline: Baseline = new Map()) {
    this.#session = session;
    this.#name = name;
    this.#path = resolve(session.io.cwd, name);
    this.#baseline = new Map(baseline);
  }

  /** Throws Trouble where it cannot be read: taken for empty it would make old findings new. */
  static async read(session: Session, name: string): Promise<BaselineFile> {
    let bytes: Uint8Array;
    try {
      bytes = await session.io.fs.readFile(resolve(session.io.cwd, name));
    } catch (error) {
      if (!isAbsent(error)) throw unreadable(name, error);
      throw new Trouble(message('找不到基线文件“{0}”，第一次请加 --write-baseline 生成', name));
    }
    const { baseline, complaints } = parseBaseline(decodeText(bytes, name).text);
    if (complaints[0]) {
      throw new Trouble(message('基线文件“{0}”读不懂：{1}', name, session.say(complaints[0].message)));
    }
    return new BaselineFile(session, name, baseline);
  }

  knownOf(source: Source): KnownPlaces | undefined {
    return this.#baseline.get(this.#keyOf(source));
  }

  take(source: Source, places: KnownPlaces): void {
    this.#baseline.set(this.#keyOf(source), places);
  }

  /** All at once or not at all. Throws Trouble. */
  async write(): Promise<void> {
    const { fs } = this.#session.io;
    const beside = `${this.#path}.${randomUUID()}.tmp`;
    try {
      const file = await fs.open(beside, 'wx', 0o644);
      try {
        await file.writeFile(writeBaseline(this.#baseline));
      } finally {
        await file.close();
      }
      await fs.rename(beside, this.#path);
    } catch (error) {
      await fs.unlink(beside).catch(() => {});
      throw unwritable(this.#name, error);
    }
  }

  #keyOf({ name, path }: Source): string {
    if (path === undefined) return name;
    return relative(dirname(this.#path), path).split(sep).join('/').normalize('NFC');
  }
}
