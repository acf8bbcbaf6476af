/**
 * Cases of what clients may do wrong, asked of the built server over standard input and output. After each case the
 * server must still work, or must have ended.
 */
import assert from 'node:assert/strict';
import { releasedBundles } from './bundles.js';
import { type Received, StdioServer } from './stdio-server.js';
import { tally } from './tally.js';

export const URI = 'file:///reports/draft.txt';
/** A draft with one finding. */
export const DRAFT = '青石镇2024年普法工作报告\n一、学法用法\n领导带头,学法4次。';
export const FINDING = 'punctuation/half-width';

/** What a client says in a case, and what comes of it. */
type Speak = (server: StdioServer) => Promise<unknown>;
type Case = (what: string, outcome: string, speak: Speak) => void;

/** To be called inside a describe: makes the bundles, and ends what is left of servers. */
export function conformance(): { readonly conforms: Case; readonly survives: Case } {
  const bundles = releasedBundles();
  // One that still runs was waited for in vain.
  let last: StdioServer | undefined;
  let steady: StdioServer | undefined;
  afterEach(() => last?.kill());
  after(() => steady?.stop());

  /** A case and what comes of it, in words for the table. */
  function conforms(what: string, outcome: string, speak: Speak): void {
    it(`${what}: ${outcome}`, async () => {
      const server = new StdioServer(bundles());
      last = server;
      try {
        assert.equal(String(await speak(server)), outcome);
      } finally {
        await server.stop();
      }
      tally('conformance', { case: what, outcome });
    });
  }

  /** As `conforms`, with one server for all such cases, which must go on working after each. */
  function survives(what: string, outcome: string, speak: Speak): void {
    it(`${what}: ${outcome}`, async () => {
      const server = steady ?? (await begun());
      steady = undefined;
      last = server;
      assert.equal(String(await speak(server)), outcome);
      assert.deepEqual(await codes(server, 'file:///other/draft.txt'), [FINDING], 'it works no longer');
      for (const uri of [URI, 'file:///other/draft.txt']) server.notify('textDocument/didClose', doc(uri));
      await server.request('reportDraft/check', doc());
      server.heard();
      [steady, last] = [server, undefined];
      tally('conformance', { case: what, outcome });
    });
  }

  async function begun(): Promise<StdioServer> {
    const server = new StdioServer(bundles());
    await server.initialize();
    return server;
  }

  return { conforms, survives };
}

export const doc = (uri = URI) => ({ textDocument: { uri } });
export const place = (uri = URI, line = 2, character = 1) => ({
  ...doc(uri),
  uri,
  line,
  position: { line, character },
  positions: [{ line, character }],
  range: { start: { line, character }, end: { line, character } },
  ranges: [{ start: { line, character }, end: { line, character } }],
  context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
  options: { tabSize: 2, insertSpaces: true },
  ch: '\n',
  newName: '甲',
  query: '甲',
  uris: [uri],
  files: [],
  what: { kind: 'renumber' },
});
export const code = ({ error }: Received): number | undefined => error?.code;
export const names = (
  symbols: readonly { name: string; children?: readonly { name: string }[] }[],
): string[] => symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);

export const change = (server: StdioServer, version: number, contentChanges: readonly object[]): void =>
  server.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });

export async function codesOf(server: StdioServer, uri: string, version: number): Promise<string[]> {
  return (await server.findings(uri, version)).map(({ code }) => code);
}

/** Opens the draft and tells what is found in it. */
export async function codes(server: StdioServer, uri = URI): Promise<string[]> {
  server.open(uri, DRAFT, 9);
  return codesOf(server, uri, 9);
}
