/** Drafts that the settings file names to compare with: findings are linked into them. */
import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/index.js';
import { resolveFrom } from '../../server/src/lsp/settings.js';
import { at, fixesOf, pairs } from './support.js';

const COPIED = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';
const OLD = 'file:///reports/2023/%E6%8A%A5%E5%91%8A.txt';
const rules = RULES.filter(({ id }) => id === 'duplicate/earlier-draft');

describe('language server: drafts to compare with', () => {
  const start = pairs();

  it('links both ends of what was copied', async () => {
    const pair = await start({
      rules,
      files: {
        'file:///reports/2024/.report-draft.json': '{ "compare": ["../2023/报告.txt", "gone.txt"] }',
        [OLD]: `往年的话。\n  ${COPIED}。`,
      },
    });
    const uri = await pair.open(`一、做法\n${COPIED}。`, 'file:///reports/2024/draft.txt');
    const [finding] = pair.diagnostics(uri);
    assert.deepEqual(finding?.range, at(1, 0, COPIED.length));
    assert.match(String(finding?.message), /与“报告\.txt”第2行逐字相同/);
    assert.deepEqual(finding?.relatedInformation, [
      { location: { uri: OLD, range: at(1, 2, 2 + COPIED.length) }, message: '旧稿中的文字' },
    ]);
    // Nothing that mends it.
    assert.deepEqual(fixesOf(await pair.codeActions(uri, { only: ['quickfix'] })), []);
  });

  it('does not hold a draft against itself', async () => {
    const settings = '{ "compare": ["报告.txt"] }';
    const pair = await start({
      rules,
      files: { 'file:///reports/2023/.report-draft.json': settings, [OLD]: `${COPIED}。` },
    });
    const uri = await pair.open(`${COPIED}。`, OLD);
    assert.deepEqual(pair.diagnostics(uri), []);
  });

  it('finds files from the folder of the settings file on', () => {
    const file = 'file:///c/年报/.report-draft.json';
    assert.equal(resolveFrom(file, './a/../b.txt'), 'file:///c/年报/b.txt');
    assert.equal(resolveFrom(file, '..\\旧\\b.txt'), `file:///c/${encodeURIComponent('旧')}/b.txt`);
    assert.equal(resolveFrom(file, '/x/b.txt'), 'file:///x/b.txt');
    assert.equal(resolveFrom(file, 'D:\\x\\b.txt'), 'file:///D%3A/x/b.txt');
    assert.equal(resolveFrom('memfs:/w/.report-draft.json', 'b.txt'), 'memfs:/w/b.txt');
    assert.equal(resolveFrom('vscode-vfs://host/w/s.json', '../b.txt'), 'vscode-vfs://host/b.txt');
  });
});
