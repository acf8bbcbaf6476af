/** Settings from files and from the editor. */
import assert from 'node:assert/strict';
import { brief, pairs } from './support.js';

const SETTINGS_FILE = 'file:///reports/.report-draft.json';

describe('language server: settings', () => {
  const start = pairs();

  it('come from the nearest file and are overridden by the editor', async () => {
    const pair = await start({
      files: { [SETTINGS_FILE]: '{ "rules": { "wording/jia": "off", "wording/bing": "info" } }' },
      settings: { rules: { 'wording/bing': 'hint' } },
    });
    const uri = await pair.open('甲丙', 'file:///reports/2024/draft.txt');
    assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/bing 4 0:1–2 此处有丙']);
  });

  it('take hold as soon as they change', async () => {
    const pair = await start();
    const uri = await pair.open('甲');
    pair.settings = { rules: { wording: 'off' } };
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await pair.until(() => pair.diagnostics(uri).length === 0);
    pair.settings = {};
    pair.files[SETTINGS_FILE] = '{ "rules": { "wording": "error" } }';
    await pair.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: SETTINGS_FILE, type: 1 }],
    });
    await pair.until(() => pair.diagnostics(uri).length === 1);
    assert.equal(pair.diagnostics(uri)[0]?.severity, 1);
  });

  it('take hold at the next save where the client watches no files', async () => {
    const pair = await start();
    const uri = await pair.open('甲');
    pair.files[SETTINGS_FILE] = '{ "rules": { "wording": "off" } }';
    await pair.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await pair.until(() => pair.diagnostics(uri).length === 0);
  });

  it('are taken as they are sent from a client that cannot be asked', async () => {
    const pair = await start({ initialize: { capabilities: {} } });
    const uri = await pair.open('甲');
    for (const [settings, findings] of [
      [{ reportDraft: { rules: { wording: 'off' } } }, 0],
      [{}, 1],
      [null, 1],
    ] as const) {
      await pair.client.sendNotification('workspace/didChangeConfiguration', { settings });
      await pair.until(() => pair.diagnostics(uri).length === findings);
    }
  });

  it('that are wrong are told in their file, and the rest still works', async () => {
    const pair = await start({
      files: {
        [SETTINGS_FILE]: '{\n  "colour": 1,\n  "rules": { "wording/jia": "loud", "wording/bing": "off" }\n}',
      },
    });
    const uri = await pair.open('甲丙');
    assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 0:0–1 此处有甲']);
    await pair.until(() => pair.diagnostics(SETTINGS_FILE).length === 2);
    assert.deepEqual(
      pair.diagnostics(SETTINGS_FILE).map(({ range }) => [range.start.line, range.start.character]),
      [
        [1, 2],
        [2, 28],
      ],
    );
  });

  it('switch the language of messages', async () => {
    const pair = await start({ settings: { language: 'en' } });
    const uri = await pair.open(Array.from({ length: 300 }, () => '丙').join('\n'));
    assert.match(String(pair.diagnostics(uri).at(-1)?.message), /50 lesser ones/);
  });

  it('are not looked for beside a document without a folder', async () => {
    const pair = await start();
    const uri = await pair.open('甲', 'untitled:Untitled-1');
    assert.equal(pair.diagnostics(uri).length, 1);
  });

  it('are found at the root of a file system, with a host and without', async () => {
    for (const root of ['memfs:', 'vscode-vfs://github']) {
      const pair = await start({
        initializationOptions: { readFile: true },
        files: { [`${root}/.report-draft.json`]: '{ "rules": { "wording": "off" } }' },
      });
      const beside = await pair.open('甲', `${root}/draft.txt`);
      const below = await pair.open('甲', `${root}/2024/draft.txt`);
      assert.deepEqual([...pair.diagnostics(beside), ...pair.diagnostics(below)], []);
    }
  });

  it('are not looked for beside a document that has a name but is not saved yet', async () => {
    const pair = await start({
      initializationOptions: { readFile: true },
      files: { 'untitled:/reports/.report-draft.json': '{ "rules": { "wording": "off" } }' },
    });
    const uri = await pair.open('甲', 'untitled:/reports/draft.txt');
    assert.equal(pair.diagnostics(uri).length, 1);
  });
});
