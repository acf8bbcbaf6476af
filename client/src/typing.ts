/** Tab and Shift+Tab on a numbered line without text, as the keybindings in the manifest call them. */
import { commands, type Disposable, Selection, window } from 'vscode';
import { Commands } from './command-ids.js';
import { toRange } from './convert.js';
import type { Server } from './server.js';

export const registerNumberKeys = (server: Server): readonly Disposable[] => [
  commands.registerCommand(Commands.levelDown, () => changeLevel(server, 1)),
  commands.registerCommand(Commands.levelUp, () => changeLevel(server, -1)),
];

/** Does nothing where something has been typed since; the usual thing where the line is no entry of the outline. */
async function changeLevel(server: Server, by: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const { line } = editor.selection.active;
  const result = await server.changeLevel({ uri: document.uri.toString(), line, by });
  if (!result) {
    // The answer may be about a line that has text by now: the key that was pressed before it is past.
    if (document.version === version) await commands.executeCommand(by > 0 ? 'tab' : 'outdent');
    return;
  }
  if (result.version !== document.version || result.edits.length === 0) return;
  const done = await editor.edit((builder) => {
    for (const { range, newText } of result.edits) builder.replace(toRange(range), newText);
  });
  if (!done || !result.reveal) return;
  // The caret moves with the number it stands behind. It is put there only where it was elsewhere: a writer may have
  // typed on meanwhile.
  const { start } = toRange(result.reveal);
  const { active } = editor.selection;
  if (active.line !== start.line || active.isBefore(start)) editor.selection = new Selection(start, start);
}
