import assert from 'node:assert/strict';
import { type CheckedFile, folderRows, totalsOf, totalsText } from '../../client/src/folder/model.js';
import { isDraftName, isTextName } from '../../client/src/folder/names.js';
import { lintArguments, MATCHERS } from '../../client/src/folder/task-model.js';
import { translator } from '../../client/src/l10n.js';
import { decodeText } from '../../client/src/read-text.js';
import { runCli } from '../support/cli.js';
import { readJson } from '../support/repository.js';

const t = translator('zh-CN', 'zh-cn');

const file = (path: string, error: number, warning: number): CheckedFile => ({
  path,
  row: {
    uri: `file:///w/${path}`,
    unit: path.includes('长桥') ? '长桥街道' : null,
    year: path.includes('2024') ? 2024 : null,
    parts: { written: 4, all: path.includes('2024') ? 5 : 0 },
    counts: { error, warning, info: 3, hint: 1 },
    characters: 3200,
  },
});

describe('rows of a folder', () => {
  const files = [
    file('a.txt', 0, 0),
    file('b.txt', 0, 2),
    file('东/长桥2024.txt', 1, 1),
    file('c.txt', 1, 2),
  ];

  it('put the drafts that want a look first', () => {
    assert.deepEqual(
      folderRows(files, t).map(({ label, icon, badge }) => `${label} ${icon.id} ${badge}`),
      ['c.txt error 3', '长桥2024.txt error 2', 'b.txt warning 2', 'a.txt pass '],
    );
  });

  it('say what was found, then what the draft is, and where it lies where that is no matter of course', () => {
    const [plain, whole] = folderRows(files, t);
    assert.equal(plain!.description, '1 个错误 · 2 个警告 · 3200 字');
    assert.equal(
      whole!.description,
      '1 个错误 · 1 个警告 · 法定内容 4/5 · 3200 字 · 2024 年 · 长桥街道 · 东',
    );
    assert.match(whole!.accessibilityLabel, /^长桥2024\.txt，1 个错误，/);
    assert.match(folderRows(files, t)[3]!.description, /^没有错误和警告 · /);
  });

  it('count as far as there is room', () => {
    assert.equal(folderRows([file('a.txt', 80, 80)], t)[0]!.badge, '⋯');
  });

  it('add up', () => {
    assert.equal(totalsText(totalsOf(files), t), '4 篇稿件，2 个错误，5 个警告');
    assert.equal(totalsText(totalsOf([]), t), '0 篇稿件，没有错误和警告');
  });

  it('speak English too', () => {
    const [row] = folderRows([file('2024.txt', 1, 0)], translator('en', 'zh-cn'));
    assert.doesNotMatch(row!.description + row!.tooltip, /\p{Script=Han}/u);
  });
});

describe('names of drafts', () => {
  it('are those that the language claims', () => {
    const { contributes } = readJson<{
      contributes: { languages: { id: string; filenamePatterns?: string[] }[] };
    }>('package.json');
    const patterns = contributes.languages.find(({ id }) => id === 'report-draft')!.filenamePatterns!;
    assert.ok(patterns.length > 0);
    for (const pattern of patterns) assert.ok(isDraftName(pattern.replaceAll('*', '长桥')), pattern);
    for (const name of ['笔记.txt', '法治政府建设.md', '报告.gongwen.bak', 'report.txt'])
      assert.ok(!isDraftName(name), name);
    assert.ok(isTextName('笔记.TXT') && !isTextName('笔记.md'));
  });
});

describe('bytes of a draft', () => {
  for (const [encoding, bytes] of [
    ['UTF-8', [0xe7, 0xa8, 0xbf]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe7, 0xa8, 0xbf]],
    ['UTF-16, low half first', [0xff, 0xfe, 0x3f, 0x7a]],
    ['UTF-16, high half first', [0xfe, 0xff, 0x7a, 0x3f]],
    ['GB18030', [0xb8, 0xe5]],
  ] as const) {
    it(`are read as ${encoding}`, () => assert.equal(decodeText(Uint8Array.from(bytes)), '稿'));
  }
});

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: {
    readonly regexp: string;
    readonly file: number;
    readonly line: number;
    readonly column: number;
    readonly message: number;
    readonly code: number;
  };
}

describe('the task', () => {
  const { problemMatchers } = readJson<{ contributes: { problemMatchers: Matcher[] } }>(
    'package.json',
  ).contributes;

  /** What a matcher makes of the output of the command line. */
  async function matched(name: string, ...more: string[]): Promise<string[]> {
    const { stdout } = await runCli(['lint', ...more, '.'], {
      files: { '东 1/a:b.txt': '一、甲丙\n甲[x/y]丙' },
    });
    const { severity, pattern } = problemMatchers.find((matcher) => matcher.name === name)!;
    return stdout.split('\n').flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      const { file, line: at, column, message, code } = pattern;
      return match
        ? [[severity, ...[file, at, column, message, code].map((group) => match[group])].join('|')]
        : [];
    });
  }

  for (const more of [[], ['--lang', 'en']]) {
    it(`finds in the output what the command line found${more.length > 0 ? ', in English too' : ''}`, async () => {
      const found = await Promise.all(MATCHERS.map((matcher) => matched(matcher.slice(1), ...more)));
      assert.deepEqual(found, [
        ['error|东 1/a:b.txt|1|4|此处有丙|wording/bing', 'error|东 1/a:b.txt|2|7|此处有丙|wording/bing'],
        ['warning|东 1/a:b.txt|1|3|此处有甲|wording/jia', 'warning|东 1/a:b.txt|2|1|此处有甲|wording/jia'],
        [],
      ]);
      assert.equal((await matched('report-draft', ...more)).length, 4);
    });
  }

  it('runs the command line with what it was told', async () => {
    assert.deepEqual(lintArguments({}), ['lint', '.']);
    assert.deepEqual(lintArguments({ path: '东', baseline: '基线.json' }), [
      'lint',
      '--baseline',
      '基线.json',
      '东',
    ]);
    const { code } = await runCli(lintArguments({}), { files: { 'a.txt': '乙' } });
    assert.equal(code, 0);
  });
});
