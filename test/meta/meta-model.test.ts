/** The meta model of the protocol that the suites hold the server's messages against: complete, and strict. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { META_MODEL } from '../support/meta-model/meta-model.js';
import { WireCheck } from '../support/wire-check.js';

const at = (line: unknown, character = 0): object => ({
  start: { line, character },
  end: { line, character },
});
const published = (diagnostic: object): string | undefined =>
  META_MODEL.against('textDocument/publishDiagnostics', 'params', {
    uri: 'file:///a.txt',
    diagnostics: [diagnostic],
  });

describe('the meta model', () => {
  it('knows every message that the protocol package can send', () => {
    const ours = createRequire(createRequire(__filename).resolve('vscode-languageserver/node'));
    const exported: Record<string, { method?: unknown; type?: { method?: string } }> = ours(
      'vscode-languageserver-protocol/node',
    );
    const methods = Object.values(exported).flatMap((value) => value?.type?.method ?? []);
    assert.ok(methods.includes('textDocument/hover'));
    assert.deepEqual(
      methods.filter((method) => !META_MODEL.methods.has(method)),
      [],
    );
  });

  it('accepts what the specification allows', () => {
    assert.equal(
      published({ range: at(0), message: '甲', severity: 4, code: 'a/b', data: { own: [1] } }),
      undefined,
    );
    assert.equal(META_MODEL.against('shutdown', 'result', null), undefined);
    assert.equal(
      META_MODEL.against('initialize', 'result', { capabilities: { hoverProvider: {} } }),
      undefined,
    );
    assert.equal(META_MODEL.against('textDocument/hover', 'result', null), undefined);
  });

  for (const [what, diagnostic] of Object.entries({
    'a missing property': { range: at(0) },
    'one more property': { range: at(0), message: '甲', level: 1 },
    'one more property within': { range: { ...at(0), whole: true }, message: '甲' },
    'another type': { range: at('0'), message: '甲' },
    'no line': { range: at(-1), message: '甲' },
    'half a line': { range: at(0.5), message: '甲' },
    'more than a line can be': { range: at(2 ** 31), message: '甲' },
    'no severity': { range: at(0), message: '甲', severity: 5 },
    'no address': {
      range: at(0),
      message: '甲',
      relatedInformation: [{ location: { uri: 'a.txt', range: at(0) }, message: '' }],
    },
  }))
    it(`refuses ${what}`, () => assert.match(published(diagnostic) ?? '', /^params/));

  it('refuses progress that does not begin, or does not end', () => {
    const wire = new WireCheck();
    const tell = (token: string, kind: string) =>
      wire.fromServer({
        jsonrpc: '2.0',
        method: '$/progress',
        params: { token, value: kind === 'begin' ? { kind, title: '甲' } : { kind } },
      } as never);
    for (const kind of ['begin', 'report', 'end']) tell('a', kind);
    wire.finish();
    tell('b', 'report');
    tell('c', 'begin');
    assert.throws(() => wire.finish(), /out of turn: report[\s\S]*does not end/);
  });

  it('refuses an answer to nobody, a method of no one, and a capability that is none', () => {
    const wire = new WireCheck();
    const send = (message: object) => wire.fromServer({ jsonrpc: '2.0', ...message });
    send({ id: 1, result: null });
    send({ method: 'textDocument/finding', params: {} });
    wire.fromClient({ jsonrpc: '2.0', id: 2, method: 'initialize' } as never);
    send({ id: 2, result: { capabilities: { hoverProvider: 'yes' } } });
    assert.throws(() => wire.finish(), /nobody asked[\s\S]*not in the protocol[\s\S]*hoverProvider/);
  });
});
