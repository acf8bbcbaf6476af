/** What the specification says of clients that speak out of turn or wrongly. */
import assert from 'node:assert/strict';
import {
  change,
  code,
  codes,
  codesOf,
  conformance,
  DRAFT,
  doc,
  FINDING,
  names,
  place,
  URI,
} from '../support/conformance.js';

describe('the server over standard input and output', () => {
  const { conforms, survives } = conformance();

  describe('a life', () => {
    conforms('a request before initialize', '-32002', async (server) => {
      const early = await server.request('textDocument/hover', place());
      await server.initialize();
      assert.deepEqual(await codes(server), [FINDING]);
      return code(early);
    });
    conforms('shutdown before initialize', '-32002', async (server) =>
      code(await server.request('shutdown')),
    );
    conforms('a draft opened before initialize', 'dropped', async (server) => {
      server.open(URI, DRAFT);
      await server.initialize();
      return (await server.request('textDocument/documentSymbol', doc())).result.length === 0 && 'dropped';
    });
    conforms('exit before initialize', 'exit code 1', async (server) => {
      server.notify('exit');
      return `exit code ${await server.ended}`;
    });
    survives('initialize a second time', '-32600', async (server) => code(await server.initialize()));
    survives('initialized a second time', 'nothing', async (server) => {
      server.notify('initialized', {});
      return 'nothing';
    });
    conforms('exit after shutdown', 'exit code 0', async (server) => {
      await server.initialize();
      assert.equal((await server.request('shutdown')).result, null);
      server.notify('exit');
      return `exit code ${await server.ended}`;
    });
    conforms('exit without shutdown', 'exit code 1', async (server) => {
      await server.initialize();
      server.notify('exit');
      return `exit code ${await server.ended}`;
    });
    conforms('a request after shutdown', '-32600', async (server) => {
      await server.initialize();
      await server.request('shutdown');
      return code(await server.request('textDocument/hover', place()));
    });
    conforms('a second shutdown', '-32600', async (server) => {
      await server.initialize();
      await server.request('shutdown');
      return code(await server.request('shutdown'));
    });
    conforms('initialize after shutdown', '-32600', async (server) => {
      await server.initialize();
      await server.request('shutdown');
      return code(await server.initialize());
    });
    conforms('a draft opened after shutdown', 'dropped', async (server) => {
      await server.initialize();
      await server.request('shutdown');
      server.open(URI, DRAFT);
      await server.request('shutdown');
      return !server.received.some(({ method }) => method === 'textDocument/publishDiagnostics') && 'dropped';
    });
    conforms('a client that dies', 'exit code 1', async (server) => {
      await server.initialize();
      server.hangUp();
      return `exit code ${await server.ended}`;
    });
    conforms('a client that dies after shutdown', 'exit code 0', async (server) => {
      await server.initialize();
      await server.request('shutdown');
      server.hangUp();
      return `exit code ${await server.ended}`;
    });
  });

  describe('methods and params', () => {
    survives('an unknown request', '-32601', async (server) =>
      code(await server.request('textDocument/paint', {})),
    );
    survives('an unknown request with $/', '-32601', async (server) =>
      code(await server.request('$/paint', {})),
    );
    survives('unknown notifications', 'ignored', async (server) => {
      server.notify('$/paint', {});
      server.notify('textDocument/didPaint', {});
      return 'ignored';
    });
    for (const [what, params] of Object.entries({
      none: undefined,
      'an array': [1],
      'an empty object': {},
    })) {
      survives(`params of every request: ${what}`, 'an answer to each', async (server) => {
        const answers = await Promise.all(REQUESTS.map((method) => server.request(method, params)));
        assert.equal(answers.length, REQUESTS.length);
        return 'an answer to each';
      });
    }
    survives('hover without a place, rename without a name', '-32602 each', async (server) => {
      const hover = code(await server.request('textDocument/hover', doc()));
      const rename = code(await server.request('textDocument/rename', { ...place(), newName: undefined }));
      assert.equal(hover, rename);
      return `${hover} each`;
    });
    survives('params of other types in every request', 'an answer to each', async (server) => {
      server.open(URI, DRAFT);
      const wrong = {
        textDocument: { uri: URI },
        uri: URI,
        position: { line: 'x', character: null },
        range: 5,
      };
      for (const method of REQUESTS) await server.request(method, { ...wrong, positions: [{}], context: 3 });
      return 'an answer to each';
    });
    survives('params of other types in every notification', 'nothing', async (server) => {
      server.open(URI, DRAFT);
      for (const method of NOTIFICATIONS)
        for (const params of [
          undefined,
          null,
          [],
          {},
          { textDocument: 7 },
          { textDocument: { uri: URI } },
          'x',
        ])
          server.notify(method, params);
      return 'nothing';
    });
    survives('a place outside the text', 'an answer to each', async (server) => {
      server.open(URI, DRAFT);
      for (const [line, character] of [
        [0, 9999],
        [9999, 0],
        [2 ** 31 - 1, 2 ** 31 - 1],
        [-1, -1],
      ])
        for (const method of REQUESTS) await server.request(method, place(URI, line, character));
      return 'an answer to each';
    });
  });

  describe('cancelling', () => {
    survives('a request that is not begun', '-32800', async (server) => {
      server.open(URI, DRAFT);
      server.send({ id: 'cancelled', method: 'textDocument/hover', params: place() });
      server.notify('$/cancelRequest', { id: 'cancelled' });
      return code(await server.answerTo('cancelled'));
    });
    survives('a request that is under way', '-32800', async (server) => {
      server.open(URI, DRAFT);
      const others = Array.from({ length: 30_000 }, (_, at) => `file:///none/${at}.txt`);
      const params = { uri: URI, others, workDoneToken: 'long' };
      server.send({ id: 'long', method: 'reportDraft/compare', params });
      await server.message('progress', ({ method }) => method === '$/progress');
      server.notify('$/cancelRequest', { id: 'long' });
      return code(await server.answerTo('long'));
    });
    survives('a request that was answered, or never asked', 'nothing', async (server) => {
      await server.request('textDocument/hover', place(), 77);
      for (const params of [{ id: 77 }, { id: 'nobody' }, {}]) server.notify('$/cancelRequest', params);
      return 'nothing';
    });
  });

  describe('documents', () => {
    survives('a version that does not rise', 'the text as told last', async (server) => {
      server.open(URI, '好。', 5);
      change(server, 3, [{ text: '一、' }]);
      change(server, 5, [{ text: '二、' }]);
      change(server, 4, [{ text: DRAFT }]);
      assert.deepEqual(await codesOf(server, URI, 4), [FINDING]);
      return 'the text as told last';
    });
    survives('a change of a draft that is not open', 'dropped', async (server) => {
      change(server, 2, [{ text: DRAFT }]);
      return (await server.request('textDocument/documentSymbol', doc())).result.length === 0 && 'dropped';
    });
    survives('ranges outside the text, and ends before starts', 'cut to the text', async (server) => {
      server.open(URI, DRAFT);
      change(server, 2, [
        {
          range: { start: { line: 99, character: 0 }, end: { line: 120, character: 9 } },
          text: '\n二、做法',
        },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '甲' },
        { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 0 } }, text: '' },
        { range: { start: { line: 1, character: 99 }, end: { line: 1, character: 120 } }, text: '好' },
      ]);
      const { result } = await server.request('textDocument/documentSymbol', doc());
      assert.deepEqual(names(result), ['一、学法用法好', '二、做法']);
      return 'cut to the text';
    });
    survives('a change that cannot be read', 'dropped, with those that came with it', async (server) => {
      server.open(URI, DRAFT);
      await codes(server, 'file:///third.txt');
      change(server, 2, [
        { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } }, text: '甲' },
        { range: null, text: 1 },
      ]);
      change(server, 3, [
        { range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } }, text: '乙' },
      ]);
      const { result } = await server.request('textDocument/documentSymbol', doc());
      assert.deepEqual(names(result), ['一、学乙法用法']);
      return 'dropped, with those that came with it';
    });
    survives('a draft opened twice', 'the second text', async (server) => {
      server.open(URI, '好。');
      server.open(URI, DRAFT, 2);
      assert.deepEqual(await codesOf(server, URI, 2), [FINDING]);
      return 'the second text';
    });
    survives('a draft closed that is not open, and one closed twice', 'nothing', async (server) => {
      server.open(URI, DRAFT);
      for (const uri of ['file:///none.txt', URI, URI]) server.notify('textDocument/didClose', doc(uri));
      return 'nothing';
    });
    survives('a path in two spellings', 'two drafts', async (server) => {
      const spellings = ['file:///c:/报告.txt', 'file:///c%3A/%E6%8A%A5%E5%91%8A.txt', 'file:///C:/报告.txt'];
      for (const uri of spellings) server.open(uri, DRAFT);
      for (const uri of spellings) assert.deepEqual(await codesOf(server, uri, 1), [FINDING]);
      server.notify('textDocument/didClose', doc(spellings[0]));
      const { result } = await server.request('textDocument/documentSymbol', doc(spellings[1]));
      return names(result).length > 0 && 'two drafts';
    });
    survives('addresses that are none', 'an answer to each', async (server) => {
      for (const uri of ['file:', 'untitled:甲', 'memfs:/a%ZZ.txt', 'file:///a\u0000b', 'file:///%', 'x:'])
        server.open(uri, DRAFT);
      for (const method of REQUESTS) await server.request(method, place('file:///a%ZZ.txt'));
      return 'an answer to each';
    });
  });
});

/** All that the server announces and our own. */
const REQUESTS = [
  ...['hover', 'completion', 'definition', 'references', 'documentHighlight', 'documentSymbol', 'codeAction'],
  ...['codeLens', 'documentLink', 'foldingRange', 'selectionRange', 'prepareRename', 'rename', 'inlayHint'],
  ...['onTypeFormatting', 'inlineCompletion', 'semanticTokens/full', 'semanticTokens/range'],
]
  .map((name) => `textDocument/${name}`)
  .concat('workspace/symbol', 'codeAction/resolve')
  .concat(
    ['state', 'count', 'edits', 'nextBlank', 'profiles', 'newReport', 'ledger', 'compare', 'sentences'].map(
      (name) => `reportDraft/${name}`,
    ),
  )
  .concat(
    ['ignored', 'takeBack', 'check', 'changeLevel', 'cleanPaste', 'checkFiles'].map(
      (name) => `reportDraft/${name}`,
    ),
  );

const NOTIFICATIONS = [
  ...['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didSave', 'textDocument/didClose'],
  ...['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', '$/setTrace', '$/cancelRequest'],
  ...['reportDraft/caret', 'reportDraft/checkFile', 'reportDraft/forgetFiles', 'initialized', '$/progress'],
];
