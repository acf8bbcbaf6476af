import assert from 'node:assert/strict';
import { type CliWorld, runCli } from '../support/cli.js';

const NEW = ['new', '--unit', '青石镇', '--year', '2025'];
const NAME = '青石镇2025年法治政府建设年度报告.txt';
const LAST_YEAR = '青石镇2024年法治政府建设年度报告\n一、2024年工作情况\n（一）学法用法。全年学法12次。\n';

const run = async (argv: readonly string[], world: CliWorld = {}) => {
  const { code, stdout, stderr, files } = await runCli([...NEW, ...argv], world);
  const written = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString()]));
  return { code, stdout, stderr, files: written };
};

describe('new', () => {
  it('prints a report to be filled in', async () => {
    const { code, stdout, stderr } = await run([]);
    assert.match(stdout, /^青石镇2025年法治政府建设年度报告\n\n2025年，青石镇【.*\n一、2025年/);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('writes it to a file, or under its own name into a folder', async () => {
    const { stdout } = await run([]);
    const toFile = await run(['--out', 'a.txt']);
    assert.deepEqual([toFile.stdout, toFile.files['a.txt']], ['', stdout]);
    const toFolder = await run(['--out', 'd'], { files: { 'd/b.txt': '' } });
    assert.equal(toFolder.files[`d/${NAME}`], stdout);
    assert.match(toFolder.stderr, /^已写出“d[\\/]青石镇2025年法治政府建设年度报告\.txt”\n$/);
  });

  it('leaves alone what is there', async () => {
    const { code, stderr, files } = await run(['--out', 'a.txt'], { files: { 'a.txt': '旧稿' } });
    assert.deepEqual([code, stderr, files['a.txt']], [2, '“a.txt”已经有了，没有覆盖\n', '旧稿']);
  });

  it("takes the headings of last year's report, in any encoding, and not its text", async () => {
    const gbk = Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb8, 0xc5, 0xbf, 0xf6, 0x0a]);
    const { stdout } = await run(['--from', 'a.txt'], { files: { 'a.txt': LAST_YEAR } });
    assert.match(stdout, /\n一、2025年工作情况\n（一）学法用法\n【做了什么/);
    assert.doesNotMatch(stdout, /12次/);
    assert.match((await run(['--from', 'b.txt'], { files: { 'b.txt': gbk } })).stdout, /\n一、概况\n/);
  });

  it('knows kind and unit from the settings file', async () => {
    const files = { '.report-draft.json': '{ "unit": "长桥街道", "profile": "xinxi-gongkai-annual" }' };
    const { stdout } = await runCli(['new', '--year', '2025'], { files });
    assert.match(stdout, /^长桥街道2025年政府信息公开工作年度报告\n/);
  });

  for (const [argv, why] of [
    [['new', '--year', '2025'], '没有给出选项 --unit'],
    [['new', '--unit', '青石镇'], '没有给出选项 --year'],
    [[...NEW.slice(0, -1), '25'], '选项 --year 应是四位数字的年份，不是“25”'],
    [[...NEW, '--profile', 'zongjie'], '选项 --profile 没有“zongjie”这个值，可用的有 fazhi-annual|'],
    [[...NEW, '--from', 'none.txt'], '找不到“none.txt”，请检查路径'],
    [[...NEW, '--out', 'none/a.txt'], '无法写入“none'],
    [[...NEW, 'a.txt'], '这个命令不带路径，多出了“a.txt”'],
  ] as const) {
    it(`cannot do: report-draft ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCli(argv);
      assert.ok(stderr.startsWith(why), stderr);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }
});
