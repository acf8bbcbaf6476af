/** What a client tells and asks about when findings are shown. */
import type { Connection } from 'vscode-languageserver';
import { type CaretParams, Methods, type UriParams } from '../protocol.js';
import type { DraftService } from './drafts.js';
import { guarded, heard } from './guard.js';

export function listenForChecking(connection: Connection, drafts: DraftService): void {
  connection.onNotification(Methods.caret, ({ uri, line }: CaretParams) =>
    heard(connection.console, Methods.caret, () => drafts.caretIn(uri, line)),
  );
  connection.onRequest(Methods.check, ({ uri }: UriParams, token) =>
    guarded<null>(
      connection.console,
      Methods.check,
      null,
      async () => {
        await drafts.check(uri);
        return null;
      },
      token,
    ),
  );
}
