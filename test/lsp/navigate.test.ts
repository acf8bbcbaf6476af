import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  Location,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { at, pairs } from './support.js';

const DRAFT = [
  '龙泉镇2024年法治政府建设年度报告',
  '一、主要举措',
  '（一）规范执法。东河区执法局（以下简称“区局”）办案6件。',
  '二、存在的不足',
  '龙泉镇力量不足，区局人手少，见第一部分（一）。',
].join('\r\n');

describe('navigation over the protocol', () => {
  const start = pairs();
  const place = (uri: string, line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });

  it('goes to the heading that a reference names', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    const found: Location = await pair.client.sendRequest('textDocument/definition', place(uri, 4, 17));
    assert.deepEqual(found, { uri, range: at(2, 0, 7) });
    assert.equal(await pair.client.sendRequest('textDocument/definition', place(uri, 4, 12)), null);
  });

  it('lists and marks the places of a name', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    const references = (includeDeclaration: boolean): Promise<Location[]> =>
      pair.client.sendRequest('textDocument/references', {
        ...place(uri, 4, 9),
        context: { includeDeclaration },
      });
    const [definition, full, use] = [at(2, 20, 22), at(2, 8, 14), at(4, 8, 10)];
    assert.deepEqual(
      (await references(true)).map(({ range }) => range),
      [full, definition, use],
    );
    assert.deepEqual(
      (await references(false)).map(({ range }) => range),
      [full, use],
    );
    const marks: DocumentHighlight[] = await pair.client.sendRequest(
      'textDocument/documentHighlight',
      place(uri, 2, 21),
    );
    assert.deepEqual(
      marks.map(({ range }) => range),
      [full, definition, use],
    );
    assert.deepEqual(await pair.client.sendRequest('textDocument/documentHighlight', place(uri, 4, 12)), []);
  });

  it('renames in one versioned change', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    assert.deepEqual(await pair.client.sendRequest('textDocument/prepareRename', place(uri, 4, 1)), {
      range: at(4, 0, 3),
      placeholder: '龙泉镇',
    });
    const edit: WorkspaceEdit = await pair.client.sendRequest('textDocument/rename', {
      ...place(uri, 4, 1),
      newName: '青石镇',
    });
    const [change] = edit.documentChanges!;
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.equal(pair.edited(uri, change.edits as never), DRAFT.replaceAll('龙泉镇', '青石镇'));
  });

  it('says why there is nothing to rename', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    await assert.rejects(pair.client.sendRequest('textDocument/prepareRename', place(uri, 4, 12)), {
      message: /^这里没有可以改名的名称/,
    });
    await assert.rejects(
      pair.client.sendRequest('textDocument/rename', { ...place(uri, 4, 1), newName: '甲\n乙' }),
      { message: '新名称里不能有书名号和换行' },
    );
    assert.deepEqual(pair.log, []);
  });

  it('answers a client that takes no versions with plain changes', async () => {
    const pair = await start({ initialize: { capabilities: {} } });
    const uri = await pair.open(DRAFT);
    const edit: WorkspaceEdit = await pair.client.sendRequest('textDocument/rename', {
      ...place(uri, 4, 9),
      newName: '执法局',
    });
    assert.equal(pair.edited(uri, edit.changes![uri]!), DRAFT.replaceAll('区局', '执法局'));
  });

  it('grows a selection', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    const [range]: SelectionRange[] = await pair.client.sendRequest('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [{ line: 4, character: 12 }],
    });
    const steps = [];
    for (let step = range; step; step = step.parent) steps.push(step.range);
    assert.deepEqual(steps.slice(0, 2), [at(4, 8, 13), at(4, 0, 23)]);
    assert.deepEqual(steps.at(-1)!.start, { line: 0, character: 0 });
  });

  it('finds headings of the drafts that are open', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    const other = await pair.open('一、规范性文件管理', 'file:///reports/other.txt');
    const found: SymbolInformation[] = await pair.client.sendRequest('workspace/symbol', { query: '规范' });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        ['（一）规范执法', '一、主要举措', uri],
        ['一、规范性文件管理', undefined, other],
      ],
    );
  });

  it('has nothing to say of documents that are not open', async () => {
    const pair = await start();
    const nowhere = place('file:///nowhere.txt', 0, 0);
    for (const method of ['definition', 'prepareRename'])
      assert.equal(await pair.client.sendRequest(`textDocument/${method}`, nowhere), null);
    assert.equal(await pair.client.sendRequest('textDocument/rename', { ...nowhere, newName: '甲' }), null);
  });
});
