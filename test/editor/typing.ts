/** What the suites of typing share: a draft with its caret, and what it reads once a gesture has had its effect. */
import * as vscode from 'vscode';
import { texts } from './hands.js';
import { openDraft, settled, until } from './support.js';

export interface Typing {
  readonly document: vscode.TextDocument;
  /** Waits until the draft reads so, with ‸ for the caret where the expected text has one. */
  reads(expected: string): Promise<void>;
}

/** Shows a draft with the caret at ‸, or at its end, and gives its editor the keyboard; lines are parted by /. */
export async function typeInto(marked: string): Promise<Typing> {
  const content = marked.replaceAll('/', '\n');
  const at = content.includes('‸') ? content.indexOf('‸') : content.length;
  const editor = await openDraft({ content: content.replace('‸', '') });
  const { document } = editor;
  await settled(document);
  const caret = document.positionAt(at);
  editor.selection = new vscode.Selection(caret, caret);
  await until('the editor has the keyboard', async () => {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return (await texts('.monaco-editor.focused')).length > 0;
  });
  const now = (withCaret: boolean): string => {
    const text = document.getText();
    const offset = document.offsetAt(editor.selection.active);
    const shown = withCaret ? `${text.slice(0, offset)}‸${text.slice(offset)}` : text;
    return shown.replaceAll('\r', '').replaceAll('\n', '/');
  };
  const reads = async (expected: string): Promise<void> => {
    const asExpected = () => now(expected.includes('‸')) === expected;
    await until(expected, asExpected).catch(() => {
      throw new Error(`expected ${expected}\n     but is ${now(expected.includes('‸'))}`);
    });
  };
  return { document, reads };
}
