import assert from 'node:assert/strict';
import { message, RULES, type Rule } from '../../server/src/core/index.js';
import { failing, runCli } from '../support/cli.js';

const DRAFT = [
  '青石镇2024年法治政府建设年度报告',
  '一、主要做法',
  '𠮷甲办结丙件。',
  '二、不足',
  '甲少。',
].join('\n');

/** A rule that reports what the test says, whatever the draft. */
const ruleThat = (check: Extract<Rule, { scope: 'draft' }>['check']): Rule => ({
  id: 'duplicate/toy',
  title: '测试',
  severity: 'warning',
  fix: 'safe',
  basis: ['practice'],
  why: '这是测试用的规则。它报告测试要它报告的。',
  bad: '⟦甲⟧',
  good: '乙',
  scope: 'draft',
  reads: 'outline',
  check,
});

describe('lint as text', () => {
  it('prints one line a finding, aligned within a draft, and a summary', async () => {
    const long = `${'一\n'.repeat(9)}丙，丙。`;
    const { code, stdout, stderr } = await runCli(['lint', '.'], {
      files: { 'a.txt': DRAFT, 'b/长桥.txt': long },
    });
    assert.equal(
      stdout,
      [
        'a.txt:3:2 警告 此处有甲 [wording/jia]',
        'a.txt:3:5 错误 此处有丙 [wording/bing]',
        'a.txt:5:1 警告 此处有甲 [wording/jia]',
        '',
        'b/长桥.txt:10:1 错误 此处有丙 [wording/bing]',
        'b/长桥.txt:10:3 错误 此处有丙 [wording/bing]',
        '',
        '2 个稿件，5 个问题（错误 3，警告 2），其中 2 个可用 --fix 安全修复',
        '',
      ].join('\n'),
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('pads places of different lengths', async () => {
    const { stdout } = await runCli(['lint', 'a.txt'], { files: { 'a.txt': `丙${'一'.repeat(9)}丙` } });
    assert.match(stdout, /^a\.txt:1:1 {2}错误 .*\na\.txt:1:11 错误 /);
  });

  it('says it in English', async () => {
    const { stdout } = await runCli(['lint', '--lang', 'en', 'a.txt'], { files: { 'a.txt': DRAFT } });
    assert.match(stdout, /^a\.txt:3:2 warning 此处有甲 \[wording\/jia\]\na\.txt:3:5 error {3}/);
    assert.match(stdout, /drafts: 1, findings: 3 \(error 1, warning 2\), safe to mend with --fix: 2\n$/);
  });

  it('says that nothing was found', async () => {
    const { code, stdout } = await runCli(['lint', 'a.txt', 'empty.txt'], {
      files: { 'a.txt': '乙', 'empty.txt': '' },
    });
    assert.equal(stdout, '2 个稿件，没有发现问题\n');
    assert.equal(code, 0);
  });

  it('names the other places of a finding', async () => {
    const rule = ruleThat(function* () {
      const related = [3, 5, 6, 7].map((start) => ({ start, end: start + 1, message: message('这里') }));
      yield { at: { start: 0, end: 2 }, message: message('重复'), related };
    });
    const { stdout } = await runCli(['lint', 'a.txt'], {
      files: { 'a.txt': '文一\n文\n文文文文' },
      rules: [rule],
    });
    assert.match(stdout, /^a\.txt:1:1 警告 重复 \[duplicate\/toy\] 另见 2:1、3:1、3:2…\n/);
  });

  it('is coloured on a terminal only, and not against the wish of the user', async () => {
    const files = { 'a.txt': '丙' };
    const colour = async (world: object) =>
      (await runCli(['lint', 'a.txt'], { files, ...world })).stdout.includes('\u001b[31m');
    assert.equal(await colour({ isTTY: true }), true);
    assert.equal(await colour({ isTTY: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await colour({ isTTY: true, env: { TERM: 'dumb' } }), false);
    assert.equal(await colour({}), false);
  });

  it('spells out what would steer the terminal', async () => {
    const rule = ruleThat(function* ({ lines }) {
      yield { at: { start: 0, end: 1 }, message: message('写作“{0}”', lines[0]!.text) };
    });
    const { stdout } = await runCli(['lint', 'a.txt'], {
      files: { 'a.txt': '红\u001b[2J\u202e字' },
      rules: [rule],
    });
    assert.match(stdout, /写作“红\\u\{1b\}\[2J\\u\{202e\}字”/);
  });

  it('runs the rules that ship where no others are given', async () => {
    const { stdout } = await runCli(['lint', '-'], { stdin: DRAFT, rules: RULES });
    assert.match(stdout, /^<stdin>:\d+:\d+ .*\[structure\/missing-part\]/m);
  });
});

describe('lint as JSON', () => {
  it('prints one array with LSP positions', async () => {
    const { code, stdout } = await runCli(['lint', '--format', 'json', 'a.txt', 'b.txt'], {
      files: { 'a.txt': DRAFT.replace('甲少', '少'), 'b.txt': '' },
    });
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.deepEqual(JSON.parse(stdout), [
      {
        file: 'a.txt',
        profile: 'fazhi-annual',
        year: 2024,
        findings: [
          {
            rule: 'wording/jia',
            severity: 'warning',
            message: '此处有甲',
            range: at(2, 2, 3),
            fix: 'safe',
            edits: [{ range: at(2, 2, 3), newText: '乙' }],
            related: [],
            count: 1,
          },
          {
            rule: 'wording/bing',
            severity: 'error',
            message: '此处有丙',
            range: at(2, 5, 6),
            fix: 'review',
            edits: [{ range: at(2, 5, 6), newText: '丁' }],
            related: [],
            count: 1,
          },
        ],
      },
      { file: 'b.txt', profile: 'general', year: null, findings: [] },
    ]);
    assert.equal(code, 1);
  });

  it('tells a bulk fault once, with all its edits', async () => {
    const { stdout } = await runCli(['lint', '--format=json', 'a.txt'], { files: { 'a.txt': '甲\r\n甲甲' } });
    const [{ findings }] = JSON.parse(stdout);
    assert.equal(findings.length, 1);
    assert.equal(findings[0].count, 3);
    assert.equal(findings[0].message, '全文有 3 处甲');
    assert.deepEqual(findings[0].edits[2], {
      range: { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } },
      newText: '乙',
    });
  });

  it('names the draft of related places', async () => {
    const rule = ruleThat(function* () {
      yield {
        at: { start: 0, end: 1 },
        message: message('重复'),
        related: [{ start: 2, end: 3, message: message('这里') }],
      };
    });
    const { stdout } = await runCli(['lint', '--format', 'json', 'a.txt'], {
      files: { 'a.txt': '文\n文' },
      rules: [rule],
    });
    assert.deepEqual(JSON.parse(stdout)[0].findings[0].related, [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
        message: '这里',
        file: 'a.txt',
      },
    ]);
  });

  it('is an array even where there is nothing to tell of', async () => {
    const { code, stdout, stderr } = await runCli(['lint', '--format', 'json', 'no.txt']);
    assert.deepEqual(JSON.parse(stdout), []);
    assert.equal(stderr, '找不到“no.txt”，请检查路径\n');
    assert.equal(code, 2);
  });
});

describe('the exit code of lint', () => {
  const code = async (text: string, ...options: string[]) =>
    (await runCli(['lint', ...options, 'a.txt'], { files: { 'a.txt': text } })).code;

  it('is 1 from the asked level on, and that is warning by default', async () => {
    assert.equal(await code('乙'), 0);
    assert.equal(await code('甲'), 1);
    assert.equal(await code('甲', '--severity', 'error'), 0);
    assert.equal(await code('丙', '--severity', 'error'), 1);
    const settings = { '.report-draft.json': '{ "rules": { "wording/jia": "info" } }', 'a.txt': '甲' };
    assert.equal((await runCli(['lint', 'a.txt'], { files: settings })).code, 0);
    assert.equal((await runCli(['lint', '--severity', 'hint', 'a.txt'], { files: settings })).code, 1);
  });

  it('lists what is below the asked level too', async () => {
    const { stdout } = await runCli(['lint', '--severity', 'error', 'a.txt'], { files: { 'a.txt': '甲' } });
    assert.match(stdout, /此处有甲/);
  });

  it('is 2 where a rule crashed, told of once; the other findings stay', async () => {
    const files = { 'a.txt': '炸\n炸甲', 'b.txt': '炸' };
    const { code, stdout, stderr } = await runCli(['lint', '.'], { files });
    assert.equal(stderr, '规则 wording/zha 运行出错（Error），它的结果不完整，请反馈给开发者\n');
    assert.match(stdout, /此处有甲/);
    assert.equal(code, 2);
  });
});

describe('lint --fix', () => {
  it('mends what is safe, says so, and reports what is left', async () => {
    const files = { 'a.txt': '甲甲丙', 'b.txt': '甲', 'c.txt': '丙' };
    const { code, stdout, stderr, files: after } = await runCli(['lint', '--fix', '.'], { files });
    assert.equal(after['a.txt']!.toString(), '乙乙丙');
    assert.equal(after['b.txt']!.toString(), '乙');
    assert.deepEqual(Object.keys(after).sort(), ['a.txt', 'b.txt', 'c.txt']);
    assert.equal(stderr, '“a.txt”已修复 2 处（wording/jia）\n“b.txt”已修复 1 处（wording/jia）\n');
    assert.match(
      stdout,
      /^a\.txt:1:3 错误 .*\n\nc\.txt:1:1 错误 .*\n\n3 个稿件，已修复 3 处，2 个问题（错误 2）\n$/,
    );
    assert.equal(code, 1);
  });

  it('leaves JSON alone on standard output', async () => {
    const { code, stdout } = await runCli(['lint', '--fix', '--format', 'json', 'a.txt'], {
      files: { 'a.txt': '甲' },
    });
    assert.deepEqual(JSON.parse(stdout)[0].findings, []);
    assert.equal(code, 0);
  });

  it('does not touch a draft with nothing to mend', async () => {
    const untouched = { open: failing('EIO'), rename: failing('EIO') };
    const { code, stderr } = await runCli(['lint', '--fix', 'a.txt'], {
      files: { 'a.txt': '乙' },
      fs: untouched,
    });
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('works as a filter: the text alone on standard output, the rest on standard error', async () => {
    const { code, stdout, stderr } = await runCli(['lint', '--fix', '-'], { stdin: '甲\r\n丙' });
    assert.equal(stdout, '乙\r\n丙');
    assert.match(stderr, /^“<stdin>”已修复 1 处（wording\/jia）\n<stdin>:2:1 错误 此处有丙/);
    assert.equal(code, 1);
  });

  it('passes on what needs no mending', async () => {
    assert.equal((await runCli(['lint', '--fix', '-'], { stdin: '乙\n' })).stdout, '乙\n');
  });

  it('writes nothing where fixes do not settle', async () => {
    const rule = ruleThat(function* ({ lines: [line] }) {
      const at = { start: 0, end: 1 };
      yield { at, message: message('换'), edits: [{ ...at, newText: line?.text === '甲' ? '乙' : '甲' }] };
    });
    const { code, stderr, files } = await runCli(['lint', '--fix', 'a.txt'], {
      files: { 'a.txt': '甲' },
      rules: [rule],
    });
    assert.match(stderr, /“a\.txt”的安全修复没有成功/);
    assert.equal(files['a.txt']!.toString(), '甲');
    assert.equal(code, 2);
  });
});

describe('a draft of one line of 10 MB', () => {
  const clause = `𠮷${'一二三四五六七八九，'.repeat(10)}`;
  const times = 34_000;

  it('is linted, each place found', async () => {
    const { stdout } = await runCli(['lint', '-'], { stdin: Buffer.from(`${clause}丙`.repeat(times)) });
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines[times - 1]!, new RegExp(`^<stdin>:1:${times * 102} 错误`));
    assert.match(lines.at(-1)!, /34000 个问题/);
  });

  it('is mended', async () => {
    const { files } = await runCli(['lint', '--fix', 'a.txt'], {
      files: { 'a.txt': `${clause}甲`.repeat(times) },
    });
    assert.ok(files['a.txt']!.equals(Buffer.from(`${clause}乙`.repeat(times))));
  });
});
