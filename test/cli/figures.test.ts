import assert from 'node:assert/strict';
import { runCli } from '../support/cli.js';

const REPORT = [
  '青石镇2024年法治政府建设年度报告',
  '一、主要举措和成效',
  '2024年全镇办理行政处罚案件30件，罚没金额3.2万元。',
  '群众满意率达98.5%，培训约120人。',
].join('\n');

const run = (format: string, text = REPORT, ...more: string[]) =>
  runCli(['figures', '--format', format, ...more, 'a.txt'], { files: { 'a.txt': text } });

describe('figures', () => {
  it('lists each figure with its place, what it counts, when and where', async () => {
    const { code, stdout } = await run('text');
    assert.equal(
      stdout,
      [
        'a.txt',
        '  3:16  办理行政处罚案件  30件  2024年 全镇',
        '  3:24  罚没金额  3.2万元  2024年 全镇',
        '  4:7  群众满意率  98.5%',
        '  4:15  培训  约120人',
        '',
      ].join('\n'),
    );
    assert.equal(code, 0);
  });

  it('says so where there is none, and leaves page furniture out', async () => {
    const { stdout } = await run('text', '【字体：大 中 小】浏览次数：35次\n一、总体情况');
    assert.equal(stdout, 'a.txt\n  （没有数据）\n');
    assert.match((await run('text', '一、总体情况', '--lang=en')).stdout, /\(no figures\)/);
  });

  it('prints one array of records', async () => {
    const [{ file, profile, year, figures }] = JSON.parse((await run('json')).stdout);
    assert.deepEqual([file, profile, year], ['a.txt', 'fazhi-annual', 2024]);
    assert.deepEqual(figures[1], {
      indicator: '罚没金额',
      value: 32000,
      to: null,
      unit: '元',
      approximate: false,
      period: '2024年',
      scope: '全镇',
      text: '3.2万元',
      range: { start: { line: 2, character: 23 }, end: { line: 2, character: 28 } },
    });
    assert.deepEqual(JSON.parse((await run('json', '')).stdout)[0].figures, []);
  });

  it('prints one table for spreadsheets', async () => {
    const { stdout } = await runCli(['figures', '--format', 'csv', 'a,b.txt', 'c.txt'], {
      files: { 'a,b.txt': '办结案件5～8件。', 'c.txt': '办结案件12余件。' },
    });
    assert.equal(
      stdout,
      [
        '\ufeff稿件,位置,指标,数值,上限,单位,约数,时间,范围,原文',
        '"a,b.txt",1:5,办结案件,5,8,件,是,,,5～8件',
        'c.txt,1:5,办结案件,12,,件,是,,,12余件',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps spreadsheets from computing what a file name says', async () => {
    const { stdout } = await runCli(['figures', '--format', 'csv', '.'], {
      files: { '=1+1.txt': '办结案件12件。' },
    });
    assert.match(stdout, /\r\n'=1\+1\.txt,/);
  });

  it('says the head of the table in English', async () =>
    assert.match(
      (await run('csv', REPORT, '--lang', 'en')).stdout,
      /^\ufeffdraft,place,indicator,value,to,unit,approximate,period,scope,text\r\n/,
    ));
});
