/** Writing and proofreading, and checks on type, on save and when asked: what is published when. */
import assert from 'node:assert/strict';
import { type DraftState, Methods } from '../../server/src/protocol.js';
import type { LspPair } from '../support/lsp-pair.js';
import { at, brief, fixesOf, pairs } from './support.js';
import { emptyRule, TOY_RULES } from './toy-rules.js';

const WRITING = { checking: 'write' };
const ERROR = 'wording/bing 1 ';
const found = (pair: LspPair, uri: string): string[] =>
  brief(pair.diagnostics(uri)).map((line) => line.split(' ').slice(0, 3).join(' '));

describe('language server: writing mode', () => {
  const start = pairs();

  it('shows errors only, in the list, in the views and under the light bulb', async () => {
    const pair = await start({ settings: WRITING });
    const uri = await pair.open('甲\n丙\n甲\n甲');
    assert.deepEqual(found(pair, uri), [`${ERROR}1:0–1`]);
    const state: DraftState = await pair.client.sendRequest(Methods.state, { uri });
    assert.deepEqual(state.counts, { error: 1, warning: 0, info: 0, hint: 0 });
    assert.deepEqual(
      fixesOf(await pair.codeActions(uri)).map(({ title }) => title),
      ['改为丁'],
    );
  });

  it('holds back what is found in the paragraph being written until the caret leaves it', async () => {
    const pair = await start({ settings: WRITING });
    const uri = await pair.open('丙乙\n丙乙');
    await caret(pair, uri, 1);
    const version = await pair.change(uri, { range: at(1, 2), text: '丙' });
    await pair.settled(uri, version);
    assert.deepEqual(found(pair, uri), [`${ERROR}0:0–1`]);
    await caret(pair, uri, 0);
    await pair.until(() => pair.diagnostics(uri).length === 3);
    assert.deepEqual(found(pair, uri), [`${ERROR}0:0–1`, `${ERROR}1:0–1`, `${ERROR}1:2–3`]);
  });

  it('keeps what was found where the caret merely stands, or the change is elsewhere', async () => {
    const pair = await start({ settings: WRITING });
    const uri = await pair.open('丙乙\n乙');
    await caret(pair, uri, 0);
    const version = await pair.change(uri, { range: at(1, 1), text: '丙' });
    await pair.settled(uri, version);
    assert.deepEqual(found(pair, uri), [`${ERROR}0:0–1`, `${ERROR}1:1–2`]);
  });

  it('publishes nothing while keys and caret change nothing of what is shown', async () => {
    const pair = await start({ settings: WRITING });
    const uri = await pair.open('丙乙\n乙\n乙');
    await caret(pair, uri, 1);
    const before = pair.publications(uri);
    await pair.change(uri, { range: at(1, 1), text: '甲' });
    await pair.settled(uri, await pair.change(uri, { range: at(1, 2), text: '丙' }));
    await pair.settled(uri, await pair.change(uri, { range: at(1, 2, 3), text: '乙' }));
    await caret(pair, uri, 2);
    await caret(pair, uri, 0);
    await pair.client.sendRequest(Methods.state, { uri });
    assert.equal(pair.publications(uri), before);
  });

  it('holds nothing back from a client that does not tell its caret', async () => {
    const pair = await start({ settings: WRITING });
    const uri = await pair.open('乙');
    await pair.settled(uri, await pair.change(uri, { range: at(0, 1), text: '甲丙' }));
    assert.deepEqual(found(pair, uri), [`${ERROR}0:2–3`]);
  });

  it('comes and goes at once', async () => {
    const pair = await start();
    const uri = await pair.open('甲丙');
    const shows = async (settings: object, count: number): Promise<void> => {
      pair.settings = { ...settings };
      await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await pair.until(() => pair.diagnostics(uri).length === count);
    };
    await shows(WRITING, 1);
    await shows({}, 2);
    await shows({ checkOn: 'command' }, 0);
    await shows({}, 2);
  });
});

describe('language server: what is half typed', () => {
  const start = pairs();
  const EMPTY = 'wording/kong 2 ';
  /** A draft in which an empty pair was just typed behind 乙 in its second line. */
  const typed = async (): Promise<{ pair: LspPair; uri: string }> => {
    const pair = await start({ rules: [...TOY_RULES, emptyRule] });
    const uri = await pair.open('乙\n乙');
    await caret(pair, uri, 1);
    await pair.settled(uri, await pair.change(uri, { range: at(1, 1), text: '（）' }));
    assert.deepEqual(found(pair, uri), []);
    return { pair, uri };
  };

  it('is not told of while proofreading, until the caret leaves the line', async () => {
    const { pair, uri } = await typed();
    await caret(pair, uri, 0);
    await pair.until(() => pair.diagnostics(uri).length === 1);
    assert.deepEqual(found(pair, uri), [`${EMPTY}1:1–3`]);
  });

  it('is told of on save, and when asked', async () => {
    const { pair, uri } = await typed();
    await pair.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await pair.until(() => pair.diagnostics(uri).length === 1);
    await pair.settled(uri, await pair.change(uri, { range: at(1, 3), text: '（）' }));
    assert.deepEqual(found(pair, uri), [`${EMPTY}1:1–3`]);
    await pair.client.sendRequest(Methods.check, { uri });
    assert.deepEqual(found(pair, uri), [`${EMPTY}1:1–3`, `${EMPTY}1:3–5`]);
  });

  it('is held back where the hand is only, however the text moves, and other rules speak at once', async () => {
    const { pair, uri } = await typed();
    await pair.settled(uri, await pair.change(uri, { range: at(0, 0), text: '乙乙' }));
    assert.deepEqual(found(pair, uri), []);
    await pair.settled(uri, await pair.change(uri, { range: at(1, 0), text: '丙' }));
    assert.deepEqual(found(pair, uri), [`${ERROR}1:0–1`, `${EMPTY}1:2–4`]);
  });

  it('is gone without a word where it was typed on', async () => {
    const { pair, uri } = await typed();
    const before = pair.publications(uri);
    await pair.settled(uri, await pair.change(uri, { range: at(1, 2), text: '一' }));
    await caret(pair, uri, 0);
    await pair.client.sendRequest(Methods.state, { uri });
    assert.equal(pair.publications(uri), before);
  });

  it('is told of at once by a client that does not tell its caret', async () => {
    const pair = await start({ rules: [...TOY_RULES, emptyRule] });
    const uri = await pair.open('乙');
    await pair.settled(uri, await pair.change(uri, { range: at(0, 1), text: '（）' }));
    assert.deepEqual(found(pair, uri), [`${EMPTY}0:1–3`]);
  });
});

describe('language server: checking on save', () => {
  const start = pairs();
  const ON_SAVE = { checkOn: 'save' };

  it('shows what an opened draft has, and what is typed after the next save', async () => {
    const pair = await start({ settings: ON_SAVE });
    const uri = await pair.open('丙乙');
    assert.deepEqual(found(pair, uri), [`${ERROR}0:0–1`]);
    await pair.settled(uri, await pair.change(uri, { range: at(0, 2), text: '丙' }));
    assert.deepEqual(found(pair, uri), [`${ERROR}0:0–1`]);
    await pair.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await pair.until(() => pair.diagnostics(uri).length === 2);
    assert.deepEqual(found(pair, uri), [`${ERROR}0:0–1`, `${ERROR}0:2–3`]);
  });

  it('moves findings with the text, and takes back those that are mended', async () => {
    const pair = await start({ settings: ON_SAVE });
    const uri = await pair.open('丙\n丙\n甲\n甲\n甲');
    await pair.settled(uri, await pair.change(uri, { range: at(0, 0), text: '乙\n' }));
    await pair.settled(uri, await pair.change(uri, { range: at(2, 0, 1), text: '丁' }));
    await pair.settled(uri, await pair.change(uri, { range: at(4, 0, 1), text: '乙' }));
    assert.deepEqual(found(pair, uri), ['wording/jia 2 3:0–1', 'wording/jia 4 5:0–1']);
  });

  it('offers fixes for what is shown and still there', async () => {
    const pair = await start({ settings: ON_SAVE });
    const uri = await pair.open('丙\n丙');
    await pair.settled(uri, await pair.change(uri, { range: at(0, 0), text: '丙' }));
    assert.deepEqual(
      fixesOf(await pair.codeActions(uri)).map(({ edit }) => edit?.documentChanges),
      [[{ textDocument: { uri, version: 2 }, edits: [{ range: at(1, 0, 1), newText: '丁' }] }]],
    );
  });
});

describe('language server: checking when asked', () => {
  const start = pairs();

  it('shows nothing before, and all of it then', async () => {
    const pair = await start({ settings: { checkOn: 'command' } });
    const uri = await pair.open('甲丙');
    assert.deepEqual(pair.diagnostics(uri), []);
    await pair.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await pair.client.sendRequest(Methods.state, { uri });
    assert.deepEqual(pair.diagnostics(uri), []);
    await pair.client.sendRequest(Methods.check, { uri });
    assert.deepEqual(found(pair, uri), ['wording/jia 2 0:0–1', `${ERROR}0:1–2`]);
  });

  it('shows errors only while writing, those of the current paragraph included', async () => {
    const pair = await start({ settings: WRITING });
    const uri = await pair.open('乙');
    await caret(pair, uri, 0);
    await pair.settled(uri, await pair.change(uri, { range: at(0, 1), text: '甲丙' }));
    assert.deepEqual(found(pair, uri), []);
    await pair.client.sendRequest(Methods.check, { uri });
    assert.deepEqual(found(pair, uri), [`${ERROR}0:2–3`]);
  });

  it('answers for a draft that is not open', async () => {
    const pair = await start();
    assert.equal(await pair.client.sendRequest(Methods.check, { uri: 'file:///none.txt' }), null);
  });
});

const caret = (pair: LspPair, uri: string, line: number): Promise<void> =>
  pair.client.sendNotification(Methods.caret, { uri, line });
