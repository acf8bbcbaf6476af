import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';
import { failing, runCli } from '../support/cli.js';

const OFF = '{ "rules": { "wording/jia": "off" } }';

/** Which rules found something in which draft. */
async function found(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await runCli(['lint', '--format', 'json', ...argv], { files });
  const drafts = JSON.parse(stdout) as { file: string; findings: { rule: string }[] }[];
  return {
    found: drafts.map(({ file, findings }) => [file, ...findings.map(({ rule }) => rule)].join(' ')),
    code,
    stderr,
  };
}

describe('settings', () => {
  it('come from the nearest file upwards of each draft', async () => {
    const files = {
      '.report-draft.json': OFF,
      'a.txt': '甲',
      'd/b.txt': '甲',
      'e/.report-draft.json': '{}',
      'e/f/c.txt': '甲',
    };
    assert.deepEqual((await found(['.'], files)).found, ['a.txt', 'd/b.txt', 'e/f/c.txt wording/jia']);
  });

  it('hold for standard input from the folder one is in', async () => {
    const { code } = await runCli(['lint', '-'], { stdin: '甲', files: { '.report-draft.json': OFF } });
    assert.equal(code, 0);
  });

  it('come from --config for all drafts', async () => {
    const files = { 'my.json': OFF, 'a.txt': '甲', 'd/.report-draft.json': '{}', 'd/b.txt': '甲' };
    assert.deepEqual((await found(['--config', 'my.json', 'a.txt', 'd'], files)).found, ['a.txt', 'd/b.txt']);
  });

  it('that are wrong are told of once with their place; the rest holds', async () => {
    const settings =
      '\ufeff{\r\n  "profil": 1,\r\n  /* 说明 */ "rules": { "wording/jia": "off", "no/rule": "off" },\r\n}';
    const { code, stdout, stderr } = await runCli(['lint', 'd'], {
      files: { 'd/.report-draft.json': settings, 'd/a.txt': '甲', 'd/b.txt': '甲' },
    });
    assert.match(stdout, /没有发现问题/);
    const lines = stderr.replaceAll('\\', '/').trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.match(lines[0]!, /^d\/\.report-draft\.json:2:3 警告 不认识的配置项“profil”/);
    assert.match(lines[1]!, /^d\/\.report-draft\.json:3:\d+ 警告 没有名为“no\/rule”的规则/);
    assert.equal(code, 0);
  });

  it('in broken JSON do not stop the run', async () => {
    const result = await found(['a.txt'], {
      '.report-draft.json': '{ "rules": { "wording/jia": "off", ',
      'a.txt': '甲',
    });
    assert.match(result.stderr, /^\.report-draft\.json:1:\d+ 警告 配置文件不是有效的 JSON/);
    assert.deepEqual(result.found, ['a.txt']);
  });

  it('that cannot be read are told of, and the exit code says so', async () => {
    const { code, stdout, stderr } = await runCli(['lint', 'd/a.txt'], {
      files: { 'd/.report-draft.json/x': '', 'd/a.txt': '甲' },
    });
    assert.match(stderr.replaceAll('\\', '/'), /^“d\/\.report-draft\.json”不是普通文件，已跳过\n$/);
    assert.match(stdout, /此处有甲/);
    assert.equal(code, 2);
  });

  it('named by --config must be there', async () => {
    for (const [config, why] of [
      ['no.json', /^找不到配置文件“no\.json”，请检查路径\n$/],
      ['d', /^无法读取“d”（EISDIR）\n$/],
      ['nul.json', /^“nul\.json”不是文本文件/],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['lint', '--config', config, 'd'], {
        files: { 'd/a.txt': '甲', 'nul.json': '{\0}' },
      });
      assert.match(stderr, why);
      assert.equal(stdout, '');
      assert.equal(code, 2);
    }
    const { stderr } = await runCli(['lint', '--config', 'a.json', '-'], {
      fs: { readFile: failing('EACCES') },
    });
    assert.equal(stderr, '没有权限读取“a.json”\n');
  });
});

describe('ignore file', () => {
  const IGNORE = '.report-draft.ignore.json';
  const entry = (file: string) => `{ "ignored": [{ "rule": "wording/jia", "file": "${file}" }] }`;

  it('silences what it names, in the nearest folder upwards', async () => {
    const files = { [IGNORE]: entry('d/a.txt'), 'd/a.txt': '甲', 'd/b.txt': '甲' };
    assert.deepEqual((await found(['d'], files)).found, ['d/a.txt', 'd/b.txt wording/jia']);
  });

  it('silences a sentence by its hash, on standard input too, and keeps it from --fix', async () => {
    const { hash } = new Draft('来甲了。', { rules: [] }).placeOf({ start: 1, end: 2 });
    const files = {
      [IGNORE]: `{ "ignored": [{ "rule": "wording/jia", "hash": "${hash}" }] }`,
      'a.txt': '来甲了。有甲。',
    };
    const { code } = await runCli(['lint', '-'], { stdin: '来甲了。', files });
    assert.equal(code, 0);
    const fixed = await runCli(['lint', '--fix', 'a.txt'], { files });
    assert.equal(fixed.files['a.txt']?.toString(), '来甲了。有乙。');
  });

  it('that is wrong is told of with its place; the rest holds', async () => {
    const wrong =
      '{\n  "ignored": [{ "rule": "no/rule", "file": "a.txt" }, { "rule": "wording/jia", "file": "a.txt" }]\n}';
    const result = await found(['a.txt'], { [IGNORE]: wrong, 'a.txt': '甲' });
    assert.match(result.stderr, /^\.report-draft\.ignore\.json:2:\d+ 警告 没有名为“no\/rule”的规则/);
    assert.deepEqual(result.found, ['a.txt']);
  });
});
