// Pasting from elsewhere: cleaned, given back as it was by choice or by undo, and never lost.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { click, copied, press, texts, undo } from './hands.js';
import { closeAll, openDraft, settled, until } from './support.js';

const RESIDUE = '一、\t学法用法\r\n\u00a0\u00a0\u00a0\u00a0全镇\u00a0统一\u200b台账 ，学法4次。\v普法2场。';
const CLEANED = '一、学法用法\n　　全镇统一台账，学法4次。\n普法2场。';
const AS_IS = RESIDUE.replaceAll('\r\n', '\n');

const paste = (): Promise<void> => press('Control+v');

describe('pasting', () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('reportDraft')
      .update('cleanPaste', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  /** An empty draft whose editor has the keyboard, and a clipboard as another program fills it. */
  const opened = async (
    clipboard: { text: string; html?: string } | undefined,
    content = '',
  ): Promise<vscode.TextDocument> => {
    const { document } = await openDraft({ content });
    await settled(document);
    await until('the editor has the keyboard', async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      return (await texts('.monaco-editor.focused')).length > 0;
    });
    if (clipboard) await copied(clipboard.text, clipboard.html);
    return document;
  };
  const reads = (document: vscode.TextDocument, text: string): Promise<unknown> =>
    until(
      `the draft reads ${JSON.stringify(text)}`,
      () => document.getText().replaceAll('\r\n', '\n') === text,
    );

  it('cleans what Word leaves, and one undo takes it back', async () => {
    const document = await opened({ text: RESIDUE });
    await paste();
    await reads(document, CLEANED);
    await undo();
    await reads(document, '');
  });

  it('gives it back as it was by the button beside it', async () => {
    const document = await opened({ text: RESIDUE });
    await paste();
    await reads(document, CLEANED);
    await click('.post-edit-widget .monaco-button');
    await click('.action-widget .monaco-list-row:has-text("原样粘贴")');
    await reads(document, AS_IS);
  });

  it('writes out the numbers that a list had drawn', async () => {
    const html = '<ol><li>学法4次。</li><li>普法2场。</li></ol>';
    const document = await opened({ text: '学法4次。\n普法2场。', html });
    await paste();
    await reads(document, '1.学法4次。\n2.普法2场。');
  });

  it('leaves alone what is clean, with no button', async () => {
    const document = await opened({ text: '一、学法用法\n学法4次。' });
    await paste();
    await reads(document, '一、学法用法\n学法4次。');
    assert.deepEqual(await texts('.post-edit-widget'), []);
  });

  it('is turned off by its setting', async () => {
    await vscode.workspace
      .getConfiguration('reportDraft')
      .update('cleanPaste', false, vscode.ConfigurationTarget.Workspace);
    const document = await opened({ text: '全镇\u00a0统一台账，学法4次。' });
    await paste();
    await reads(document, '全镇\u00a0统一台账，学法4次。');
  });

  it('leaves alone what was copied in the editor', async () => {
    const text = '全镇\u00a0统一台账，学法4次。\n';
    const document = await opened(undefined, text);
    await press('Control+Home', 'Shift+End', 'Control+c', 'Control+End');
    await paste();
    await reads(document, `${text}${text.trimEnd()}`);
  });
});
