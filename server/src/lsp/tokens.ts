/** Semantic tokens: for a range, whole, and what changed since the last answer. */
import type {
  ClientCapabilities,
  Connection,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensOptions,
} from 'vscode-languageserver';
import { TOKEN_TYPES, TokenReader } from '../core/index.js';
import { toTokenData } from './convert-reading.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';

/**
 * A client that asks for what it shows is told of that alone, so that a key in a long draft costs no more than in a
 * short one; the others ask for the whole draft, and for what changed.
 */
export function tokensOptions({ textDocument }: ClientCapabilities): SemanticTokensOptions {
  const legend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] };
  const ranges = Boolean(textDocument?.semanticTokens?.requests.range);
  return ranges ? { legend, range: true } : { legend, full: { delta: true } };
}

/** Answers that a client may ask the change from; more drafts than that are seldom looked at in turns. */
const MOST_ANSWERS = 8;

export function listenForTokens(connection: Connection, drafts: DraftService): void {
  const log = connection.console;
  const reader = new TokenReader();
  const answers = new Map<string, Required<SemanticTokens>>();
  let count = 0;

  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    guarded<SemanticTokens>(log, 'semanticTokens', { data: [] }, () => whole(textDocument.uri), token),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
    guarded<SemanticTokens>(
      log,
      'semanticTokens/range',
      { data: [] },
      async () => {
        const open = await drafts.ready(textDocument.uri);
        if (!open) return { data: [] };
        return { data: toTokenData(reader.read(open.draft.analysis, range.start.line, range.end.line)) };
      },
      token,
    ),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument, previousResultId }, token) =>
    guarded<SemanticTokens | SemanticTokensDelta>(
      log,
      'semanticTokens/delta',
      { data: [] },
      async () => {
        const before = answers.get(textDocument.uri);
        const now = await whole(textDocument.uri);
        if (before?.resultId !== previousResultId || now.resultId === undefined) return now;
        return { resultId: now.resultId, edits: changeOf(before.data, now.data) };
      },
      token,
    ),
  );

  async function whole(uri: string): Promise<SemanticTokens> {
    const open = await drafts.ready(uri);
    answers.delete(uri);
    if (!open) return { data: [] };
    const answer = { resultId: String(++count), data: toTokenData(reader.read(open.draft.analysis)) };
    answers.set(uri, answer);
    for (const oldest of answers.keys()) if (answers.size > MOST_ANSWERS) answers.delete(oldest);
    return answer;
  }
}

/** One edit from the first number that differs to the last one; none where all are the same. */
function changeOf(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(before.length, now.length) - start;
  while (end < most && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  if (start + end === before.length && before.length === now.length) return [];
  return [{ start, deleteCount: before.length - start - end, data: now.slice(start, now.length - end) }];
}
