// What the editor suites share: opening a draft, waiting until the server has read it, and asking VS Code
// about it.
import { strict as assert } from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What the extension's activation returns. */
export interface ExtensionApi {
  readonly ready: Promise<void>;
  /** Resolves when the findings of this version of the document have been published. */
  settled(uri: vscode.Uri | string, version: number): Promise<void>;
  /** Whether Tab changes the level of the number at the caret. */
  numberKeys(): boolean;
  /** The rows of a view, as far as it has been seen. */
  rows(view: 'outline' | 'parts' | 'compare' | 'folder'): readonly ShownRow[];
  /** What is to be seen without opening a view. */
  glance(): {
    readonly status: readonly string[];
    readonly marks: Readonly<Record<string, number>>;
    readonly badges: { readonly outline: number; readonly parts: number };
  };
}

export interface ShownRow {
  readonly label: string;
  readonly description: string;
  readonly command: vscode.Command | undefined;
  readonly children: readonly ShownRow[];
}

export const languageId = 'report-draft';

export async function extensionApi(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('report-draft.report-draft');
  assert.ok(extension, 'VS Code does not know the extension report-draft.report-draft');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** Shows a file of the workspace, or a new document with the given text, in a language if one is named. */
export async function openDraft(
  source: { file: string } | { content: string },
  language?: string,
): Promise<vscode.TextEditor> {
  const opened =
    'file' in source
      ? await vscode.workspace.openTextDocument(workspaceFile(source.file))
      : await vscode.workspace.openTextDocument({
          content: source.content,
          language: language ?? languageId,
        });
  const document = language ? await vscode.languages.setTextDocumentLanguage(opened, language) : opened;
  // What an earlier test has left behind may still show a draft of its own.
  return until('the draft is shown', async () => {
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    return vscode.window.activeTextEditor?.document === document ? editor : undefined;
  });
}

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite needs an open folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Waits until the findings of the document as it stands now have been published. */
export async function settled(document: vscode.TextDocument): Promise<void> {
  const api = await extensionApi();
  await api.settled(document.uri, document.version);
}

export async function diagnosticsOf(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  await settled(document);
  return vscode.languages.getDiagnostics(document.uri);
}

/**
 * The code actions with the wanted title at a range, asked for again until there is one that is complete: VS Code drops
 * a request that is under way, and what an action still lacks, whenever any provider registers, and its own extensions
 * still do so in the first seconds.
 */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  wanted: string | RegExp = /./u,
): Promise<vscode.CodeAction[]> {
  await settled(document);
  const matches = ({ title }: vscode.CodeAction) =>
    typeof wanted === 'string' ? title === wanted : wanted.test(title);
  const isComplete = ({ edit, command, disabled }: vscode.CodeAction) =>
    edit !== undefined || command !== undefined || disabled !== undefined;
  return until(`a code action ${wanted}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      100,
    );
    const found = actions.filter(matches);
    return found.length > 0 && found.every(isComplete) ? found : undefined;
  });
}

/** Does what choosing the action in the menu does: its edit first, then its command. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), `edit refused: ${action.title}`);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/**
 * A text whose marked ⟦places⟧ become ranges, so that a test shows what it points at: the marks are taken
 * out.
 */
export function marked(source: string): { content: string; ranges: vscode.Range[] } {
  const ranges: vscode.Range[] = [];
  const lines = source.split('\n').map((line, number) => {
    let text = '';
    let start = 0;
    for (const piece of line.split(/([⟦⟧])/u)) {
      if (piece === '⟦') start = text.length;
      else if (piece === '⟧') ranges.push(new vscode.Range(number, start, number, text.length));
      else text += piece;
    }
    return text;
  });
  return { content: lines.join('\n'), ranges };
}

/** Asks for a condition again until it gives a value; the only wait by the clock in these suites. */
export async function until<T>(
  what: string,
  condition: () => T | Thenable<T>,
  timeout = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() >= end) throw new Error(`${what}: not within ${timeout / 1000} s`);
    await pause(50);
  }
}

/** Closes every editor without asking, so that no test sees the documents of another. */
export async function closeAll(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ isDirty }) => isDirty);
  for (const { input } of tabs) {
    if (!(input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(input.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
