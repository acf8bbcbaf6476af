/** What is kept of a folder between two runs, help by threads, and the bar. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownHelper, screenAll } from '../../server/src/cli/folder/screening.js';
import type { Io } from '../../server/src/cli/io.js';
import { run } from '../../server/src/cli/main.js';
import { Writer } from '../core/compare/drafts.js';
import { tally } from '../support/tally.js';

interface World {
  readonly io: Io;
  readonly folder: string;
  readonly cache: string;
  /** Names of the drafts that were read since last asked. */
  readonly reads: () => string[];
  readonly out: () => string;
  readonly err: () => string;
}

async function withFolder(drafts: Readonly<Record<string, string>>, work: (world: World) => Promise<void>) {
  const root = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'report-draft-')));
  const [folder, cache] = [join(root, 'drafts'), join(root, 'cache')];
  const reads: string[] = [];
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (chunks: string[], isTTY: boolean) => ({
    isTTY,
    write: async (chunk: string | Uint8Array) => void chunks.push(String(chunk)),
  });
  const readFile = (async (path: string, ...rest: []) => {
    if (path.startsWith(folder)) reads.push(path.slice(folder.length + 1));
    return fs.readFile(path, ...rest);
  }) as typeof fs.readFile;
  try {
    await fs.mkdir(folder);
    for (const [name, text] of Object.entries(drafts)) await fs.writeFile(join(folder, name), text);
    await work({
      io: {
        stdin: (async function* () {})(),
        stdout: sink(out, false),
        stderr: sink(err, true),
        fs: { ...fs, readFile },
        cwd: folder,
        env: { XDG_CACHE_HOME: cache },
      },
      folder,
      cache,
      reads: () => reads.splice(0).sort(),
      out: () => out.splice(0).join(''),
      err: () => err.splice(0).join(''),
    });
  } finally {
    await fs.rm(root, { recursive: true, force: true });
  }
}

function drafts(): Record<string, string> {
  const writer = new Writer(51);
  const copied = writer.paragraph();
  return {
    'a.txt': `${copied}\n${writer.paragraph()}`,
    'b.txt': copied,
    'c.txt': writer.paragraph(),
    'd.txt': writer.paragraph(),
  };
}

const compare = (io: Io) => run(['compare', '.'], io);

async function indexIn(cache: string): Promise<string> {
  const folder = join(cache, 'report-draft', 'passages');
  const names = await fs.readdir(folder);
  assert.equal(names.length, 1);
  return join(folder, names[0]!);
}

const note = (fault: string, cases: number, outcome: string): void =>
  tally('faults', { fault, cases, where: 'command line', outcome, losses: 0 });

describe('compare DIR, run again', () => {
  it('reads only what is looked at closely or has changed, and says the same', () =>
    withFolder(drafts(), async ({ io, folder, reads, out }) => {
      await compare(io);
      const first = out();
      assert.deepEqual(reads(), ['a.txt', 'a.txt', 'b.txt', 'b.txt', 'c.txt', 'd.txt']);
      await compare(io);
      assert.deepEqual([out(), reads()], [first, ['a.txt', 'b.txt']]);
      await fs.writeFile(join(folder, 'd.txt'), `${drafts()['c.txt']}补充一句。`);
      await compare(io);
      assert.deepEqual(reads(), ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'd.txt']);
      assert.match(out(), /2 对有相同的文字/);
      await fs.rm(join(folder, 'b.txt'));
      await compare(io);
      assert.match(out(), /^比较了 3 篇稿件，1 对/);
    }));

  it('reads everything anew where the index is damaged, and mends it', () =>
    withFolder(drafts(), async ({ io, cache, reads, out }) => {
      await compare(io);
      const [first] = [out(), reads()];
      const index = await indexIn(cache);
      const bytes = await fs.readFile(index);
      await fs.writeFile(index, bytes.subarray(0, bytes.length - 8));
      await compare(io);
      assert.deepEqual([out(), reads().length], [first, 6]);
      assert.deepEqual(await fs.readFile(index), bytes);
    }));

  it('says the same wherever the index ends', function () {
    this.timeout(120_000);
    return withFolder(drafts(), async ({ io, cache, out, err }) => {
      await compare(io);
      const first = out();
      const index = await indexIn(cache);
      const bytes = await fs.readFile(index);
      const step = process.env.REPORT_DRAFT_HEAVY ? 1 : Math.ceil(bytes.length / 60);
      let cases = 0;
      for (let end = 0; end < bytes.length; end += step, cases++) {
        await fs.writeFile(index, bytes.subarray(0, end));
        await compare(io);
        assert.deepEqual([out(), err().includes('Error')], [first, false], `cut at ${end}`);
        assert.deepEqual(await fs.readFile(index), bytes, `cut at ${end}`);
      }
      note('the kept index is cut', cases, 'the same results, the index made anew');
    });
  });

  it('may be run many times at once', () =>
    withFolder(drafts(), async ({ io, cache, out }) => {
      await compare(io);
      const first = out();
      const index = await indexIn(cache);
      const bytes = await fs.readFile(index);
      await fs.rm(index);
      const runs = process.env.REPORT_DRAFT_HEAVY ? 40 : 8;
      await Promise.all(Array.from({ length: runs }, () => compare(io)));
      assert.equal(out(), first.repeat(runs));
      assert.deepEqual(await fs.readFile(await indexIn(cache)), bytes);
      note('two windows and more write the index of one folder', runs, 'the same results, the index whole');
    }));

  it('does without a cache that cannot be written', () =>
    withFolder(drafts(), async ({ io, cache, out, err }) => {
      await fs.writeFile(cache, 'a file where a folder should be');
      await compare(io);
      assert.match(out(), /^比较了 4 篇稿件，1 对/);
      assert.equal(err(), '');
    }));
});

describe('fingerprints of very many files', () => {
  it('come in the order of the files, whoever made them', () =>
    withFolder(drafts(), async ({ io, folder }) => {
      const paths = Array.from({ length: 300 }, (_, at) => join(folder, `${'abcx'[at % 4]}.txt`));
      const counts: number[] = [];
      const two = await screenAll(
        paths,
        [ownHelper(io.fs), ownHelper(io.fs)],
        async (count) => void counts.push(count),
      );
      const one = await screenAll(paths, [ownHelper(io.fs)], async () => {});
      assert.deepEqual(two, one);
      assert.deepEqual([two[3], two[0] !== null, counts.at(-1)], [null, true, 300]);
    }));

  it('are left to threads where there are any, which are stopped again', () => {
    const writer = new Writer(52);
    const many = Object.fromEntries(Array.from({ length: 520 }, (_, at) => [`${at}.txt`, writer.sentence()]));
    return withFolder(many, async ({ io, out }) => {
      let running = 0;
      const start = () => {
        running++;
        const helper = ownHelper(io.fs);
        return { screen: helper.screen, stop: async () => void running-- };
      };
      let started = 0;
      await compare({
        ...io,
        threads: {
          count: 2,
          start: () => {
            started++;
            return start();
          },
          lint: () => assert.fail(),
        },
      });
      assert.deepEqual([started, running], [2, 0]);
      assert.match(out(), /^比较了 520 篇稿件/);
    });
  });
});
