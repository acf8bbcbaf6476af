/** Answers what can be written at the caret: the list, and the pale text behind the caret. */

import {
  type Bundle,
  COMPLETION_TRIGGERS,
  type Completion,
  type CompletionKind,
  completionsAt,
  continuationsAt,
  type Draft,
  say,
} from '../core/index.js';
import { toOffset, toProtocolEdit, toRange } from './convert.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
  type Connection,
  type InlineCompletionItem,
  MarkupKind,
  type ServerCapabilities,
} from './library.js';

export const COMPLETION_CAPABILITIES = {
  completionProvider: {
    triggerCharacters: [...COMPLETION_TRIGGERS],
    completionItem: { labelDetailsSupport: true },
  },
  inlineCompletionProvider: true,
} satisfies ServerCapabilities;

export function listenForCompletion(connection: Connection, drafts: DraftService): void {
  const log = connection.console;
  connection.onCompletion(({ textDocument, position, context }, token) =>
    guarded<CompletionList | null>(
      log,
      'completion',
      null,
      async () => {
        const open = await drafts.ready(textDocument.uri);
        if (!open) return null;
        const { draft, bundle, settings } = open;
        const offset = toOffset(draft, position);
        const asked =
          (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
        const { completions, incomplete } = completionsAt(draft, { offset, unit: settings.unit, asked });
        const items = completions.map((each, index) =>
          toItem(draft, each, { index, offset, incomplete, bundle }),
        );
        return { isIncomplete: incomplete, items };
      },
      token,
    ),
  );
  connection.languages.inlineCompletion.on(({ textDocument, position }, token) =>
    guarded<InlineCompletionItem[]>(
      log,
      'inlineCompletion',
      [],
      async () => {
        const open = await drafts.ready(textDocument.uri);
        if (!open) return [];
        const offset = toOffset(open.draft, position);
        return continuationsAt(open.draft, { offset, unit: open.settings.unit }).map(({ newText, span }) => ({
          insertText: newText,
          filterText: newText,
          range: toRange(open.draft, span),
        }));
      },
      token,
    ),
  );
}

interface ItemContext {
  readonly index: number;
  readonly offset: number;
  readonly incomplete: boolean;
  readonly bundle: Bundle | undefined;
}

function toItem(
  draft: Draft,
  each: Completion,
  { index, offset, incomplete, bundle }: ItemContext,
): CompletionItem {
  const { kind, label, detail, documentation, newText, span, edits, outdated } = each;
  const typed = draft.text.slice(span.start, offset);
  return {
    label,
    kind: KINDS[kind],
    ...(detail && { labelDetails: { description: say(detail, bundle) } }),
    ...(documentation && {
      documentation: { kind: MarkupKind.PlainText, value: say(documentation, bundle) },
    }),
    // An editor filters by what stands in front of the caret; where the list is asked for anew with every character
    // that has been done here, by more than the beginning.
    filterText: incomplete ? typed : typed + newText.slice(typed.length),
    sortText: String(index).padStart(3, '0'),
    textEdit: toProtocolEdit(draft, { ...span, newText }),
    ...(edits.length > 0 && { additionalTextEdits: edits.map((edit) => toProtocolEdit(draft, edit)) }),
    ...(outdated && { tags: [CompletionItemTag.Deprecated] }),
  };
}

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  number: CompletionItemKind.Value,
  part: CompletionItemKind.Module,
  item: CompletionItemKind.Value,
  closing: CompletionItemKind.Text,
  law: CompletionItemKind.Reference,
  name: CompletionItemKind.Variable,
  phrase: CompletionItemKind.Constant,
  figure: CompletionItemKind.Unit,
};
