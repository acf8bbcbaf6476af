/** Very many drafts, very large ones and endless lines, over standard input and output: typing goes on. */
import assert from 'node:assert/strict';
import { releasedBundles } from '../support/bundles.js';
import { StdioServer } from '../support/stdio-server.js';
import { tally } from '../support/tally.js';

const HEAVY = Boolean(process.env.REPORT_DRAFT_HEAVY);
const FINDING = 'punctuation/half-width';
const HEAD = '青石镇2024年普法工作报告\n一、学法用法\n';
const SENTENCE = '全年组织集中学法活动，推动各项工作落到实处。';

const note = (fault: string, cases: number): void =>
  tally('faults', {
    fault,
    cases,
    where: 'standard input and output',
    outcome: 'every finding comes, at its place',
    losses: 0,
  });

describe('the server under load', () => {
  const bundles = releasedBundles();
  let server: StdioServer;
  beforeEach(async () => {
    server = new StdioServer(bundles());
    await server.initialize();
  });
  afterEach(() => server.stop());

  it('takes very many drafts at once', async function () {
    this.timeout(HEAVY ? 300_000 : 60_000);
    const count = HEAVY ? 500 : 60;
    const uris = Array.from({ length: count }, (_, at) => `file:///reports/${at}.txt`);
    for (const [at, uri] of uris.entries()) server.open(uri, `${HEAD}${SENTENCE}\n第${at}次,学法。`);
    for (const uri of uris) assert.deepEqual(placesIn(await server.findings(uri, 1)), ['3']);
    for (const uri of uris) typeAt(server, uri, 2, 3, '学法,');
    for (const uri of uris) assert.deepEqual(placesIn(await server.findings(uri, 2)), ['3', '3']);
    note(`${count} drafts are opened at once, and typed in`, count);
  });

  for (const [what, draft] of [
    [
      `a draft of ${HEAVY ? 5 : 0.5} MB`,
      large(HEAVY ? 5e6 : 5e5, (at) => (at % 4 === 3 ? `${SENTENCE}\n` : SENTENCE)),
    ],
    [`a line of ${HEAVY ? 10 : 1} MB`, large(HEAVY ? 10e6 : 1e6, () => SENTENCE)],
  ] as const)
    it(`goes on in ${what}`, async function () {
      this.timeout(HEAVY ? 600_000 : 60_000);
      const uri = 'file:///reports/large.txt';
      server.open(uri, draft);
      const last = draft.split('\n').length - 1;
      const keys = '又,学法,了,三次';
      for (const [at, key] of [...keys].entries()) typeAt(server, uri, at + 2, last, key);
      server.open('file:///reports/small.txt', `${HEAD}学法,用法。`);
      assert.deepEqual(placesIn(await server.findings('file:///reports/small.txt', 1)), ['2']);
      const answer = await server.request('reportDraft/state', { uri });
      assert.ok(answer.result, JSON.stringify(answer.error));
      const { params } = server.received.findLast(
        (one) => one.method === 'textDocument/publishDiagnostics' && one.params.uri === uri,
      )!;
      const commas = params.diagnostics.filter(({ code }: { code: string }) => code === FINDING);
      assert.deepEqual(placesIn(commas), Array(3).fill(String(last)));
      note(`${what} is opened and typed in`, keys.length);
    });
});

/** A draft of so many bytes, with an empty line at its end. */
function large(bytes: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  let size = 0;
  for (let at = 0; size < bytes; at++) {
    const next = piece(at);
    size += next.length * 3;
    pieces.push(next);
  }
  return `${HEAD}${pieces.join('')}\n`;
}

function typeAt(server: StdioServer, uri: string, version: number, line: number, text: string): void {
  const place = { line, character: version - 2 };
  server.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: place, end: place }, text }],
  });
}

/** The lines of commas that are no Chinese ones. */
const placesIn = (findings: readonly { code: string; range: unknown }[]): string[] =>
  findings
    .filter(({ code }) => code === FINDING)
    .map(({ range }) => String((range as { start: { line: number } }).start.line));
