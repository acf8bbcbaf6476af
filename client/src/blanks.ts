/** From blank to blank of a new report, each selected so that what is typed takes its place. */
import { Selection, TextEditorRevealType, window } from 'vscode';
import type { CommandContext } from './commands.js';
import { fromPosition, toRange } from './convert.js';
import { isDraft } from './drafts.js';

/** Milliseconds. */
const STATUS_TIME = 5000;

export async function nextBlank({ server, t }: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isDraft(editor.document)) return;
  const { document, selection } = editor;
  // Behind the blank that is selected, but at the one that the caret stands before.
  const position = fromPosition(selection.end);
  const range = await server.nextBlank({ uri: document.uri.toString(), position });
  if (!range) {
    window.setStatusBarMessage(t('要填的地方都填好了'), STATUS_TIME);
    return;
  }
  const { start, end } = toRange(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
