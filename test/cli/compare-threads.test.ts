/** The command line as it ships, with its threads: one bundle that starts itself once more for each of them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { threadsOf } from '../../server/src/cli/folder/thread.js';
import { run } from '../../server/src/cli/main.js';
import { Screener } from '../../server/src/core/index.js';
import { Writer } from '../core/compare/drafts.js';
import { repositoryFile } from '../support/repository.js';

describe('threads that help with very many files', () => {
  let folder: string;
  let program: string;

  before(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'report-draft-'));
    program = join(folder, 'cli.js');
    await esbuild.build({
      entryPoints: [repositoryFile('server/src/cli/index.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': '__filename' },
      logLevel: 'error',
    });
  });

  after(() => fs.rm(folder, { recursive: true, force: true }));

  it('answer with the fingerprints of their files, and nothing for what cannot be read', async () => {
    const text = new Writer(81).paragraph();
    const file = join(folder, 'a.txt');
    await fs.writeFile(file, text);
    const thread = threadsOf(program, 1).start();
    try {
      const [first, second] = await thread.screen([file, join(folder, 'gone.txt')]);
      assert.deepEqual([first, second], [new Screener().printsOf(text), null]);
      assert.deepEqual(await thread.screen([]), []);
    } finally {
      await thread.stop();
    }
  });

  it('find in a great folder what was copied', async () => {
    const writer = new Writer(82);
    const drafts = join(folder, 'drafts');
    await fs.mkdir(drafts);
    const copied = writer.paragraph();
    for (let at = 0; at < 510; at++) {
      const text = at % 200 === 7 ? `${copied}\n${writer.sentence()}` : writer.paragraph(1);
      await fs.writeFile(join(drafts, `${at}.txt`), text);
    }
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
    const told = await promisify(execFile)(process.execPath, [program, 'compare', drafts], { env }).catch(
      (error: { stdout: string; stderr: string; code: number }) => error,
    );
    assert.match(told.stdout, /^比较了 510 篇稿件，3 对有相同的文字，其中 3 对达到 5%\n/);
    assert.equal(told.stderr, '');
  });

  it('check a great folder as one does', async () => {
    const drafts = join(folder, 'checked');
    await fs.mkdir(drafts);
    for (let at = 0; at < 210; at++) {
      const text = `长桥街道2024年法治政府建设年度报告\n一、主要举措\n全年开展普法${at}次,效果较好。`;
      await fs.writeFile(join(drafts, `${at}.txt`), at % 70 === 3 ? Uint8Array.of(0, 1) : text);
    }
    const streams = { out: '', err: '' };
    const sink = (name: 'out' | 'err') => ({
      isTTY: false,
      write: async (chunk: string | Uint8Array) => {
        streams[name] += String(chunk);
      },
    });
    const io = {
      stdin: (async function* () {})(),
      stdout: sink('out'),
      stderr: sink('err'),
      fs,
      cwd: folder,
    };
    const argv = ['lint', '--format', 'json', 'checked'];
    const code = await run(argv, { ...io, env: {} });
    const told = await promisify(execFile)(process.execPath, [program, ...argv], {
      cwd: folder,
      maxBuffer: 1 << 26,
    }).catch((error: { stdout: string; stderr: string; code: number }) => error);
    assert.equal(told.stdout, streams.out);
    assert.equal(told.stderr, streams.err);
    assert.deepEqual(['code' in told && told.code, code], [2, 2]);
  });
});
