import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliWorld, failing, runCli } from '../support/cli.js';

/** Names of the drafts that were looked at, in order. */
async function drafts(paths: readonly string[], world: CliWorld) {
  const { code, stdout, stderr } = await runCli(['lint', '--format', 'json', ...paths], world);
  return {
    files: JSON.parse(stdout).map(({ file }: { file: string }) => file.replaceAll('\\', '/')),
    code,
    stderr,
  };
}

const found = async (paths: readonly string[], world: CliWorld) => (await drafts(paths, world)).files;
const all = (...names: readonly string[]) => ({
  files: Object.fromEntries(names.map((name) => [name, '乙'])),
});

describe('paths of the command line', () => {
  it('take drafts of folders, sorted, and pass over what is none', async () => {
    const world = all(
      'd/b.txt',
      'd/a.md',
      'd/c/d.gongwen',
      'd/B.TXT',
      'd/x.docx',
      'd/.git/x.txt',
      'd/node_modules/m/x.txt',
    );
    assert.deepEqual(await found(['d'], world), ['d/B.TXT', 'd/a.md', 'd/b.txt', 'd/c/d.gongwen']);
    assert.deepEqual(await found(['.'], { ...world, cwd: 'd' }), ['B.TXT', 'a.md', 'b.txt', 'c/d.gongwen']);
    assert.deepEqual(await found(['..'], { ...world, cwd: 'd/c' }), [
      '../B.TXT',
      '../a.md',
      '../b.txt',
      '../c/d.gongwen',
    ]);
  });

  it('take a named file whatever it is called, each file once, in the order given', async () => {
    const world = all('稿[1].txt', 'x.log', '.hidden.txt', 'd/a.txt');
    assert.deepEqual(await found(['x.log', './x.log', '稿[1].txt', '.hidden.txt', 'd/a.txt', 'd'], world), [
      'x.log',
      '稿[1].txt',
      '.hidden.txt',
      'd/a.txt',
    ]);
  });

  it('expand globs', async () => {
    const world = all('a.txt', 'b.txt', 'b.md', '2023/a.txt', '2024/c/a.txt', 'node_modules/a.txt');
    assert.deepEqual(await found(['*.txt'], world), ['a.txt', 'b.txt']);
    assert.deepEqual(await found(['**/a.txt'], world), ['2023/a.txt', '2024/c/a.txt', 'a.txt']);
    assert.deepEqual(await found(['202*'], world), ['2023/a.txt', '2024/c/a.txt']);
    assert.deepEqual(await found(['../*/{a,b}.md', '../b.{md,txt}'], { ...world, cwd: '2023' }), [
      '../b.md',
      '../b.txt',
    ]);
  });

  it('read standard input', async () => {
    assert.deepEqual(await found(['-', 'a.txt', '-'], { ...all('a.txt'), stdin: '乙' }), [
      '<stdin>',
      'a.txt',
    ]);
  });

  it('take what follows -- for paths', async () => {
    assert.deepEqual(await found(['--', '--fix.txt'], all('--fix.txt')), ['--fix.txt']);
  });

  it('tell of each that stands for nothing, and run the others', async () => {
    const { files, code, stderr } = await drafts(['no.txt', 'a.txt/b.txt', '*.log', 'e*', 'a.txt'], {
      files: { 'a.txt': '乙', 'empty/x.docx': '' },
    });
    assert.deepEqual(files, ['a.txt']);
    assert.equal(
      stderr,
      [
        '找不到“no.txt”，请检查路径',
        '找不到“a.txt/b.txt”，请检查路径',
        '没有与“*.log”相符的稿件',
        '没有与“e*”相符的稿件',
        '',
      ].join('\n'),
    );
    assert.equal(code, 2);
  });

  it('tell of a folder without drafts', async () => {
    const { code, stderr } = await drafts(['empty'], all('empty/x.docx'));
    assert.equal(stderr, '“empty”里没有稿件（.txt、.md 或 .gongwen 文件）\n');
    assert.equal(code, 2);
  });

  it('never follow links out of a folder', async () => {
    const outside = await fs.mkdtemp(join(tmpdir(), 'report-draft-outside-'));
    try {
      await fs.writeFile(join(outside, 'secret.txt'), '甲');
      const world = {
        ...all('d/a.txt'),
        links: { 'd/file.txt': join(outside, 'secret.txt'), 'd/folder': outside },
      };
      assert.deepEqual(await found(['d'], world), ['d/a.txt']);
      assert.deepEqual(await found(['d/*', 'd/**/*.txt'], world), ['d/a.txt']);
      // A link that is named is meant.
      assert.deepEqual(await found(['d/file.txt'], world), ['d/file.txt']);
      const { files } = await runCli(['lint', '--fix', 'd'], world);
      assert.deepEqual(Object.keys(files), ['d/a.txt']);
      assert.equal(await fs.readFile(join(outside, 'secret.txt'), 'utf8'), '甲');
    } finally {
      await fs.rm(outside, { recursive: true });
    }
  });
});

describe('files that cannot be read', () => {
  it('are told of, and the others are read', async () => {
    const readdir = ((path: string, options: { withFileTypes: true }) =>
      path.endsWith('locked') ? failing('EACCES')() : fs.readdir(path, options)) as typeof fs.readdir;
    const world = { ...all('d/locked/a.txt', 'd/b.txt'), fs: { readdir } };
    const { files, code, stderr } = await drafts(['d'], world);
    assert.deepEqual(files, ['d/b.txt']);
    assert.equal(stderr.replaceAll('\\', '/'), '没有权限读取“d/locked”\n');
    assert.equal(code, 2);
  });

  it('whatever the reason is', async () => {
    const readFile = ((path: string) =>
      path.endsWith('a.txt') ? failing('EIO')() : fs.readFile(path)) as typeof fs.readFile;
    const { files, code, stderr } = await drafts(['a.txt', 'b.txt', 'x'.repeat(5000)], {
      ...all('a.txt', 'b.txt'),
      fs: { readFile },
    });
    assert.deepEqual(files, ['b.txt']);
    assert.match(stderr, /^无法读取“x+”（ENAMETOOLONG）\n无法读取“a\.txt”（EIO）\n$/);
    assert.equal(code, 2);
  });
});

describe('files that cannot be written', () => {
  const fix = (broken: CliWorld['fs']) =>
    runCli(['lint', '--fix', 'a.txt'], { files: { 'a.txt': '甲' }, ...(broken && { fs: broken }) });

  it('stay as they were, and nothing is left beside them', async () => {
    for (const [broken, why] of [
      [{ rename: failing('EACCES') }, /没有权限写入“a\.txt”，文件没有改动/],
      [{ access: failing('EACCES') }, /没有权限写入/],
      [{ open: failing('ENOSPC') }, /无法写入“a\.txt”（ENOSPC），文件没有改动/],
    ] as const) {
      const { code, stdout, stderr, files } = await fix(broken);
      assert.match(stderr, why);
      assert.deepEqual({ ...files }, { 'a.txt': Buffer.from('甲') });
      assert.match(stdout, /^a\.txt:1:1 警告 /);
      assert.equal(code, 2);
    }
  });

  it('nor are files that another program changed meanwhile', async () => {
    const open = (async (path: string, flags: string, mode: number) => {
      await fs.writeFile(path.replace(/\.a\.txt\..*$/, 'a.txt'), '甲，新写的');
      return fs.open(path, flags, mode);
    }) as typeof fs.open;
    const { code, stderr, files } = await fix({ open });
    assert.match(stderr, /“a\.txt”在检查期间被别的程序改动过/);
    assert.deepEqual({ ...files }, { 'a.txt': Buffer.from('甲，新写的') });
    assert.equal(code, 2);
  });

  it('a named link stays a link, and the mode of the file is kept', async () => {
    const folder = await fs.mkdtemp(join(tmpdir(), 'report-draft-mode-'));
    try {
      const real = join(folder, 'real.txt');
      await fs.writeFile(real, '甲');
      await fs.chmod(real, 0o640);
      await fs.symlink('real.txt', join(folder, 'link.txt'));
      await runCli(['lint', '--fix', join(folder, 'link.txt')]);
      assert.equal(await fs.readlink(join(folder, 'link.txt')), 'real.txt');
      assert.equal(await fs.readFile(real, 'utf8'), '乙');
      if (process.platform !== 'win32') assert.equal((await fs.stat(real)).mode & 0o777, 0o640);
    } finally {
      await fs.rm(folder, { recursive: true });
    }
  });
});
