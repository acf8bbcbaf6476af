import assert from 'node:assert/strict';
import { runCli } from '../support/cli.js';

const REPORT = [
  '青石镇2024年法治政府建设年度报告',
  '',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）学法用法。全年集中学法6次。一是领导带头。二是全员参加。',
  '二、存在的不足和原因',
  '一是人手紧，原因是编制少。',
].join('\n');

const at = (line: number, from: number, toLine: number, to: number) => ({
  start: { line, character: from },
  end: { line: toLine, character: to },
});

describe('outline as text', () => {
  it('shows entries with their lines, then the required contents', async () => {
    const { code, stdout } = await runCli(['outline', 'a.txt'], { files: { 'a.txt': REPORT } });
    assert.equal(
      stdout,
      [
        'a.txt',
        '  1  青石镇2024年法治政府建设年度报告  报告年度 2024',
        '  3  一、2024年推进法治政府建设的主要举措和成效',
        '  4    （一）学法用法  2 个分项',
        '  5  二、存在的不足和原因  1 个分项',
        '     法定内容',
        '  3  已有  上一年度主要举措和成效',
        '  5  已有  存在的不足和原因',
        '     缺少  党政主要负责人履行推进法治建设第一责任人职责情况',
        '     缺少  下一年度主要安排',
        '     缺少  其他需要报告的情况',
        '',
      ].join('\n'),
    );
    assert.equal(code, 0);
  });

  it('has no table for kinds of report that require nothing, and parts drafts by a blank line', async () => {
    const { stdout } = await runCli(['outline', 'a.txt', 'b.txt'], { files: { 'a.txt': '', 'b.txt': '' } });
    assert.equal(stdout, 'a.txt\n     （没有标题）\n\nb.txt\n     （没有标题）\n');
  });

  it('says which parts are still to be filled in', async () => {
    const text = `${REPORT.replace('编制少', '【原因】')}\n三、其他需要报告的情况\n【如无，写：无】。`;
    const { stdout } = await runCli(['outline', 'a.txt'], { files: { 'a.txt': text } });
    assert.match(stdout, /\n {2}5 {2}已有 {2}存在的不足和原因 {2}还有 1 处待填\n/);
    assert.match(stdout, /\n {2}7 {2}待填 {2}其他需要报告的情况 {2}还有 1 处待填\n/);
  });

  it('says it in English', async () => {
    const { stdout } = await runCli(['outline', '--lang=en', 'a.txt'], { files: { 'a.txt': REPORT } });
    assert.match(stdout, /year 2024\n/);
    assert.match(stdout, /Required contents\n {2}3 {2}present {3}/);
    assert.match(stdout, /\n {5}missing {3}/);
  });
});

describe('outline as JSON', () => {
  it('prints one array with the nested outline and the states of the parts', async () => {
    const { stdout } = await runCli(['outline', '--format', 'json', 'a.txt'], {
      files: { 'a.txt': REPORT.replaceAll('\n', '\r\n') },
    });
    assert.deepEqual(JSON.parse(stdout), [
      {
        file: 'a.txt',
        title: '青石镇2024年法治政府建设年度报告',
        titleRange: at(0, 0, 0, 18),
        year: 2024,
        planYear: null,
        outline: [
          {
            level: 1,
            number: '一、',
            title: '2024年推进法治政府建设的主要举措和成效',
            runIn: false,
            items: 0,
            range: at(2, 0, 3, 31),
            selectionRange: at(2, 0, 2, 23),
            children: [
              {
                level: 2,
                number: '（一）',
                title: '学法用法',
                runIn: true,
                items: 2,
                range: at(3, 0, 3, 31),
                selectionRange: at(3, 0, 3, 7),
                children: [],
              },
            ],
          },
          {
            level: 1,
            number: '二、',
            title: '存在的不足和原因',
            runIn: false,
            items: 1,
            range: at(4, 0, 5, 13),
            selectionRange: at(4, 0, 4, 10),
            children: [],
          },
        ],
        parts: [
          { id: 'measures', status: 'present', blanks: 0, written: true, range: at(2, 0, 2, 23) },
          { id: 'shortcomings', status: 'present', blanks: 0, written: true, range: at(4, 0, 4, 10) },
          { id: 'leadership', status: 'missing', blanks: 0, written: false, range: null },
          { id: 'plan', status: 'missing', blanks: 0, written: false, range: null },
          { id: 'other', status: 'missing', blanks: 0, written: false, range: null },
        ],
      },
    ]);
  });

  const outlineOf = async (text: string) => {
    const { stdout } = await runCli(['outline', '--format', 'json', '-'], { stdin: text });
    return JSON.parse(stdout)[0];
  };

  it('says null where the draft is silent', async () => {
    const { title, titleRange, year, planYear, outline, parts } = await outlineOf('');
    assert.deepEqual([title, titleRange, year, planYear, outline, parts], [null, null, null, null, [], []]);
  });

  it('counts 一是 items only', async () => {
    const { outline } = await outlineOf(
      '一、主要做法\n第一，学习。第二，培训。\n二、安排\n一是学习。二是培训。三要检查。',
    );
    assert.deepEqual(
      outline.map(({ items }: { items: number }) => items),
      [0, 2],
    );
  });

  it('closes no title with 。', async () => {
    const { outline } = await outlineOf('一、主要做法。\n（一）学法。学了。');
    assert.equal(outline[0].title, '主要做法');
    assert.equal(outline[0].children[0].title, '学法');
  });

  it('takes the year from the settings', async () => {
    const { stdout } = await runCli(['outline', '--format', 'json', 'a.txt'], {
      files: { 'a.txt': '一、做法', '.report-draft.json': '{ "year": 2023, "profile": "fazhi-annual" }' },
    });
    const [{ year, parts }] = JSON.parse(stdout);
    assert.equal(year, 2023);
    assert.equal(parts[0].id, 'measures');
  });
});
