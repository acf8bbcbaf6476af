/** A disk that fails at any step of writing: what was there stays as it was or is the new text whole, and nothing is left. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../server/src/cli/main.js';
import { type Failure, failingFs } from '../support/failing-fs.js';
import { tally } from '../support/tally.js';

/** Mended in many places, with a mark and line ends that are kept. */
const OLD = Buffer.from(`﻿青石镇2024年普法工作报告\r\n一、学法用法\r\n${'领导带头,学法4次。\r\n'.repeat(40)}`);
const NEW = Buffer.from(OLD.toString().replaceAll(',', '，'));

/** Of `npm run reliability`. */
const HEAVY = Boolean(process.env.REPORT_DRAFT_HEAVY);

interface Left {
  readonly code: number;
  readonly told: string;
  /** By name; of a link where it points to. */
  readonly files: Readonly<Record<string, Buffer | string>>;
  readonly mode: number;
  readonly steps: number;
}

/** Runs the command line in a folder with the draft, of which 链接.txt is a link, on a disk that fails. */
async function runOn(argv: readonly string[], failure?: Failure, at = tmpdir()): Promise<Left> {
  const folder = await fs.realpath(await fs.mkdtemp(join(at, 'report-draft-disk-')));
  try {
    await fs.writeFile(join(folder, '稿.txt'), OLD, { mode: 0o640 });
    await fs.symlink('稿.txt', join(folder, '链接.txt'));
    const told: string[] = [];
    const sink = (chunks: string[]) => ({
      isTTY: false,
      write: async (chunk: string | Uint8Array) => void chunks.push(String(chunk)),
    });
    const disk = failingFs(failure);
    const code = await run(argv, {
      stdin: (async function* () {})(),
      stdout: sink([]),
      stderr: sink(told),
      fs: disk.fs,
      cwd: folder,
      env: {},
    });
    const files: Record<string, Buffer | string> = {};
    for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      files[entry.name] = entry.isSymbolicLink() ? await fs.readlink(path) : await fs.readFile(path);
    }
    const { mode } = await fs.stat(join(folder, '稿.txt'));
    return { code, told: told.join(''), files, mode: mode & 0o777, steps: disk.steps() };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Fails at each step of a command in turn, and has each result looked at. */
async function atEachStep(argv: readonly string[], look: (left: Left, why: string) => void): Promise<number> {
  const { steps } = await runOn(argv);
  assert.ok(steps > 2, 'the command does nothing');
  let cases = 0;
  for (const code of HEAVY ? ['ENOSPC', 'EIO', 'EACCES', 'EROFS'] : ['ENOSPC'])
    for (const lasts of [false, true])
      for (let step = 1; step <= steps; step++, cases++)
        look(await runOn(argv, { step, code, lasts }), `${code} at step ${step}${lasts ? ' and after' : ''}`);
  return cases;
}

const note = (what: string, cases: number): void =>
  tally('faults', {
    fault: `the disk fails at a step of ${what}`,
    cases,
    where: 'command line',
    outcome: 'the old file or the new one, told, nothing left behind',
    losses: 0,
  });

describe('a disk that fails', () => {
  it('leaves a draft that is mended as it was, or mended', async () => {
    const whole = await runOn(['lint', '--fix', '链接.txt']);
    assert.deepEqual([whole.files['稿.txt'], whole.mode], [NEW, 0o640]);
    let old = 0;
    const cases = await atEachStep(['lint', '--fix', '链接.txt'], ({ code, told, files, mode }, why) => {
      const text = files['稿.txt'] as Buffer;
      assert.ok(text.equals(OLD) || text.equals(NEW), `${why}: neither old nor new`);
      assert.deepEqual(Object.keys(files).sort(), ['稿.txt', '链接.txt'], why);
      assert.deepEqual([files['链接.txt'], mode], ['稿.txt', 0o640], why);
      if (text.equals(NEW)) return;
      old++;
      assert.equal(code, 2, why);
      assert.match(told, /\p{Script=Han}/u, why);
    });
    assert.ok(old > 0 && old < cases);
    note('lint --fix', cases);
  });

  it('leaves a baseline as it was, or new', async () => {
    const argv = ['lint', '稿.txt', '--baseline', 'b.json', '--write-baseline'];
    const { files } = await runOn(argv);
    const cases = await atEachStep(argv, (left, why) => {
      const baseline = left.files['b.json'];
      if (baseline) assert.deepEqual(baseline, files['b.json'], why);
      else assert.equal(left.code, 2, why);
      assert.deepEqual(
        Object.keys(left.files).filter((name) => /tmp/.test(name)),
        [],
        why,
      );
    });
    note('lint --write-baseline', cases);
  });

  it('leaves no part of a new report', async () => {
    const argv = ['new', '--unit', '青石镇', '--year', '2025', '--out', '新.txt'];
    const { files } = await runOn(argv);
    const cases = await atEachStep(argv, (left, why) => {
      const report = left.files['新.txt'];
      if (left.code === 0) assert.deepEqual(report, files['新.txt'], why);
      else assert.equal(report, undefined, why);
    });
    note('new --out', cases);
  });

  if (HEAVY && process.platform === 'linux' && process.getuid?.() === 0)
    it('that is really full keeps the draft', async () => {
      const disk = await fs.mkdtemp(join(tmpdir(), 'report-draft-full-'));
      let cases = 0;
      for (let kilobytes = 16; kilobytes <= 96; kilobytes += 4, cases++) {
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
        try {
          const { files, code } = await runOn(['lint', '--fix', '稿.txt'], undefined, disk).catch((error) => {
            if (error.code !== 'ENOSPC') throw error; // not even the draft has room
            return { files: { '稿.txt': OLD }, code: 2 };
          });
          assert.deepEqual(files['稿.txt'], code === 2 ? OLD : NEW, `${kilobytes} KB`);
        } finally {
          execFileSync('umount', [disk]);
        }
      }
      await fs.rmdir(disk);
      note('lint --fix, in a real file system of 16 to 96 KB', cases);
    });
});
