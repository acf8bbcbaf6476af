import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/index.js';
import { type CliWorld, runCli } from '../support/cli.js';

interface RuleRecord {
  readonly rule: string;
  readonly level: string;
  readonly declared: string;
  readonly source: string;
  readonly file: string | null;
}

/** Rule, level and where it comes from. */
async function listed(argv: readonly string[], files: CliWorld['files'] = {}): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runCli(['rules', '--format', 'json', ...argv], { files });
  assert.deepEqual([code, stderr], [0, '']);
  return (JSON.parse(stdout) as RuleRecord[]).map(({ rule, level, source, file }) =>
    [rule, level, source, ...(file === null ? [] : [file.replaceAll('\\', '/')])].join(' '),
  );
}

const DECLARED = ['wording/jia warning declared', 'wording/bing error declared', 'wording/zha info declared'];
const SETTINGS = '{ "rules": { "wording": "hint", "wording/bing": "off" } }';

describe('rules', () => {
  it('have the levels that they declare', async () => assert.deepEqual(await listed([]), DECLARED));

  it('have those of the nearest settings file of the folder or draft, or of --config', async () => {
    const files = { 'd/.report-draft.json': SETTINGS, 'd/e/a.txt': '' };
    const set = (file: string) => [
      `wording/jia hint category ${file}`,
      `wording/bing off rule ${file}`,
      `wording/zha hint category ${file}`,
    ];
    assert.deepEqual(await listed(['d'], files), set('d/.report-draft.json'));
    assert.deepEqual(await listed(['d/e/a.txt'], files), set('d/.report-draft.json'));
    assert.deepEqual(await listed(['.'], files), DECLARED);
    assert.deepEqual(await listed(['--config', 'd/.report-draft.json'], files), set('d/.report-draft.json'));
  });

  it('that are ignored in a draft are off there', async () => {
    const files = {
      '.report-draft.ignore.json': '{ "ignored": [{ "rule": "wording/jia", "file": "d/a.txt" }] }',
      'd/a.txt': '',
      'b.txt': '',
    };
    const [first] = await listed(['d/a.txt'], files);
    assert.equal(first, 'wording/jia off ignored .report-draft.ignore.json');
    assert.deepEqual(await listed(['b.txt'], files), DECLARED);
    assert.deepEqual(await listed(['d'], files), DECLARED);
  });

  it('are listed for people', async () => {
    const { stdout } = await runCli(['rules'], { files: { '.report-draft.json': SETTINGS } });
    assert.equal(
      stdout,
      [
        '配置文件：.report-draft.json',
        '',
        '提示  wording/jia   甲应为乙  （来自 .report-draft.json 中的类别）',
        '停用  wording/bing  丙要看  （来自 .report-draft.json）',
        '提示  wording/zha   会出错  （来自 .report-draft.json 中的类别）',
        '',
        '3 条规则，其中 1 条停用',
        '',
      ].join('\n'),
    );
  });

  it('are listed in English, with Chinese only as words that are quoted', async () => {
    for (const format of ['text', 'json']) {
      const argv = ['rules', '--lang', 'en', '--format', format];
      const { stdout } = await runCli(argv, { rules: RULES });
      assert.match(stdout, /Year does not fit the report year/);
      assert.doesNotMatch(stdout.replace(/“[^“”]*”/g, ''), /\p{Script=Han}/u);
    }
  });

  it("tell the unit's own profiles", async () => {
    const files = { '.report-draft.json': '{ "profiles": [{ "id": "a", "name": "甲报告", "parts": [] }] }' };
    const { stdout } = await runCli(['rules'], { files });
    assert.match(stdout, /^配置文件：\.report-draft\.json\n本单位的体例：a（甲报告）\n\n/);
  });

  it('tell options that are set', async () => {
    const rule = { id: 'wording/jia', title: '甲', severity: 'info', options: { most: 1 }, scope: 'line' };
    const files = { '.report-draft.json': '{ "rules": { "wording/jia": { "most": 3 } } }' };
    const { stdout } = await runCli(['rules'], { files, rules: [rule as never] });
    assert.match(stdout, /信息 {2}wording\/jia {2}甲 {2}most=3\n/);
  });

  it('say in their help that the path may be left out', async () => {
    const { stdout } = await runCli(['rules', '--help']);
    assert.match(stdout, /report-draft rules \[OPTION…\] \[PATH\]\n/);
    assert.match(stdout, /\nPATH 是一篇稿件或一个文件夹/);
  });

  it('want one path that exists', async () => {
    const { code, stderr } = await runCli(['rules', 'a', 'b']);
    assert.match(stderr, /^只能给出一个路径，多出了“b”\n/);
    assert.equal(code, 2);
    assert.match((await runCli(['rules', 'a'])).stderr, /^找不到“a”/);
  });
});
