/** Drafts that are not open, checked by the folder. */
import assert from 'node:assert/strict';
import { type FileRow, IGNORE_FILE, Methods, SETTINGS_FILE } from '../../server/src/protocol.js';
import type { LspPair } from '../support/lsp-pair.js';
import { brief, pairs } from './support.js';

const A = 'file:///reports/a.report.txt';
const B = 'file:///reports/b.report.txt';
const FOLDER = 'file:///reports';

const check = (pair: LspPair, ...uris: string[]): Promise<(FileRow | null)[]> =>
  pair.client.sendRequest(Methods.checkFiles, { uris });
const forget = (pair: LspPair, ...uris: string[]) =>
  pair.client.sendNotification(Methods.forgetFiles, { uris });
const found = (pair: LspPair, uri: string) => brief(pair.diagnostics(uri)).length;

describe('language server: files that are not open', () => {
  const start = pairs();

  it('are told of as open ones are, and have a row each', async () => {
    const pair = await start({
      files: {
        [A]: '青石镇2024年法治政府建设年度报告\n一、主要做法\n甲丙。\n二、不足\n甲。',
        [B]: '没有。',
      },
    });
    const rows = await check(pair, A, B, 'file:///reports/gone.report.txt');
    const counts = { error: 1, warning: 2, info: 0, hint: 0 };
    assert.deepEqual(rows[0], {
      uri: A,
      unit: '青石镇',
      year: 2024,
      parts: { written: 2, all: 5 },
      counts,
      characters: 30,
    });
    assert.deepEqual([rows[1]!.unit, rows[1]!.year, rows[1]!.counts.error, rows[2]], [null, null, 0, null]);
    assert.deepEqual([found(pair, A), found(pair, B)], [3, 0]);
  });

  it('keep to the settings and the ignore file of their folder', async () => {
    const pair = await start({
      files: {
        [A]: '甲丙。',
        [`${FOLDER}/${SETTINGS_FILE}`]: '{ "unit": "青石镇", "rules": { "wording/jia": "off" } }',
        [`${FOLDER}/${IGNORE_FILE}`]: '{ "ignored": [{ "rule": "wording/bing", "file": "a.report.txt" }] }',
      },
    });
    const [row] = await check(pair, A);
    assert.equal(row!.unit, '青石镇');
    assert.deepEqual([row!.counts.warning, row!.counts.error, found(pair, A)], [0, 0, 0]);
  });

  it('are read again each time', async () => {
    const pair = await start({ files: { [A]: '甲。' } });
    await check(pair, A);
    pair.files[A] = '甲甲。';
    await check(pair, A);
    assert.equal(found(pair, A), 2);
    delete pair.files[A];
    assert.deepEqual(await check(pair, A), [null]);
    assert.equal(found(pair, A), 0);
  });

  it('are forgotten when the client says so, drafts that are open are not', async () => {
    const pair = await start({ files: { [A]: '甲。', [B]: '甲。' } });
    await check(pair, A, B);
    await pair.open('甲甲。', B);
    await forget(pair, A, B);
    await pair.until(() => found(pair, A) === 0);
    assert.equal(found(pair, B), 2);
  });

  it('leave a draft that is open to itself', async () => {
    const pair = await start({ files: { [A]: '甲。' } });
    await pair.open('甲甲丙。', A);
    const before = pair.publications(A);
    const [row] = await check(pair, A);
    assert.deepEqual([row!.counts.warning, row!.counts.error], [2, 1]);
    assert.deepEqual([found(pair, A), pair.publications(A)], [3, before]);
  });

  it('are told of anew after they were open', async () => {
    const pair = await start({ files: { [A]: '甲。' } });
    await check(pair, A);
    await pair.open('乙。', A);
    assert.equal(found(pair, A), 0);
    await pair.client.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    await check(pair, A);
    assert.equal(found(pair, A), 1);
  });
});
