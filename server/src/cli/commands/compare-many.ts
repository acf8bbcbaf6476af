/** All drafts of a folder with each other: a matrix of shares, and the passages of the pairs that share much. */
import { resolve } from 'node:path';
import { likelyPairs, message, type Stream, StreamCache, sharedPair, shareOf } from '../../core/index.js';
import { readDraft } from '../drafts.js';
import { gatherPrints, type ScreenedDraft } from '../folder/gather.js';
import { print } from '../io.js';
import { Progress } from '../progress.js';
import { type CompareFormat, placedPassages, type ReportedPair } from '../reporters/compare.js';
import type { Session } from '../session.js';
import { Trouble } from '../trouble.js';

/** True where a pair shares so much. Throws Trouble where there is nothing to compare. */
export async function compareMany(
  session: Session,
  sources: readonly ScreenedDraft['source'][],
  folders: readonly string[],
  format: CompareFormat,
  threshold: number,
): Promise<boolean> {
  const absolute = folders.map((folder) => resolve(session.io.cwd, folder));
  const drafts = await gatherPrints(session, sources, absolute);
  await session.flush();
  if (drafts.length < 2 && !session.failed) {
    throw new Trouble(message('至少要有两篇稿件才能比较，只找到 {0} 篇', drafts.length));
  }
  const pairs = await lookClosely(session, drafts, threshold);
  pairs.sort((x, y) => greater(y) - greater(x) || x.first - y.first || x.second - y.second);
  const names = drafts.map(({ source }) => source.name);
  const say: Session['say'] = (told) => session.say(told);
  await session.flush();
  await print(session.io.stdout, format.many({ names, pairs, threshold }, say));
  return pairs.some((pair) => greater(pair) >= threshold);
}

const greater = ({ firstShare, secondShare }: ReportedPair): number => Math.max(firstShare, secondShare);

async function lookClosely(
  session: Session,
  drafts: readonly ScreenedDraft[],
  threshold: number,
): Promise<ReportedPair[]> {
  const reader = new Reader(session, drafts);
  const likely = likelyPairs(drafts.map(({ prints }) => prints));
  const progress = new Progress(session, message('正在比较'), drafts.length);
  const pairs: ReportedPair[] = [];
  for (const { first, second } of likely) {
    const a = await reader.read(first);
    const b = await reader.read(second);
    if (!a || !b) continue;
    const shared = sharedPair(a, b);
    await progress.step(first);
    if (shared.passages.length === 0) continue;
    const [firstShare, secondShare] = [shareOf(shared.first), shareOf(shared.second)];
    const told = Math.max(firstShare, secondShare) >= threshold;
    const passages = told ? placedPassages(shared.passages, a.text, b.text) : [];
    pairs.push({ first, second, firstShare, secondShare, passages });
  }
  await progress.end();
  return pairs;
}

/** Reads drafts again when they are looked at closely; one that has gone meanwhile is told of once. */
class Reader {
  readonly #session: Session;
  readonly #drafts: readonly ScreenedDraft[];
  readonly #cache = new StreamCache();
  readonly #gone = new Set<number>();

  constructor(session: Session, drafts: readonly ScreenedDraft[]) {
    this.#session = session;
    this.#drafts = drafts;
  }

  async read(draft: number): Promise<Stream | undefined> {
    const known = this.#cache.get(draft);
    if (known || this.#gone.has(draft)) return known;
    try {
      const { decoded } = await readDraft(this.#drafts[draft]!.source, this.#session.io);
      return this.#cache.add(draft, decoded.text);
    } catch (error) {
      this.#gone.add(draft);
      this.#session.fail(error);
      return undefined;
    }
  }
}
