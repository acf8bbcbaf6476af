/** What is pasted, cleaned for the place where it comes. */
import assert from 'node:assert/strict';
import type { CleanPasteParams, CleanPasteResult } from '../../server/src/protocol.js';
import { pairs } from './support.js';

describe('language server: pasting', () => {
  const start = pairs();

  const clean = async (draft: string, params: Partial<CleanPasteParams>): Promise<string | undefined> => {
    const pair = await start();
    const uri = await pair.open(draft);
    const result = await pair.client.sendRequest<CleanPasteResult | null>('reportDraft/cleanPaste', {
      uri,
      position: { line: 0, character: 0 },
      text: '',
      html: null,
      ...params,
    });
    return result?.text;
  };

  it('is cleaned', async () => {
    const text = '\u00a0\u00a0一、\t学法\r\n学法\u00a04次。';
    assert.equal(await clean('', { text }), '　　一、学法\n学法 4次。');
  });

  it('is not indented behind text, in units of UTF-16', async () => {
    const text = '　　学法4次。';
    for (const [character, expected] of [
      [0, '　　学法4次。'],
      [2, '学法4次。'],
    ] as const)
      assert.equal(await clean('甲\n𠮷乙', { text, position: { line: 1, character } }), expected);
  });

  it('has its numbers written out', async () => {
    const html = '<ol><li>学法</li><li>普法</li></ol>';
    assert.equal(await clean('', { text: '学法\n普法', html }), '1.学法\n2.普法');
  });

  it('is not known for a document that is not open', async () =>
    assert.equal(await clean('', { uri: 'file:///elsewhere.txt', text: '甲' }), undefined));
});
