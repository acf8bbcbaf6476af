/** What is published when a draft is opened, typed in and closed. */
import assert from 'node:assert/strict';
import { tally } from '../support/tally.js';
import { at, brief, pairs } from './support.js';

describe('language server: diagnostics', () => {
  const start = pairs();

  it('carry code, source, severity, link and version', async () => {
    const pair = await start();
    const uri = await pair.open('𠮷甲\n丙');
    const [first, second] = pair.diagnostics(uri);
    assert.deepEqual(first, {
      range: at(0, 2, 3),
      severity: 2,
      source: '报告稿',
      code: 'wording/jia',
      message: '此处有甲',
      codeDescription: { href: 'file:///docs/wording/jia.md' },
    });
    assert.equal(second?.severity, 1);
    assert.equal(pair.publishedVersion(uri), 1);
  });

  it('tell a bulk fault once and mark the other places quietly', async () => {
    const pair = await start();
    const uri = await pair.open('甲\n甲\n甲甲');
    assert.deepEqual(brief(pair.diagnostics(uri)), [
      'wording/jia 2 0:0–1 全文有 4 处甲',
      'wording/jia 4 1:0–1 此处有甲',
      'wording/jia 4 2:0–1 此处有甲',
      'wording/jia 4 2:1–2 此处有甲',
    ]);
  });

  it('follow every keystroke and carry its version', async () => {
    const pair = await start();
    const uri = await pair.open('乙\n乙');
    assert.deepEqual(pair.diagnostics(uri), []);
    const version = await pair.change(uri, { range: at(1, 1), text: '甲' });
    await pair.settled(uri, version);
    assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 1:1–2 此处有甲']);
    assert.equal(pair.publishedVersion(uri), version);
  });

  it('are not sent again where nothing changed', async () => {
    const pair = await start();
    const uri = await pair.open('甲乙\n乙');
    const before = pair.publications(uri);
    await pair.settled(uri, await pair.change(uri, { range: at(1, 1), text: '好' }));
    assert.equal(pair.publications(uri), before);
  });

  it('are those of the last of several waiting changes', async () => {
    const pair = await start();
    const uri = await pair.open('');
    await pair.change(uri, { range: at(0, 0), text: '甲' });
    await pair.change(uri, { range: at(0, 1), text: '丙' });
    const version = await pair.change(uri, { range: at(0, 0, 1), text: '' });
    await pair.settled(uri, version);
    assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/bing 1 0:0–1 此处有丙']);
  });

  it('are right after a change of the whole text and after several changes in one message', async () => {
    const pair = await start();
    const uri = await pair.open('甲');
    await pair.settled(uri, await pair.change(uri, { text: '乙\r\n甲' }));
    assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 1:0–1 此处有甲']);
    const version = await pair.change(
      uri,
      { range: at(0, 0, 1), text: '丙' },
      { range: at(0, 0), text: '甲' },
    );
    await pair.settled(uri, version);
    assert.deepEqual(brief(pair.diagnostics(uri)), [
      'wording/jia 2 0:0–1 此处有甲',
      'wording/bing 1 0:1–2 此处有丙',
      'wording/jia 2 1:0–1 此处有甲',
    ]);
  });

  it('are taken back when the document is closed', async () => {
    const pair = await start();
    const uri = await pair.open('甲');
    await pair.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await pair.until(() => pair.diagnostics(uri).length === 0);
  });

  it('are capped with a word about the rest', async () => {
    const pair = await start();
    const uri = await pair.open(Array.from({ length: 300 }, () => '丙').join('\n'));
    const last = pair.diagnostics(uri).at(-1);
    assert.match(String(last?.message), /另有 50 个/);
  });

  it('survive a rule that throws, which is logged once', async () => {
    const pair = await start();
    const uri = await pair.open('炸甲');
    assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 0:1–2 此处有甲']);
    await pair.settled(uri, await pair.change(uri, { range: at(0, 2), text: '炸' }));
    assert.equal(pair.log.filter((line) => line.includes('wording/zha')).length, 1);
    tally('faults', {
      fault: 'a rule throws',
      cases: 2,
      where: 'language server',
      outcome: 'what the others find is told, and the rule logged once',
      losses: 0,
    });
  });
});
