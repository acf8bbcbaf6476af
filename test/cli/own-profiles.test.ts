import assert from 'node:assert/strict';
import { runCli } from '../support/cli.js';

const SETTINGS = `{
  "profiles": [
    { "id": "anquan", "name": "安全生产报告", "titles": ["安全生产"], "parts": [
      { "id": "work", "name": "主要工作", "cues": ["主要工作"] },
      { "id": "plan", "name": "下步打算", "cues": ["打算("] }
    ] },
    { "id": "x", "name": "甲" }
  ]
}`;
const DRAFT = '青石镇安全生产报告\n一、主要工作\n巡查42次。';

describe("a unit's own profiles", () => {
  it('say what a draft contains, and what is wrong in them with file, line and reason', async () => {
    const { code, stdout, stderr } = await runCli(['outline', 'a.txt'], {
      files: { '.report-draft.json': SETTINGS, 'a.txt': DRAFT },
    });
    assert.match(stdout, / {5}法定内容\n {2}2 {2}已有 {2}主要工作\n$/);
    assert.equal(
      stderr.replace(/：Invalid[^\n]*/, ''),
      [
        '.report-draft.json:5:15 警告 体例“anquan”的部分“plan”缺少 cues，已忽略',
        '.report-draft.json:5:48 警告 cues 的正则表达式有误，已忽略',
        '.report-draft.json:7:13 警告 体例“x”缺少 parts，已忽略',
        '',
      ].join('\n'),
    );
    assert.equal(code, 0);
  });
});
