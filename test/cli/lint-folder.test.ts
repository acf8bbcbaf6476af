/** Very many drafts: threads, order, the bar, interruption; and the baseline. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOrder, type Worker } from '../../server/src/cli/folder/in-order.js';
import type { Io } from '../../server/src/cli/io.js';
import { Checker } from '../../server/src/cli/lint/checker.js';
import { run } from '../../server/src/cli/main.js';
import { Session } from '../../server/src/cli/session.js';
import { TOY_RULES } from '../lsp/toy-rules.js';
import { runCli } from '../support/cli.js';

interface World {
  readonly io: Io;
  readonly out: string[];
  readonly err: string[];
}

/** More drafts than one thread is asked to check alone: some broken, some that make a rule crash, two settings files. */
const MANY = 230;
/** What a terminal does to wipe a line away. */
const WIPED = '\r\u001b[K';

async function withMany(work: (world: World) => Promise<void>): Promise<void> {
  const cwd = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'report-draft-')));
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (chunks: string[], isTTY: boolean) => ({
    isTTY,
    write: async (chunk: string | Uint8Array) => void chunks.push(String(chunk)),
  });
  try {
    for (let at = 0; at < MANY; at++) {
      const folder = join(cwd, at % 2 ? 'odd' : 'even');
      await fs.mkdir(folder, { recursive: true });
      const text =
        at % 50 === 7 ? Buffer.from([0, 1, 2]) : `${'甲丙'.repeat(at % 5)}。${at % 60 === 9 ? '炸' : ''}`;
      await fs.writeFile(join(folder, `${String(at).padStart(3, '0')}.txt`), text);
    }
    await fs.writeFile(join(cwd, 'odd', '.report-draft.json'), '{ "yaer": 2024 }');
    const io: Io = {
      stdin: (async function* () {})(),
      stdout: sink(out, false),
      stderr: sink(err, false),
      fs,
      cwd,
      env: {},
    };
    await work({ io, out, err });
  } finally {
    await fs.rm(cwd, { recursive: true, force: true });
  }
}

/** As threads do it, here: each with a session and settings of its own, some slower than others. */
function helped(io: Io, count: number) {
  const stopped: number[] = [];
  let started = 0;
  const nowhere = { isTTY: false, write: async () => {} };
  const threads: NonNullable<Io['threads']> = {
    count,
    start: () => assert.fail(),
    lint: (setup) => {
      const name = started++;
      const own = { ...io, stdout: nowhere, stderr: nowhere };
      const checker = new Checker(new Session(own, TOY_RULES, undefined), structuredClone(setup));
      return {
        work: async (jobs) => {
          for (let turn = 0; turn < name * 20; turn++) await new Promise(setImmediate);
          return structuredClone(await checker.work(structuredClone(jobs)));
        },
        stop: async () => void stopped.push(name),
      };
    },
  };
  return { io: { ...io, threads }, counts: () => [started, stopped.length] };
}

const lint = (io: Io, ...options: readonly string[]) =>
  run(['lint', ...options, '.'], io, { rules: TOY_RULES });

describe('lint of very many drafts', () => {
  for (const format of ['text', 'table', 'json', 'sarif', 'junit', 'github']) {
    it(`says the same as ${format}, whatever the number of threads`, () =>
      withMany(async ({ io, out, err }) => {
        const results: unknown[] = [];
        for (const count of [1, 2, 5]) {
          const { io: own, counts } = helped(io, count);
          const code = await lint(own, '--format', format);
          assert.deepEqual(counts(), count === 1 ? [0, 0] : [count, count]);
          results.push({ code, out: out.splice(0).join(''), err: err.splice(0).join('') });
        }
        assert.deepEqual(results[1], results[0]);
        assert.deepEqual(results[2], results[0]);
      }));
  }

  it('tells once what holds for many', () =>
    withMany(async ({ io, err }) => {
      const code = await lint(helped(io, 3).io);
      const lines = err.join('').trimEnd().split('\n');
      assert.equal(lines.filter((line) => line.includes('yaer')).length, 1);
      assert.equal(lines.filter((line) => line.includes('运行出错')).length, 1);
      assert.equal(lines.filter((line) => line.includes('不是文本文件')).length, 5);
      assert.equal(code, 2);
    }));

  it('mends in threads as well', () =>
    withMany(async ({ io, out }) => {
      const { io: own } = helped(io, 2);
      await lint(own, '--fix');
      assert.match(out.splice(0).join(''), /已修复 \d+ 处/);
      await lint(own);
      assert.doesNotMatch(out.join(''), /此处有甲/);
    }));

  it('shows how far it is on a terminal, wipes it away, and shows nothing in a pipe', () =>
    withMany(async ({ io, err }) => {
      const stat = async (path: string) => {
        const until = performance.now() + 3;
        while (performance.now() < until);
        return fs.stat(path);
      };
      const fsSlow = { ...fs, stat: stat as typeof fs.stat };
      const terminal = { ...io.stderr, isTTY: true };
      await lint({ ...io, fs: fsSlow, stderr: terminal });
      const shown = err.splice(0).join('');
      assert.match(shown, /正在检查 █+░* \d+\/230 篇/);
      for (const bar of shown.split('正在检查').slice(1)) assert.ok(bar.split('篇')[1]!.startsWith(WIPED));
      await lint({ ...io, fs: fsSlow });
      assert.doesNotMatch(err.join(''), /正在检查/);
    }));

  it('ends where it is interrupted, with what was found so far', () =>
    withMany(async ({ io, out, err }) => {
      let stop = (): void => assert.fail();
      let released = false;
      let drafts = 0;
      const stdout = {
        isTTY: false,
        write: async (chunk: string | Uint8Array) => {
          out.push(String(chunk));
          drafts += String(chunk).split('"file"').length - 1;
          if (drafts === 20) stop();
        },
      };
      const { io: own, counts } = helped({ ...io, stdout }, 2);
      const onInterrupt = (told: () => void) => {
        stop = told;
        return () => {
          released = true;
        };
      };
      const code = await lint({ ...own, onInterrupt }, '--format', 'json');
      const found = JSON.parse(out.join('')) as { file: string }[];
      assert.equal(found.length, 20);
      assert.match(err.join(''), /已中断，检查了 \d+\/230 篇\n$/);
      assert.deepEqual([code, released, ...counts()], [130, true, 2, 2]);
    }));
});

describe('work shared among helpers', () => {
  const jobs = Array.from({ length: 500 }, (_, at) => at);

  it('never runs far ahead of its reader', async () => {
    let asked = 0;
    const worker: Worker<number, number> = {
      work: async (batch) => {
        asked += batch.length;
        return batch;
      },
      stop: async () => {},
    };
    let read = 0;
    for await (const result of inOrder(jobs, [worker, worker])) {
      assert.equal(result, read++);
      assert.ok(asked - read < 150, `${asked} asked, ${read} read`);
    }
    assert.equal(read, 500);
  });

  it('fails where a helper does', async () => {
    const worker: Worker<number, number> = {
      work: async (batch) => (batch.includes(300) ? Promise.reject(new Error('gone')) : batch),
      stop: async () => {},
    };
    const read: number[] = [];
    await assert.rejects(async () => {
      for await (const result of inOrder(jobs, [worker])) read.push(result);
    }, /gone/);
    assert.deepEqual(read, jobs.slice(0, read.length));
    assert.ok(read.length <= 300);
  });
});

describe('a baseline', () => {
  const files = { 'in/a.txt': '一、做法\n甲少丙多。\n丙又来。', 'in/b.txt': '没有。' };
  const write = async () =>
    (await runCli(['lint', '--baseline', 'base.json', '--write-baseline', 'in'], { files })).files[
      'base.json'
    ]!;

  it('takes what is there for known', async () => {
    const { code, files: after } = await runCli(
      ['lint', '--baseline', 'base.json', '--write-baseline', 'in'],
      { files },
    );
    assert.equal(code, 0);
    const { drafts } = JSON.parse(after['base.json']!.toString()) as { drafts: Record<string, object> };
    assert.deepEqual(Object.keys(drafts), ['in/a.txt']);
    assert.deepEqual(Object.keys(drafts['in/a.txt']!), ['wording/jia', 'wording/bing']);
    const again = await runCli(['lint', '--baseline', 'base.json', 'in'], {
      files: { ...files, 'base.json': after['base.json']! },
    });
    assert.deepEqual([again.code, again.stdout], [0, '2 个稿件，没有发现问题\n']);
  });

  it('survives changes elsewhere, and lets only what is new fail', async () => {
    const changed = '前面加了一段。\n一、做法\n甲少丙多。\n新的丙。\n丙又来。';
    const { code, stdout } = await runCli(['lint', '--baseline', 'base.json', 'in'], {
      files: { ...files, 'in/a.txt': changed, 'base.json': await write() },
    });
    assert.match(stdout, /^in\/a\.txt:4:3 错误 此处有丙 \[wording\/bing\]\n\n2 个稿件，1 个问题/);
    assert.equal(code, 1);
  });

  it('counts: the same sentence once more is new', async () => {
    const { stdout } = await runCli(['lint', '--baseline', 'base.json', 'in'], {
      files: { ...files, 'in/a.txt': `${files['in/a.txt']}\n丙又来。`, 'base.json': await write() },
    });
    assert.match(stdout, /^in\/a\.txt:4:1 错误/);
  });

  it('holds from wherever the command runs', async () => {
    const { stdout } = await runCli(['lint', '--baseline', '../base.json', '.'], {
      files: { ...files, 'base.json': await write() },
      cwd: 'in',
    });
    assert.equal(stdout, '2 个稿件，没有发现问题\n');
  });

  for (const [name, argv, content, told] of [
    [
      'that is not there',
      ['--baseline', 'base.json'],
      undefined,
      /找不到基线文件“base\.json”，第一次请加 --write-baseline/,
    ],
    ['that is broken', ['--baseline', 'base.json'], '{ "drafts": {', /基线文件“base\.json”读不懂/],
    ['with a wrong count', ['--baseline', 'base.json'], '{"drafts":{"a":{"r":{"h":"x"}}}}', /出现的次数/],
    ['without a file', ['--write-baseline'], undefined, /--write-baseline 要和 --baseline FILE 一起用/],
  ] as const) {
    it(`${name} is told of`, async () => {
      const { code, stderr } = await runCli(['lint', ...argv, 'in'], {
        files: { ...files, ...(content !== undefined && { 'base.json': content }) },
      });
      assert.match(stderr, told);
      assert.equal(code, 2);
    });
  }
});
