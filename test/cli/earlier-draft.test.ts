import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/index.js';
import { runCli } from '../support/cli.js';

const COPIED = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';
const rules = RULES.filter(({ id }) => id === 'duplicate/earlier-draft');
const files = {
  '2024/.report-draft.json': '{ "compare": ["../2023/旧稿.txt"] }',
  '2024/a.txt': `一、做法\n${COPIED}，并同评优挂钩。`,
  '2023/旧稿.txt': `往年的话。\n${COPIED}，并同评优挂钩。`,
};

describe('lint, with earlier drafts named in the settings', () => {
  it('tells what was copied and from where', async () => {
    const { stdout } = await runCli(['lint', '2024'], { files, rules });
    assert.match(
      stdout,
      /^2024\/a\.txt:2:1 警告 这43个字与“旧稿\.txt”第2行逐字相同.*另见 2023\/旧稿\.txt:2:1\n/,
    );
    const json = await runCli(['lint', '2024', '--format=json'], { files, rules });
    const [{ file, range }] = JSON.parse(json.stdout)[0].findings[0].related;
    assert.deepEqual([file, range.start], ['2023/旧稿.txt', { line: 1, character: 0 }]);
  });

  it('is silent about the named draft itself, and tells of one that is not there', async () => {
    const settings = '{ "compare": ["2023/旧稿.txt", "无.txt"] }';
    const { code, stdout, stderr } = await runCli(['lint', '2023'], {
      files: { ...files, '.report-draft.json': settings },
      rules,
    });
    assert.doesNotMatch(stdout, /逐字相同/);
    assert.match(stderr, /^\.report-draft\.json 警告 找不到“无\.txt”/);
    assert.equal(code, 0);
  });
});
