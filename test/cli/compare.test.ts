import assert from 'node:assert/strict';
import { Writer } from '../core/compare/drafts.js';
import { runCli } from '../support/cli.js';

const COPIED =
  '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布，连续不合格的安排补课';
const THIS_YEAR = `青石镇2024年法治政府建设年度报告\n一、做法\n${COPIED}。化解矛盾纠纷118件。\n二、安排\n新建调解室4个，配齐人手。\n`;
const LAST_YEAR = `青石镇2023年法治政府建设年度报告\n一、做法\n今年有三项做法，${COPIED}。化解矛盾纠纷205件。\n`;
const OTHER = '一、做法\n什么也没有抄，写得很好，读起来很新。\n';
const files = { 'a.txt': THIS_YEAR, 'b.txt': LAST_YEAR, 'c.txt': OTHER };

describe('compare A B', () => {
  it('tells passages with their places, shares of sections and what became of figures', async () => {
    const { code, stdout } = await runCli(['compare', 'a.txt', 'b.txt'], { files });
    assert.equal(
      stdout,
      [
        'a.txt 有 81% 见于 b.txt，b.txt 有 86% 见于 a.txt',
        '',
        '相同的文字（1 处）：',
        `  3:1 ↔ 3:9  58 字  94% 相同  ${COPIED.slice(0, 40)}…`,
        '',
        '各部分的占比：',
        '    98%  一、做法',
        '     0%  二、安排',
        '',
        '有变化的数据（1 项）：',
        '  3:55 ↔ 3:63  化解矛盾纠纷  205件 → 118件',
        '',
        '新出现的数据（1 项）：',
        '  5:6  新建调解室  4个',
        '',
      ].join('\n'),
    );
    assert.equal(code, 1);
  });

  it('is content where little is shared, and says so', async () => {
    const { code, stdout } = await runCli(['compare', 'a.txt', 'c.txt'], { files });
    assert.match(stdout, /没有相同的文字/);
    assert.equal(code, 0);
    assert.equal((await runCli(['compare', 'a.txt', 'b.txt', '--threshold=95%'], { files })).code, 0);
  });

  it('prints one object with positions', async () => {
    const { stdout } = await runCli(['compare', 'a.txt', 'b.txt', '--format=json'], { files });
    const { here, passages, sections, figures } = JSON.parse(stdout);
    assert.deepEqual([here.file, here.share > 0.7], ['a.txt', true]);
    assert.deepEqual(passages[0].there.start, { line: 2, character: 8 });
    assert.deepEqual(
      sections.map(({ title }: { title: string }) => title),
      ['', '一、做法', '二、安排'],
    );
    assert.deepEqual(
      figures.map(({ kind }: { kind: string }) => kind),
      ['changed', 'new'],
    );
  });

  it('prints one table for spreadsheets', async () => {
    const { stdout } = await runCli(['compare', 'a.txt', 'b.txt', '--format', 'csv'], { files });
    assert.match(stdout, /^\ufeff类别,位置,对照稿位置,文字,对照稿文字,字数,比例\r\n相同的文字,3:1,3:9,/);
    assert.match(stdout, /\r\n有变化的数据,3:55,3:63,化解矛盾纠纷 118件,化解矛盾纠纷 205件,,\r\n/);
  });

  it('takes one of them from standard input', async () => {
    const { stdout } = await runCli(['compare', '-', 'b.txt'], { files, stdin: THIS_YEAR });
    assert.match(stdout, /^<stdin> 有 81% 见于 b\.txt/);
  });

  it('speaks English', async () => {
    const { stdout } = await runCli(['compare', 'a.txt', 'b.txt', '--lang=en'], { files });
    assert.match(stdout, /^81% of a\.txt stands in b\.txt, 86% of b\.txt in a\.txt\n/);
  });
});

describe('compare DIR', () => {
  it('tells the pairs above the threshold with their passages, and a matrix', async () => {
    const { code, stdout } = await runCli(['compare', '.'], { files });
    assert.equal(
      stdout,
      [
        '比较了 3 篇稿件，1 对有相同的文字，其中 1 对达到 5%',
        '',
        'a.txt 有 81% 见于 b.txt，b.txt 有 86% 见于 a.txt',
        `  3:1 ↔ 3:9  58 字  94% 相同  ${COPIED.slice(0, 40)}…`,
        '',
        '每行稿件的文字有多少也见于各列稿件：',
        '        1     2     3',
        '  1     ·   81%        a.txt',
        '  2   86%     ·        b.txt',
        '  3                 ·  c.txt',
        '',
      ].join('\n'),
    );
    assert.equal(code, 1);
  });

  it('prints the matrix as a table and with all pairs as one object', async () => {
    const csv = await runCli(['compare', '.', '--format=csv'], { files });
    assert.equal(
      csv.stdout,
      '\ufeff稿件,a.txt,b.txt,c.txt\r\na.txt,100%,81%,\r\nb.txt,86%,100%,\r\nc.txt,,,100%\r\n',
    );
    const json = await runCli(['compare', '.', '--format=json', '--threshold=95'], { files });
    const { files: names, pairs, matrix } = JSON.parse(json.stdout);
    assert.deepEqual(names, ['a.txt', 'b.txt', 'c.txt']);
    assert.deepEqual([pairs.length, pairs[0].passages], [1, []]);
    assert.deepEqual([matrix[0][1], matrix[0][2], matrix[2][2]], [pairs[0].firstShare, 0, 1]);
    assert.equal(json.code, 0);
  });

  it('leaves the matrix of very many drafts to other formats', async () => {
    const writer = new Writer(41);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.txt`, writer.paragraph()]));
    const { stdout } = await runCli(['compare', '.'], { files: { ...many, ...files } });
    assert.match(stdout, /^比较了 24 篇稿件，1 对/);
    assert.match(stdout, /占比矩阵请用 --format csv/);
  });

  it('reads every encoding, and goes on without what it cannot read', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LAST_YEAR, 'utf16le')]);
    const { code, stdout, stderr } = await runCli(['compare', '.'], {
      files: { 'a.txt': THIS_YEAR, 'b.txt': utf16, 'd.txt': Buffer.from([0x50, 0x4b, 3, 4]) },
    });
    assert.match(stdout, /^比较了 2 篇稿件，1 对/);
    assert.match(stderr, /“d\.txt”是 Word/);
    assert.equal(code, 2);
  });

  it('cannot compare one draft, standard input among many, or with a strange threshold', async () => {
    const told = async (...argv: string[]) => {
      const { code, stderr } = await runCli(['compare', ...argv], { files });
      assert.equal(code, 2);
      return stderr;
    };
    assert.match(await told('a.txt'), /至少要有两篇稿件才能比较，只找到 1 篇/);
    assert.match(await told('a.txt', 'b.txt', '-'), /标准输入只能与一篇稿件比较/);
    assert.match(await told('.', '--threshold=many'), /--threshold 应是 0 到 100/);
  });
});
