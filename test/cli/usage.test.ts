import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { type Output, print, streamOutput } from '../../server/src/cli/io.js';
import english from '../../server/src/cli/l10n/en.json' with { type: 'json' };
import { Draft, RULES } from '../../server/src/core/index.js';
import { failing, runCli } from '../support/cli.js';

describe('help', () => {
  it('lists the commands', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    assert.match(stdout, /\n {2}lint {5}检查稿件，列出问题\n {2}outline {2}/);
    assert.match(stdout, /\n {2}-h, --help {7}显示帮助\n/);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('tells the options and exit codes of a command', async () => {
    for (const argv of [
      ['lint', '--help'],
      ['lint', '-h', 'a.txt'],
    ]) {
      const { code, stdout } = await runCli(argv);
      assert.match(stdout, /report-draft lint \[OPTION…\] PATH…/);
      assert.match(stdout, /\n {2}--severity error\|warning\|info\|hint {2}.*默认 warning/);
      assert.match(stdout, /\n {2}2 {4}没有做完/);
      assert.equal(code, 0);
    }
  });

  it('says it in English', async () => {
    for (const argv of [
      ['--help'],
      ['lint', '--help'],
      ['outline', '--help'],
      ['rules', '--help'],
      ['new', '--help'],
    ]) {
      const { stdout } = await runCli([...argv, '--lang', 'en']);
      assert.doesNotMatch(stdout, /\p{Script=Han}/u);
    }
  });

  it('tells the version', async () => assert.match((await runCli(['--version'])).stdout, /^\S+\n$/));
});

describe('bad usage', () => {
  for (const [argv, why] of [
    [[], '没有给出命令，可用的有 lint|outline|rules|figures|compare|new'],
    [['lnt', 'a.txt'], '没有名为“lnt”的命令，可用的有 lint|outline|rules|figures|compare|new'],
    [['lint'], '没有给出稿件，请写上文件或文件夹；读标准输入写 -'],
    [['lint', '--fxi', 'a.txt'], '不认识的选项 --fxi'],
    [['outline', '--fix', 'a.txt'], '不认识的选项 --fix'],
    [['lint', '-x', 'a.txt'], '不认识的选项 -x'],
    [['lint', '--fix=yes', 'a.txt'], '选项 --fix 不带值'],
    [['lint', '--config', '--fix', 'a.txt'], '选项 --config 要带值：FILE'],
    [['lint', 'a.txt', '--format'], '选项 --format 要带值：text|table|json|sarif|junit|github'],
    [
      ['lint', '--format', 'xml', 'a.txt'],
      '选项 --format 没有“xml”这个值，可用的有 text|table|json|sarif|junit|github',
    ],
    [
      ['lint', '--severity=fatal', 'a.txt'],
      '选项 --severity 没有“fatal”这个值，可用的有 error|warning|info|hint',
    ],
    [['lint', '--lang', 'fr', 'a.txt'], '选项 --lang 没有“fr”这个值，可用的有 zh-CN|en'],
  ] as const) {
    it(`is told of: report-draft ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCli(argv, { files: { 'a.txt': '甲' } });
      assert.equal(stderr, `${why}\n用法见 report-draft --help\n`);
      assert.equal(stdout, '');
      assert.equal(code, 2);
    });
  }

  it('is told of in English', async () => {
    const { stderr } = await runCli(['lint', '--fxi', '--lang', 'en']);
    assert.equal(stderr, 'Unknown option --fxi\nFor usage see report-draft --help\n');
  });
});

describe('output', () => {
  const broken = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => void failing(code)().catch(done) });

  it('may lose its reader without a word', async () => {
    const output = streamOutput(broken('EPIPE'));
    await output.write('甲');
    await output.write('乙');
  });

  it('that fails otherwise is a failure', async () => {
    await assert.rejects(streamOutput(broken('ENOSPC')).write('甲'), /无法写出结果/);
  });

  it('goes out in pieces that do not grow with what there is to print', async () => {
    const sizes: number[] = [];
    const output: Output = { isTTY: false, write: async (chunk) => void sizes.push(chunk.length) };
    await print(output, Array<string>(100_000).fill('一二三四五六七八九十'));
    assert.equal(
      sizes.reduce((sum, size) => sum + size),
      1_000_000,
    );
    assert.ok(Math.max(...sizes) < 100_000);
  });
});

describe('texts of the command line', () => {
  const folder = resolve(__dirname, '../../server/src/cli');
  const keys = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bmessage\(\s*'([^']*)'/g)].map((match) => match[1]!));

  it('are said in English too, with the same holes, and no English text is left over', () => {
    assert.deepEqual(Object.keys(english).sort(), [...new Set(keys)].sort());
    const holes = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
    for (const [key, text] of Object.entries(english)) assert.deepEqual(holes(text), holes(key), key);
  });

  it('pass our own rules', () => {
    const own = RULES.filter(({ id }) => /^(punctuation|residue)\//.test(id));
    // What parts other texts (、) is none by itself.
    for (const key of keys.filter((text) => /\p{Letter}/u.test(text))) {
      // Most holes are for names of commands, options and files.
      const text = key.replace(/\{\d+\}/g, 'a');
      assert.deepEqual(
        new Draft(text, { rules: own }).analysis.findings.map(({ rule }) => rule),
        [],
        text,
      );
    }
  });
});
