// What one sees of a draft at a glance: the marks on files, and the badges on the views. Entries of the status bar are
// read by no API; their texts are tested without VS Code.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extensionApi, openDraft, settled, until, workspaceFile } from './support.js';

const FILE = '长桥街道2024年法治政府建设年度报告.txt';

describe('at a glance', () => {
  afterEach(closeAll);

  it('a draft that lacks a part is marked until the part is written', async () => {
    const api = await extensionApi();
    const file = workspaceFile(FILE);
    const { document } = await openDraft({ file: FILE });
    await settled(document);
    const marked = await until('the mark', () => api.glance().marks[file.toString()]);
    assert.equal(marked, 1);
    await until('the badge', () => api.glance().badges.parts === 1);
    await vscode.commands.executeCommand('reportDraft.insertPart', 'leadership');
    await until('no mark', () => !(file.toString() in api.glance().marks));
    await until('no badge', () => api.glance().badges.parts === 0);
    await vscode.commands.executeCommand('undo');
    await until('the mark again', () => api.glance().marks[file.toString()] === 1);
  });

  it('the selection is counted, and forgotten when it is gone', async () => {
    const api = await extensionApi();
    const editor = await openDraft({ content: '一、学法用法\n全年学法12次。\n' });
    await settled(editor.document);
    editor.selections = [new vscode.Selection(0, 2, 0, 6), new vscode.Selection(1, 0, 1, 8)];
    await until('the count', () => api.glance().status.includes('已选 11/13 字'));
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await until('the whole', () => api.glance().status.includes('13 字'));
  });
});
