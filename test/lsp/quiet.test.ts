/** Drafts are never logged: whatever fails, on whatever words, the log has its name and its place in our code only. */
import assert from 'node:assert/strict';
import { format } from 'node:util';
import { RULES, type Rule } from '../../server/src/core/index.js';
import { Methods } from '../../server/src/protocol.js';
import { tally } from '../support/tally.js';
import { at, pairs } from './support.js';

const TEXT = [
  '云栖渡镇2024年法治政府建设年度报告',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）狐步桥征迁。联系人戚九斤，手机13907654321，补偿4837.26万元，见附件1和第三部分（二）。',
  '二、2025年推进法治政府建设的主要安排',
  '继续做好霁月潭片区各项工作',
  '附件：1.狐步桥名册',
].join('\n');
/** Pieces that stand in no code and no message of ours. */
const PIECES = ['云栖渡', '狐步桥', '戚九斤', '13907654321', '4837.26', '霁月潭'];
const URI = 'file:///reports/draft.txt';

/** Every rule of the product throws what it was given to read. */
const throwing: readonly Rule[] = RULES.map((rule) => ({
  ...rule,
  check: (given: unknown): never => {
    throw new Error(`cannot read ${format('%j', given)} ${TEXT}`);
  },
}));

const fail = async (): Promise<never> => {
  throw new SyntaxError(`Unexpected token '云', "${TEXT}" is not valid JSON`);
};

describe('the log of the server', () => {
  const start = pairs();

  /** A session of every request; what came of each is not what is asked here. */
  async function session(options: Parameters<typeof start>[0]): Promise<{ log: string[]; failed: number }> {
    const heard: string[] = [];
    const console_ = consoleHeard(heard);
    try {
      const pair = await start({ ...options, initializationOptions: { readFile: true } });
      pair.client.onNotification('telemetry/event', (data: unknown) => void heard.push(format(data)));
      pair.client.onNotification('window/showMessage', ({ message }) => void heard.push(message));
      await pair.client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: URI, languageId: 'report-draft', version: 1, text: TEXT },
      });
      const place = { textDocument: { uri: URI }, position: { line: 2, character: 6 } };
      const range = at(2, 0, 10);
      const requests: readonly (readonly [string, object])[] = [
        ...[
          'hover',
          'definition',
          'documentHighlight',
          'prepareRename',
          'completion',
          'inlineCompletion',
        ].map((name) => [`textDocument/${name}`, { ...place, context: { triggerKind: 1 } }] as const),
        ...['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full'].map(
          (name) => [`textDocument/${name}`, place] as const,
        ),
        ['textDocument/references', { ...place, context: { includeDeclaration: true } }],
        ['textDocument/rename', { ...place, newName: '狐步桥' }],
        ['textDocument/selectionRange', { ...place, positions: [place.position] }],
        ['textDocument/inlayHint', { ...place, range }],
        ['textDocument/codeAction', { ...place, range, context: { diagnostics: [] } }],
        [
          'textDocument/onTypeFormatting',
          { ...place, ch: '\n', options: { tabSize: 2, insertSpaces: true } },
        ],
        ['workspace/symbol', { query: '狐步桥' }],
        [Methods.state, { uri: URI }],
        [Methods.check, { uri: URI }],
        [Methods.ledger, { uri: URI }],
        [Methods.sentences, { uri: URI }],
        [Methods.ignored, { uri: URI }],
        [Methods.count, { uri: URI, ranges: [range] }],
        [Methods.edits, { uri: URI, what: 'fixAll' }],
        [Methods.nextBlank, { uri: URI, position: place.position }],
        [Methods.changeLevel, { uri: URI, position: place.position, by: 1 }],
        [Methods.cleanPaste, { uri: URI, text: TEXT, html: null, position: place.position }],
        [Methods.profiles, { near: URI }],
        [Methods.newReport, { near: URI, profile: 'x', unit: '云栖渡', year: 2025, lastYear: TEXT }],
        [Methods.compare, { uri: URI, others: ['file:///reports/a.txt', 'file:///reports/b.txt'] }],
        [Methods.checkFiles, { uris: [URI, 'file:///reports/a.txt'] }],
        // What no client of ours would send.
        [Methods.count, { uri: URI, ranges: TEXT }],
        [Methods.edits, { uri: URI, what: { restructure: TEXT } }],
        ['textDocument/hover', { textDocument: { uri: URI }, position: TEXT }],
        [TEXT, { uri: URI }],
      ];
      let failed = 0;
      for (const [method, params] of requests)
        await pair.client.sendRequest(method, params).catch(() => {
          failed++;
        });
      await pair.client.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ range: { start: null, end: null }, text: TEXT }],
      });
      await pair.client.sendNotification(Methods.caret, { uri: { toString: TEXT }, line: TEXT });
      await pair.client.sendNotification(Methods.forgetFiles, { uris: null });
      await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: TEXT });
      await pair.client.sendRequest(Methods.count, { uri: URI, ranges: [] }).catch(() => {});
      return { log: [...pair.log, ...heard], failed };
    } finally {
      console_.restore();
    }
  }

  const worlds: Readonly<Record<string, Parameters<typeof start>[0]>> = {
    nothing: { rules: RULES },
    'every rule': { rules: throwing },
    'every read of a file': { rules: RULES, env: { readFile: fail, listFolder: fail, stampOf: fail } },
    'the kept index': {
      rules: RULES,
      files: { 'file:///reports/a.txt': TEXT, 'file:///reports/b.txt': TEXT },
      env: { keptPassages: () => ({ read: fail, write: fail }), stampOf: async () => '1' },
    },
    'the clock': {
      rules: RULES,
      env: {
        now: () => {
          throw new Error(TEXT);
        },
      },
    },
  };
  for (const [what, options] of Object.entries(worlds))
    it(`has nothing of a draft where ${what} fails`, async () => {
      const { log, failed } = await session(options);
      if (what !== 'nothing') assert.ok(log.length > 0, 'nothing was logged');
      assert.ok(failed > 0, 'no request was refused');
      const telling = log.filter((line) => PIECES.some((piece) => line.includes(piece)));
      assert.deepEqual(telling, []);
      tally('Words of a draft in the log, on the console, in telemetry, where something fails', {
        'what fails': what,
        'messages heard': log.length,
        'with words of the draft': telling.length,
      });
    });
});

/** What is written to the console meanwhile. */
function consoleHeard(heard: string[]): { restore: () => void } {
  const names = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
  const before = names.map((name) => [name, console[name]] as const);
  for (const name of names) console[name] = (...args: unknown[]) => void heard.push(format(...args));
  return {
    restore: () => {
      for (const [name, own] of before) console[name] = own;
    },
  };
}
