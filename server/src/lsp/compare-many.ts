/**
 * Which of very many drafts have something in common with one. Their fingerprints are kept while the server runs, and
 * between runs where that can be; a file is read again only when it has changed.
 */
import type { CancellationToken } from 'vscode-languageserver';
import {
  type IndexEntry,
  likelyPartners,
  type PassageIndexFile,
  Screener,
  type ScreenPrints,
} from '../core/index.js';
import type { DraftService } from './drafts.js';
import type { ServerEnv } from './server.js';

/** What is kept of a folder between runs. Never fails: what cannot be read is empty, what cannot be written is not. */
export interface KeptPassages {
  read(): Promise<PassageIndexFile>;
  write(index: PassageIndexFile): Promise<void>;
}

export interface Screening {
  /** Those worth a closer look, in the order given. */
  readonly likely: readonly string[];
  readonly unread: readonly string[];
}

export class FolderScreen {
  readonly #drafts: DraftService;
  readonly #env: Pick<ServerEnv, 'stampOf' | 'keptPassages'>;
  readonly #screener = new Screener();
  /** By folder, then by URI. */
  readonly #known = new Map<string, Map<string, IndexEntry>>();

  constructor(drafts: DraftService, env: Pick<ServerEnv, 'stampOf' | 'keptPassages'>) {
    this.#drafts = drafts;
    this.#env = env;
  }

  /** @param onDone told how many are done */
  async likelyFor(
    text: string,
    others: readonly string[],
    token: CancellationToken,
    onDone: (count: number) => void,
  ): Promise<Screening> {
    const folder = commonFolder(others);
    const kept = this.#env.keptPassages?.(folder);
    const known = this.#known.get(folder) ?? new Map((await kept?.read()) ?? []);
    this.#known.set(folder, known);
    const prints: ScreenPrints[] = [];
    const unread: string[] = [];
    let fresh = false;
    for (const [at, uri] of others.entries()) {
      if (token.isCancellationRequested) break;
      const entry = await this.#entryOf(uri, known.get(uri));
      if (!entry) unread.push(uri);
      else if (entry.stamp !== '' && entry !== known.get(uri)) {
        known.set(uri, entry);
        fresh = true;
      }
      prints.push(entry?.prints ?? NONE);
      onDone(at + 1);
    }
    if (fresh) await kept?.write(known);
    const own = this.#screener.printsOf(text);
    return { likely: likelyPartners(own, prints).map((at) => others[at]!), unread };
  }

  /** What is known where it is still true. Without a stamp there is no telling later. */
  async #entryOf(uri: string, known: IndexEntry | undefined): Promise<IndexEntry | undefined> {
    const stamp = this.#drafts.isOpen(uri) ? undefined : await this.#env.stampOf?.(uri);
    if (known && stamp !== undefined && known.stamp === stamp) return known;
    const text = await this.#drafts.textOf(uri);
    return text === undefined ? undefined : { stamp: stamp ?? '', prints: this.#screener.printsOf(text) };
  }
}

const NONE: ScreenPrints = new Int32Array(0);

/** The longest beginning that ends with a slash. */
function commonFolder(uris: readonly string[]): string {
  let common = uris[0] ?? '';
  for (const uri of uris) {
    let same = 0;
    while (same < common.length && common[same] === uri[same]) same++;
    common = common.slice(0, same);
  }
  return common.slice(0, common.lastIndexOf('/') + 1);
}
