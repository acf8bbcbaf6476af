/**
 * Pale text behind what an input method has committed. The editor asks for it by itself after typed keys only; so where
 * the server has something to offer the editor is told to ask.
 */
import { commands, type Disposable, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import { isDraft } from './drafts.js';
import type { Server } from './server.js';

/** Longer text has been pasted. */
const LONGEST_COMMIT = 20;

export const continueAfterCommit = (server: Server): Disposable =>
  workspace.onDidChangeTextDocument((change) => {
    lookFor(server, change).catch(() => {}); // a server that has died offers nothing
  });

async function lookFor(
  server: Server,
  { document, contentChanges, reason }: TextDocumentChangeEvent,
): Promise<void> {
  const editor = window.activeTextEditor;
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined) return;
  if (editor?.document !== document || !isDraft(document)) return;
  if (change.text.length > LONGEST_COMMIT || !/[\u4e00-\u9fff]$/u.test(change.text)) return;
  if (!workspace.getConfiguration('editor', document).get<boolean>('inlineSuggest.enabled', true)) return;
  const { version } = document;
  const position = change.range.start.translate(0, change.text.length);
  if (!(await server.continues(document.uri.toString(), position)) || document.version !== version) return;
  await commands.executeCommand('editor.action.inlineSuggest.trigger');
}
