// Writing and proofreading, and when a draft is checked: switched by commands, effective at once.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, openDraft, settled, until } from './support.js';

const listed = (document: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code} ${range.start.line}`);

async function shows(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await until(`the findings ${expected.join()}`, () => listed(document).join() === expected.join());
}

const caretAt = (editor: vscode.TextEditor, line: number, character: number): void => {
  editor.selection = new vscode.Selection(line, character, line, character);
};

const HALF_WIDTH = 'punctuation/half-width';
const UNPAIRED = 'punctuation/unpaired';

describe('checking', () => {
  afterEach(async () => {
    await closeAll();
    const settings = vscode.workspace.getConfiguration('reportDraft');
    for (const name of ['checking', 'checkOn'])
      await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  });

  it('shows errors only while writing, and those of the paragraph being written when the caret leaves', async () => {
    const editor = await openDraft({ content: '学法4次,效果较好。\n办案6件。' });
    await diagnosticsOf(editor.document);
    assert.deepEqual(listed(editor.document), [`${HALF_WIDTH} 0`]);

    caretAt(editor, 1, 2);
    await vscode.commands.executeCommand('reportDraft.switchMode');
    await shows(editor.document, []);
    await vscode.commands.executeCommand('type', { text: '“' });
    await settled(editor.document);
    assert.deepEqual(listed(editor.document), []);
    caretAt(editor, 0, 0);
    await shows(editor.document, [`${UNPAIRED} 1`]);

    await vscode.commands.executeCommand('reportDraft.switchMode');
    await shows(editor.document, [`${HALF_WIDTH} 0`, `${UNPAIRED} 1`]);
  });

  it('waits for a command where it is told to, and clears at once', async () => {
    const editor = await openDraft({ content: '学法4次,效果较好。' });
    await diagnosticsOf(editor.document);
    const settings = vscode.workspace.getConfiguration('reportDraft');
    await settings.update('checkOn', 'command', vscode.ConfigurationTarget.Global);
    await shows(editor.document, []);
    await vscode.commands.executeCommand('reportDraft.check');
    await shows(editor.document, [`${HALF_WIDTH} 0`]);
    await settings.update('checkOn', 'type', vscode.ConfigurationTarget.Global);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 4, 0, 5), '，'));
    await shows(editor.document, []);
  });
});
