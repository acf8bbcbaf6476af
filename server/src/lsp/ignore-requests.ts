/** Answers about what is not to be told again: the change of an action that was chosen, the list, and taking back. */

import { message, type Rule, say } from '../core/index.js';
import {
  type FileEdits,
  type IgnoredRow,
  Methods,
  type TakeBackParams,
  type UriParams,
} from '../protocol.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';
import {
  type ClientAbilities,
  ignoredRows,
  type SilenceData,
  silenceChange,
  takeBack,
  withChange,
} from './ignores.js';
import { type CodeAction, type Connection, MessageType, ShowMessageNotification } from './library.js';

export interface IgnoreContext {
  readonly drafts: DraftService;
  readonly rules: readonly Rule[];
  /** Known once the client has introduced itself. */
  readonly client: () => ClientAbilities;
}

/** Listens; the result completes the actions of a client that does not ask for their changes one by one. */
export function listenForIgnores(
  connection: Connection,
  { drafts, rules, client }: IgnoreContext,
): (actions: CodeAction[]) => Promise<CodeAction[]> {
  const log = connection.console;
  connection.onCodeActionResolve((action, token) =>
    guarded(log, 'codeAction/resolve', action, () => complete(action, warn), token),
  );
  connection.onRequest(Methods.ignored, ({ uri }: UriParams, token) =>
    guarded<readonly IgnoredRow[]>(
      log,
      Methods.ignored,
      [],
      async () => {
        const bundle = (await drafts.ready(uri))?.bundle;
        return drafts.store ? ignoredRows(uri, drafts.store, { rules, bundle }) : [];
      },
      token,
    ),
  );
  connection.onRequest(Methods.takeBack, ({ uri, row }: TakeBackParams, token) =>
    guarded<FileEdits | null>(
      log,
      Methods.takeBack,
      null,
      async () => (drafts.store && (await takeBack(uri, row, drafts.store))) ?? null,
      token,
    ),
  );

  /** `onBroken` is told of a file that cannot take the change. */
  async function complete(
    action: CodeAction,
    onBroken: (file: string, draft: string) => Promise<void>,
  ): Promise<CodeAction> {
    const data = action.data as SilenceData | undefined;
    const change = data && drafts.store && (await silenceChange(data, drafts.store));
    if (!change) return action;
    if (!('broken' in change)) return withChange(action, change, client());
    await onBroken(change.broken, data.uri);
    return action;
  }

  async function warn(file: string, draft: string): Promise<void> {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const text = message('“{0}”不是有效的配置文件，没有改动，请先改正其中的错误', name);
    const told = say(text, (await drafts.ready(draft))?.bundle);
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: told,
    });
  }

  return async (actions) => {
    if (client().resolves) return actions;
    const completed = await Promise.all(actions.map((action) => complete(action, async () => {})));
    return completed.filter(({ edit }) => edit);
  };
}
