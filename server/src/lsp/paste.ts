/** Cleans what is pasted into a draft. */
import type { Connection } from 'vscode-languageserver';
import { cleanPaste } from '../core/index.js';
import { type CleanPasteParams, type CleanPasteResult, Methods } from '../protocol.js';
import { toOffset } from './convert.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';

export function listenForPastes(connection: Connection, drafts: DraftService): void {
  connection.onRequest(Methods.cleanPaste, ({ uri, position, text, html }: CleanPasteParams, token) =>
    guarded<CleanPasteResult | null>(
      connection.console,
      Methods.cleanPaste,
      null,
      async () => {
        const open = await drafts.ready(uri);
        if (!open) return null;
        const { draft } = open;
        const start = toOffset(draft, { ...position, character: 0 });
        const before = draft.text.slice(start, toOffset(draft, position));
        return { text: cleanPaste({ text, html: html ?? undefined, before }) };
      },
      token,
    ),
  );
}
