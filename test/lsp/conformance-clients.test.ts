/** What the specification says of clients of few abilities, and of input that is no message. */
import assert from 'node:assert/strict';
import { code, codes, conformance, DRAFT, doc, FINDING, names, place, URI } from '../support/conformance.js';
import type { Received } from '../support/stdio-server.js';

describe('the server over standard input and output', () => {
  const { conforms, survives } = conformance();

  describe('clients', () => {
    conforms('one with no abilities', 'findings', async (server) => {
      await server.initialize();
      assert.deepEqual(await codes(server), [FINDING]);
      return 'findings';
    });
    conforms('one that tells nothing of itself', '-32602, and then findings', async (server) => {
      assert.equal(code(await server.request('initialize', {})), -32602);
      await server.request('initialize', { capabilities: {} });
      server.notify('initialized');
      assert.deepEqual(await codes(server), [FINDING]);
      return '-32602, and then findings';
    });
    conforms('one that names utf-8 only', 'utf-16, which every client must know', async (server) => {
      const { result } = await server.initialize({ general: { positionEncodings: ['utf-8'] } });
      assert.equal(result.capabilities.positionEncoding ?? 'utf-16', 'utf-16');
      return 'utf-16, which every client must know';
    });
    conforms('one that answers every request with an error', 'findings', async (server) => {
      const dynamicRegistration = true;
      await server.initialize({
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration },
          didChangeWatchedFiles: { dynamicRegistration },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
      });
      server.open(URI, DRAFT);
      server.notify('workspace/didChangeConfiguration', { settings: null });
      const answered = new Set<unknown>();
      const asked = (message: Received): boolean => message.method !== undefined && message.id !== undefined;
      while (!server.received.some(({ method }) => method === 'textDocument/publishDiagnostics')) {
        await server.message(
          'a request or findings',
          (one) => (asked(one) && !answered.has(one.id)) || one.method === 'textDocument/publishDiagnostics',
        );
        for (const one of server.received.filter(asked)) {
          if (answered.has(one.id)) continue;
          answered.add(one.id);
          server.send({ id: one.id, error: { code: -32601, message: 'not here' } });
        }
      }
      assert.ok(answered.size >= 3);
      const again = await server.request('textDocument/documentSymbol', doc());
      return names(again.result).length > 0 && 'findings';
    });
    survives('an id of a million characters', 'answered by that id', async (server) => {
      const id = '甲'.repeat(1_000_000);
      return (await server.request('textDocument/hover', place(), id)).error
        ? 'an error'
        : 'answered by that id';
    });
    survives('answers to nobody', 'nothing', async (server) => {
      for (const id of [1, 'x', null]) server.send({ id, result: null });
      server.send({ id: 9, error: { code: 1, message: 'no' } });
      return 'nothing';
    });
  });

  describe('bytes', () => {
    survives('a message that is no JSON', '-32700, by no id', async (server) => {
      server.raw('Content-Length: 7\r\n\r\n{"a": 1');
      return `${code(await server.answerTo(null))}, by no id`;
    });
    survives('JSON that is no message', 'nothing', async (server) => {
      for (const body of ['null', '7', '[]', '{}', '"x"', '[{"jsonrpc":"2.0","method":"a"}]'])
        server.raw(`Content-Length: ${body.length}\r\n\r\n${body}`);
      return 'nothing';
    });
    survives('a message byte by byte', 'read', async (server) => {
      for (const byte of server.bytesOf({ id: 'slow', method: 'textDocument/documentSymbol', params: doc() }))
        server.raw(Uint8Array.of(byte));
      return (await server.answerTo('slow')).result.length === 0 && 'read';
    });
    for (const [what, bytes] of Object.entries({
      'a head without Content-Length': 'Length: 3\r\n\r\n{}\n',
      'a Content-Length that is no number': 'Content-Length: many\r\n\r\n{}',
      'a Content-Length that is too small': 'Content-Length: 1\r\n\r\n{}Content-Length: 2\r\n\r\n{}',
      'a head that is none': '{"jsonrpc":"2.0"}\r\n\r\n',
    }))
      conforms(what, 'exit code 1, with the reason', async (server) => {
        await server.initialize();
        server.raw(bytes);
        const left = await server.ended;
        return `exit code ${left}, ${server.stderr.trim() === '' ? 'without a word' : 'with the reason'}`;
      });
    conforms('a Content-Length below nothing, and a message', '-32700, then exit code 1', async (server) => {
      await server.initialize();
      server.raw('Content-Length: -3\r\n\r\n{}');
      const error = code(await server.answerTo(null));
      server.notify('initialized', {});
      return `${error}, then exit code ${await server.ended}`;
    });
    conforms('a Content-Length that is too large, and the end', 'exit code 1', async (server) => {
      await server.initialize();
      server.raw('Content-Length: 999\r\n\r\n{}');
      server.hangUp();
      return `exit code ${await server.ended}`;
    });
  });
});
