// The hands themselves: keys, an input method and undo reach the editor as they do from a user.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { compose, press, texts, type, undo } from './hands.js';
import { closeAll, openDraft, until } from './support.js';

describe('typing by hand', () => {
  afterEach(closeAll);

  const opened = async (content: string): Promise<vscode.TextDocument> => {
    const editor = await openDraft({ content });
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await until('the editor has the keyboard', async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      return (await texts('.monaco-editor.focused')).length > 0;
    });
    return editor.document;
  };
  const reads = (document: vscode.TextDocument, text: string): Promise<unknown> =>
    until(`the draft reads ${JSON.stringify(text)}`, () => document.getText().replaceAll('\r', '') === text);

  it('writes text and takes it back by the key for undo', async () => {
    const document = await opened('学法');
    await type('用法。');
    await reads(document, '学法用法。');
    await undo();
    await reads(document, '学法');
  });

  it('composes with an input method', async () => {
    const document = await opened('依');
    await compose(['f', 'fa', 'fa zhi'], '法治');
    await reads(document, '依法治');
    await compose(['l'], '');
    await type('国');
    await reads(document, '依法治国');
  });

  it('shows what is composed before it is chosen', async () => {
    const document = await opened('');
    await compose(['zh', 'zhen']);
    await reads(document, 'zhen');
    await compose([], '镇');
    await reads(document, '镇');
  });

  it('presses keys that are bound to commands', async () => {
    const document = await opened('甲\n乙');
    await press('Alt+ArrowUp');
    await reads(document, '乙\n甲');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 0);
  });
});
