/** Fingerprints of files, made here or by threads beside this one. */
import { Screener, type ScreenPrints } from '../../core/index.js';
import { decodeText } from '../encoding.js';
import type { FileSystem } from '../io.js';

/** In the order of the files; null where one cannot be read, which its caller has to find out about. */
export type Screened = readonly (ScreenPrints | null)[];

/** Someone who makes fingerprints of files, one request at a time. */
export interface Helper {
  screen(paths: readonly string[]): Promise<Screened>;
  stop(): Promise<unknown>;
}

/** Makes them in this thread. */
export function ownHelper(fs: Pick<FileSystem, 'readFile'>): Helper {
  const screener = new Screener();
  return {
    screen: (paths) =>
      Promise.all(
        paths.map(async (path) => {
          try {
            return screener.printsOf(decodeText(await fs.readFile(path), path).text);
          } catch {
            return null;
          }
        }),
      ),
    stop: async () => {},
  };
}

/** Files for one request. */
const BATCH = 64;

/**
 * Fingerprints of all files, each helper kept busy.
 * @param onDone told how many files are done
 */
export async function screenAll(
  paths: readonly string[],
  helpers: readonly Helper[],
  onDone: (count: number) => Promise<void>,
): Promise<Screened> {
  const all: (ScreenPrints | null)[] = new Array(paths.length).fill(null);
  let next = 0;
  let done = 0;
  const keepBusy = async (helper: Helper): Promise<void> => {
    while (next < paths.length) {
      const from = next;
      next = Math.min(paths.length, from + BATCH);
      const prints = await helper.screen(paths.slice(from, next));
      for (const [at, print] of prints.entries()) all[from + at] = print;
      done += prints.length;
      await onDone(done);
    }
  };
  await Promise.all(helpers.map(keepBusy));
  return all;
}
