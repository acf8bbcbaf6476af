/** The fingerprints of all drafts of a folder: those of files that did not change are taken from the kept index. */
import { type IndexEntry, message, type PassageIndexFile, type ScreenPrints } from '../../core/index.js';
import { readDraft } from '../drafts.js';
import type { Source } from '../files.js';
import { Progress } from '../progress.js';
import type { Session } from '../session.js';
import { KeptIndex } from './kept-index.js';
import { type Helper, ownHelper, screenAll } from './screening.js';

export interface ScreenedDraft {
  readonly source: Source & { readonly path: string };
  readonly prints: ScreenPrints;
}

/** From so many files on threads are worth their start. */
const MANY = 500;
/** Files that are asked for at a time. */
const AT_ONCE = 64;

/** @param folders absolute paths that the sources were found in; what the index is kept by */
export async function gatherPrints(
  session: Session,
  sources: readonly ScreenedDraft['source'][],
  folders: readonly string[],
): Promise<readonly ScreenedDraft[]> {
  const kept = new KeptIndex(session.io, folders);
  const progress = new Progress(session, message('正在读取'), sources.length);
  const known = await kept.read();
  const stamps = await stampsOf(session, sources, progress);
  const isKnown = ({ path }: Source & { path: string }, at: number): boolean =>
    stamps[at] !== undefined && known.get(path)?.stamp === stamps[at];
  const unknown = sources.filter((source, at) => !isKnown(source, at));
  const fresh = await screen(session, unknown, (count) =>
    progress.step(sources.length - unknown.length + count),
  );
  await progress.end();
  const index = new Map<string, IndexEntry>();
  const drafts: ScreenedDraft[] = [];
  for (const [at, source] of sources.entries()) {
    const prints =
      fresh.get(source.path) ?? (isKnown(source, at) ? known.get(source.path)?.prints : undefined);
    if (!prints) continue;
    drafts.push({ source, prints });
    // Without a stamp nobody could tell whether it is still true.
    if (stamps[at] !== undefined) index.set(source.path, { stamp: stamps[at], prints });
  }
  if (fresh.size > 0 || index.size !== known.size) await kept.write(index satisfies PassageIndexFile);
  return drafts;
}

async function stampsOf(
  { io }: Session,
  sources: readonly { readonly path: string }[],
  progress: Progress,
): Promise<readonly (string | undefined)[]> {
  const stamps: (string | undefined)[] = [];
  for (let from = 0; from < sources.length; from += AT_ONCE) {
    const batch = sources.slice(from, from + AT_ONCE).map(async ({ path }) => {
      try {
        const { size, mtimeMs } = await io.fs.stat(path);
        return `${size}:${mtimeMs}`;
      } catch {
        return undefined; // reading it will tell why
      }
    });
    stamps.push(...(await Promise.all(batch)));
    await progress.step(0);
  }
  return stamps;
}

/** By path. What cannot be read is told of and left out. */
async function screen(
  session: Session,
  sources: readonly ScreenedDraft['source'][],
  onDone: (count: number) => Promise<void>,
): Promise<ReadonlyMap<string, ScreenPrints>> {
  if (sources.length === 0) return new Map();
  const helpers = helpersFor(session, sources.length);
  try {
    const paths = sources.map(({ path }) => path);
    const prints = await screenAll(paths, helpers, onDone);
    const found = new Map<string, ScreenPrints>();
    for (const [at, source] of sources.entries()) {
      if (prints[at]) found.set(source.path, prints[at]);
      else await tellWhy(session, source);
    }
    return found;
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
}

function helpersFor({ io }: Session, files: number): readonly Helper[] {
  const { threads } = io;
  if (!threads || files < MANY || threads.count < 2) return [ownHelper(io.fs)];
  return Array.from({ length: threads.count }, () => threads.start());
}

async function tellWhy(session: Session, source: Source): Promise<void> {
  try {
    await readDraft(source, session.io);
  } catch (error) {
    session.fail(error);
  }
}
