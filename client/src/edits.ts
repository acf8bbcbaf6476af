/** The server's edits, applied as one step to undo. */
import { Selection, type TextDocument, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { EditsParams, EditsResult, Range } from '../../server/src/protocol.js';
import type { CommandContext } from './commands.js';
import { toRange } from './convert.js';
import type { Drafts } from './drafts.js';

export interface Change {
  /** Asked for anew at each attempt where it names places in the draft. */
  readonly what: EditsParams['what'] | ((editor: TextEditor) => EditsParams['what'] | undefined);
  /** Said where there is nothing to do. */
  readonly nothing: string;
  /** The change was asked for in a view, which keeps the keyboard; in the editor there is a caret rather than selections. */
  readonly fromView?: boolean;
}

export interface Applied {
  readonly document: TextDocument;
  readonly result: EditsResult;
}

/**
 * Applies the server's edits, never to another version than the one they were made for, and moves the caret to where
 * they say.
 * @returns what was applied; undefined where nothing was
 */
export async function change(
  { server, drafts, t }: CommandContext,
  { what, nothing, fromView = false }: Change,
): Promise<Applied | undefined> {
  const document = drafts.active;
  if (!document) {
    window.setStatusBarMessage(t('先打开一篇报告稿'), STATUS_TIME);
    return undefined;
  }
  const editor = await editorOf(drafts, document, fromView);
  let refused = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = typeof what === 'function' ? what(editor) : what;
    if (!asked) break;
    const before = editor.selections;
    const result = await server.edits({ uri: document.uri.toString(), what: asked });
    if (!result || result.edits.length === 0) {
      window.setStatusBarMessage(result?.refused ?? nothing, STATUS_TIME);
      return undefined;
    }
    if (result.version !== document.version || !(await applied(editor, result))) continue;
    // A read-only editor says that it has made the edits, and has not.
    refused = document.version === result.version;
    if (refused) break;
    follow(editor, result, fromView ? undefined : before);
    return { document, result };
  }
  const why = refused ? t('稿子是只读的，没有改动') : t('稿子刚刚又有改动，请再试一次');
  window.setStatusBarMessage(why, STATUS_TIME);
  return undefined;
}

/** Milliseconds. */
export const STATUS_TIME = 5000;
/** Someone may type between the request and its answer. */
const ATTEMPTS = 3;

async function editorOf(drafts: Drafts, document: TextDocument, preserveFocus: boolean): Promise<TextEditor> {
  const column = drafts.editor?.viewColumn;
  return window.showTextDocument(document, {
    preserveFocus,
    ...(column !== undefined && { viewColumn: column }),
  });
}

function applied(editor: TextEditor, { edits }: EditsResult): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText);
  });
}

/** @param before the selections that the places of the request were; undefined where they were none */
function follow(
  editor: TextEditor,
  { reveal, selections = [] }: EditsResult,
  before: readonly Selection[] | undefined,
): void {
  const [first] = selections;
  if (reveal) select(editor, asSelection(reveal));
  else if (!first) return;
  else if (before?.length === selections.length) {
    editor.selections = selections.map((range, index) => asSelection(range, before[index]!.isReversed));
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  } else {
    const { start } = toRange(first);
    select(editor, new Selection(start, start));
  }
}

const asSelection = (range: Range, reversed = false): Selection => {
  const { start, end } = toRange(range);
  return reversed ? new Selection(end, start) : new Selection(start, end);
};

export function select(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
