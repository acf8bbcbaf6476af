/** Two windows, each with a server of its own, on one folder: neither takes from the other what it wrote. */
import assert from 'node:assert/strict';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FileEdits, IGNORE_FILE, Methods } from '../../server/src/protocol.js';
import type { LspPair, PairOptions } from '../support/lsp-pair.js';
import { tally } from '../support/tally.js';
import { at, brief, pairs } from './support.js';

const IGNORES = `file:///reports/${IGNORE_FILE}`;
const LINES = 10;
/** A finding in each line, and no line like another. */
const DRAFT = Array.from({ length: LINES }, (_, line) => `第${line}句有丙`).join('\n');

const abilities: PairOptions['initialize'] = {
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    textDocument: { codeAction: { resolveSupport: { properties: ['edit', 'command'] } } },
  },
};

describe('language server: two windows on one folder', () => {
  const start = pairs();

  it('silence in turn, and nothing that was silenced is told again', async () => {
    // Both have the same disk.
    const disk: Record<string, string> = {};
    const open = async (): Promise<LspPair> => {
      const pair = await start({ initialize: abilities, env: { readFile: async (uri) => disk[uri] } });
      await pair.open(DRAFT);
      return pair;
    };
    const windows = [await open(), await open()];
    const uri = 'file:///reports/draft.txt';
    for (let line = 0; line < LINES; line++) {
      await silence(windows[line % 2]!, uri, line, disk);
      for (const { client } of windows) {
        await client.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: IGNORES, type: 2 }],
        });
        await client.sendRequest(Methods.check, { uri });
      }
      for (const pair of windows)
        assert.equal(brief(pair.diagnostics(uri)).length, LINES - 1 - line, `after line ${line}`);
    }
    assert.equal(disk[IGNORES]!.match(/"wording\/bing"/g)?.length, LINES);
    tally('faults', {
      fault: 'two windows silence findings of one folder in turn',
      cases: LINES,
      where: 'language server',
      outcome: 'all are kept',
      losses: 0,
    });
  });
});

/** Chooses the action in the window, whose editor writes what it is told. */
async function silence(
  pair: LspPair,
  uri: string,
  line: number,
  disk: Record<string, string>,
): Promise<void> {
  const actions = await pair.codeActions(uri, { range: at(line, 4) });
  const action = actions.find(({ title }) => title === '不再提示这一处');
  assert.ok(action, `no action in line ${line}`);
  const { edit } = await pair.client.sendRequest<CodeAction>('codeAction/resolve', action);
  for (const change of (edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[]) {
    if ('kind' in change) disk[change.uri] ??= '';
    else {
      const { uri: file } = change.textDocument;
      const edits = [...(change.edits as FileEdits['edits'])];
      disk[file] = TextDocument.applyEdits(TextDocument.create(file, 'jsonc', 1, disk[file]!), edits);
    }
  }
}
