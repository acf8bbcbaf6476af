/** The unit's own profiles from its settings file: in views, findings, new reports, and complaints. */
import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/index.js';
import {
  type DraftState,
  Methods,
  type NewReportResult,
  type ProfilesResult,
} from '../../server/src/protocol.js';
import type { LspPair } from '../support/lsp-pair.js';
import { pairs } from './support.js';

const SETTINGS_FILE = 'file:///reports/.report-draft.json';
const SETTINGS = JSON.stringify({
  unit: '青石镇',
  profiles: [
    {
      id: 'anquan',
      name: '安全生产报告',
      titles: ['安全生产'],
      parts: [{ id: 'work', name: '主要工作', cues: ['主要工作'], characters: { min: 300 } }],
    },
  ],
});
const DRAFT = '青石镇安全生产报告\n一、经费情况\n已经落实。';

describe("language server: a unit's own profiles", () => {
  const start = pairs();
  const open = (files: Readonly<Record<string, string>>) =>
    start({ files, rules: RULES.filter(({ id }) => id === 'structure/missing-part') });
  const profiles = (pair: LspPair, near: string | null): Promise<ProfilesResult> =>
    pair.client.sendRequest(Methods.profiles, { near });

  it('show in the view of required contents, with their targets, and in findings', async () => {
    const pair = await open({ [SETTINGS_FILE]: SETTINGS });
    const uri = await pair.open(DRAFT);
    const state: DraftState = await pair.client.sendRequest(Methods.state, { uri });
    assert.equal(state.profile.name, '安全生产报告');
    assert.deepEqual(
      state.parts.map(({ name, status, target }) => [name, status, target]),
      [['主要工作', 'missing', { min: 300 }]],
    );
    assert.match(String(pair.diagnostics(uri)[0]?.message), /本单位要求的内容“主要工作”/);
    const { edits } = await pair.client.sendRequest<{ edits: never[] }>(Methods.edits, {
      uri,
      what: { insertPart: 'work' },
    });
    assert.equal(pair.edited(uri, edits), `${DRAFT}\n二、主要工作\n【内容】`);
  });

  it('are offered for new reports beside those that ship', async () => {
    const pair = await open({ [SETTINGS_FILE]: SETTINGS });
    const near = 'file:///reports/new';
    const known = await profiles(pair, near);
    assert.deepEqual(known.profiles[0], { id: 'anquan', name: '安全生产报告', yearly: false });
    assert.deepEqual([known.chosen, known.unit], [null, '青石镇']);
    assert.deepEqual(
      (await profiles(pair, null)).profiles.map(({ id }) => id),
      ['fazhi-annual', 'xinxi-gongkai-annual', 'general'],
    );
    const made: NewReportResult = await pair.client.sendRequest(Methods.newReport, {
      profile: 'anquan',
      unit: '青石镇',
      year: 2024,
      near,
    });
    assert.equal(made.text, '青石镇安全生产报告\n\n一、主要工作\n【内容】\n');
  });

  it('hold for a document without a folder where one folder is open', async () => {
    const workspaceFolders = [{ uri: 'file:///reports/', name: 'reports' }];
    const capabilities = { workspace: { configuration: true } };
    const pair = await start({
      files: { [SETTINGS_FILE]: SETTINGS },
      initialize: { workspaceFolders, capabilities },
    });
    const uri = await pair.open(DRAFT, 'untitled:Untitled-1');
    const state: DraftState = await pair.client.sendRequest(Methods.state, { uri });
    assert.equal(state.profile.id, 'anquan');
  });

  it('that are wrong are told in their file, and the others hold', async () => {
    const broken = SETTINGS.replace('"profiles":[', '"profiles":[{"id":"x","name":"甲"},');
    const pair = await open({ [SETTINGS_FILE]: broken });
    const uri = await pair.open(DRAFT);
    await pair.until(() => pair.diagnostics(SETTINGS_FILE).length > 0);
    const [complaint, ...more] = pair.diagnostics(SETTINGS_FILE);
    assert.match(String(complaint?.message), /体例“x”缺少 parts/);
    assert.equal(complaint?.range.start.character, broken.indexOf('"x"'));
    assert.deepEqual([complaint?.data, more], [{ beyondSchema: true }, []]);
    assert.equal(pair.diagnostics(uri).length, 1);
  });
});

describe('language server: a settings file without a draft', () => {
  const start = pairs();

  it('is checked when asked for', async () => {
    const pair = await start({
      files: { [SETTINGS_FILE]: '{ "corrections": [{ "wrong": "甲乙", "pattern": "(" }] }' },
    });
    const check = (uri: string) => pair.client.sendNotification(Methods.checkFile, { uri });
    await check(SETTINGS_FILE);
    await pair.until(() => pair.diagnostics(SETTINGS_FILE).length === 1);
    assert.match(String(pair.diagnostics(SETTINGS_FILE)[0]?.message), /正则表达式有误/);
    pair.files[SETTINGS_FILE] = '{}';
    await check(SETTINGS_FILE);
    await pair.until(() => pair.diagnostics(SETTINGS_FILE).length === 0);
  });

  it('is checked as a file of what is ignored by its name', async () => {
    const file = 'file:///reports/.report-draft.ignore.json';
    const pair = await start({ files: { [file]: '{ "ignored": [{}] }' } });
    await pair.client.sendNotification(Methods.checkFile, { uri: file });
    await pair.until(() => pair.diagnostics(file).length === 1);
  });
});
