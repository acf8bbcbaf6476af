// Files in the wrong encoding: offered to be opened in the right one by a click, told where that is too late.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { click, texts } from './hands.js';
import { closeAll, until, workspaceFile } from './support.js';

const TEXT = '青石镇2024年普法工作报告\n一、学法用法\n全镇统一台账，学法4次，办案6件。\n';

describe('encodings', () => {
  const files: vscode.Uri[] = [];

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    for (const file of files.splice(0)) await vscode.workspace.fs.delete(file);
  });

  /** A file that is saved in one encoding and opened in another. */
  const opened = async (name: string, bytes: Uint8Array, encoding: string): Promise<vscode.TextDocument> => {
    const file = workspaceFile(`${name}.report.txt`);
    files.push(file);
    await vscode.workspace.fs.writeFile(file, bytes);
    const document = await vscode.workspace.openTextDocument(file, { encoding });
    await vscode.window.showTextDocument(document);
    return document;
  };
  const told = (words: RegExp): Promise<string> =>
    until(`a notification ${words}`, async () => {
      await vscode.commands.executeCommand('notifications.showList');
      const messages = await texts('.notifications-center .notification-list-item-message');
      return messages.find((message) => words.test(message));
    });

  for (const [written, read, words] of [
    ['gb18030', 'utf8', /GB18030 编码，现在按 UTF-8 打开/],
    ['utf8', 'gb18030', /UTF-8 编码，现在按 GB18030 打开/],
  ] as const) {
    it(`${written} that was read as ${read} is opened again by a click`, async () => {
      const bytes = await vscode.workspace.encode(TEXT, { encoding: written });
      const document = await opened(written, bytes, read);
      assert.equal(document.getText().includes('学法'), false);
      await told(words);
      await click('.notifications-center .notification-list-item .monaco-button');
      await until('the text', () => document.getText() === TEXT);
      assert.equal(document.isDirty, false);
      assert.deepEqual([...(await vscode.workspace.fs.readFile(document.uri))], [...bytes]);
    });
  }

  it('are not offered for what was lost before it was saved, and nothing is changed', async () => {
    const lost = new TextDecoder().decode(await vscode.workspace.encode(TEXT, { encoding: 'gb18030' }));
    const document = await opened('lost', new TextEncoder().encode(lost), 'utf8');
    await told(/保存时文字已经成了乱码/);
    assert.deepEqual(await texts('.notifications-center .notification-list-item .monaco-button'), []);
    assert.equal(document.getText(), lost);
    assert.equal(document.isDirty, false);
  });
});
