/** The number after Enter, and a number on another level, over the protocol. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { type EditsResult, Methods } from '../../server/src/protocol.js';
import type { LspPair } from '../support/lsp-pair.js';
import { at, pairs } from './support.js';

const onEnter = (pair: LspPair, uri: string, line: number): Promise<TextEdit[]> =>
  pair.client.sendRequest('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position: { line, character: 0 },
    ch: '\n',
    options: { tabSize: 4, insertSpaces: true },
  });

describe('language server: typing', () => {
  const start = pairs();

  it('is asked after Enter', async () => {
    const pair = await start();
    assert.equal(pair.result.capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter, '\n');
    const uri = await pair.open('一、甲\n二、乙');
    await pair.change(uri, { range: at(0, 3), text: '\n' });
    const edits = await onEnter(pair, uri, 1);
    assert.deepEqual(edits, [
      { range: at(1, 0), newText: '二、' },
      { range: at(2, 0, 1), newText: '三' },
    ]);
    assert.equal(pair.edited(uri, edits), '一、甲\n二、\n三、乙');
  });

  it('has nothing to add to other lines, nor to documents it does not know', async () => {
    const pair = await start();
    const uri = await pair.open('一、甲\n做了。\n');
    assert.deepEqual(await onEnter(pair, uri, 2), []);
    assert.deepEqual(await onEnter(pair, uri, 99), []);
    assert.deepEqual(await onEnter(pair, 'file:///other.txt', 1), []);
  });

  it('moves a number without text to another level', async () => {
    const pair = await start();
    const uri = await pair.open('一、甲\n二、\n三、乙');
    const change = (line: number, by: 1 | -1): Promise<EditsResult | null> =>
      pair.client.sendRequest(Methods.changeLevel, { uri, line, by });
    assert.deepEqual(await change(1, 1), {
      version: 1,
      edits: [
        { range: at(1, 0, 2), newText: '（一）' },
        { range: at(2, 0, 1), newText: '二' },
      ],
      reveal: at(1, 3),
    });
    assert.equal(await change(0, 1), null);
    assert.deepEqual((await change(1, -1))?.edits, []);
  });

  it('leaves 二是 alone as it is: an item has no level to change', async () => {
    const pair = await start();
    const uri = await pair.open('一、甲\n一是学法。\n二是\n第三，');
    for (const by of [1, -1] as const) {
      const change = (line: number): Promise<EditsResult | null> =>
        pair.client.sendRequest(Methods.changeLevel, { uri, line, by });
      assert.deepEqual((await change(2))?.edits, []);
      assert.deepEqual((await change(3))?.edits, []);
      assert.equal(await change(1), null);
    }
  });
});
