/** Answers while numbered paragraphs are typed: the number of a new line, and a number on another level. */
import type { Connection, ServerCapabilities, TextEdit } from 'vscode-languageserver';
import { changeLevel, numberOnEnter } from '../core/index.js';
import { type ChangeLevelParams, type EditsResult, Methods } from '../protocol.js';
import { toProtocolEdit } from './convert.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';

/**
 * The editor puts the line end in by itself and asks for the number afterwards, so that Enter never waits for us; what
 * is typed meanwhile makes it drop the answer.
 */
export const TYPING_CAPABILITIES = {
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
} satisfies ServerCapabilities;

export function listenForTyping(connection: Connection, drafts: DraftService): void {
  const log = connection.console;
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) =>
    guarded<TextEdit[]>(
      log,
      'onTypeFormatting',
      [],
      async () => {
        const open = await drafts.ready(textDocument.uri);
        if (!open || ch !== '\n') return [];
        const edits = numberOnEnter(open.draft.analysis, position.line);
        return edits.map((edit) => toProtocolEdit(open.draft, edit));
      },
      token,
    ),
  );
  connection.onRequest(Methods.changeLevel, ({ uri, line, by }: ChangeLevelParams, token) =>
    guarded<EditsResult | null>(
      log,
      Methods.changeLevel,
      null,
      async () => {
        const open = await drafts.ready(uri);
        const change = open && changeLevel(open.draft.analysis, line, by);
        if (!open || !change) return null;
        const caret = { line, character: change.length };
        return {
          version: open.version,
          edits: change.edits.map((edit) => toProtocolEdit(open.draft, edit)),
          reveal: { start: caret, end: caret },
        };
      },
      token,
    ),
  );
}
