/** Quick fixes and fix all. */
import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../../server/src/protocol.js';
import { at, fixesOf, pairs } from './support.js';

describe('language server: code actions', () => {
  const start = pairs();

  const only = (kind: string) => ({ only: [kind] });

  it('mend one place, or all of the rule where that is safe', async () => {
    const pair = await start();
    const uri = await pair.open('甲乙\n甲丙\n丙');
    const actions = fixesOf(await pair.codeActions(uri, { range: at(0, 0) }));
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['改为乙', true],
        ['改正全文的“甲应为乙”（2 处）', undefined],
      ],
    );
    const texts = actions.map(({ edit }) =>
      pair.edited(uri, (edit!.documentChanges![0] as TextDocumentEdit).edits as never),
    );
    assert.deepEqual(texts, ['乙乙\n甲丙\n丙', '乙乙\n乙丙\n丙']);
    assert.equal((actions[0]!.edit!.documentChanges![0] as TextDocumentEdit).textDocument.version, 1);
    assert.deepEqual(
      actions[0]!.diagnostics?.map(({ code }) => code),
      ['wording/jia'],
    );
  });

  it('offer a fix that wants an eye for one place only', async () => {
    const pair = await start();
    const uri = await pair.open('丙\n丙');
    const actions = fixesOf(await pair.codeActions(uri, { range: at(0, 0, 1) }));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['改为丁'],
    );
    assert.equal(actions[0]!.isPreferred, false);
  });

  it('honour context.only', async () => {
    const pair = await start();
    const uri = await pair.open('甲丙');
    const kinds = async (kind: string): Promise<(string | undefined)[]> =>
      fixesOf(await pair.codeActions(uri, only(kind))).map((action) => action.kind);
    assert.deepEqual(await kinds('quickfix'), ['quickfix', 'quickfix']);
    assert.deepEqual(await kinds('refactor'), []);
    for (const kind of ['source', 'source.fixAll', FIX_ALL_KIND])
      assert.deepEqual(await kinds(kind), [FIX_ALL_KIND]);
    assert.deepEqual(await kinds('source.organizeImports'), []);
  });

  it('fix all changes what is safe and nothing else', async () => {
    const pair = await start();
    const uri = await pair.open('甲丙\r\n甲');
    const [action] = await pair.codeActions(uri, only(FIX_ALL_KIND));
    const { edits } = action!.edit!.documentChanges![0] as TextDocumentEdit;
    assert.equal(pair.edited(uri, edits as never), '乙丙\r\n乙');
    assert.equal(edits.length, 2);
  });

  it('offer nothing to save where nothing is to mend', async () => {
    const pair = await start();
    assert.deepEqual(await pair.codeActions(await pair.open('乙'), only(FIX_ALL_KIND)), []);
  });
});
