/** What the released bundles can do, read from themselves: no network, no text run as code, no program started. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES, releasedBundles } from '../support/bundles.js';
import { doorsIn } from '../support/doors.js';
import { tally } from '../support/tally.js';

const FILES = ['crypto', 'fs', 'os', 'path', 'util'].map((name) => `module ${name}`);

const HARMLESS = new Set([
  ...FILES,
  ...['fs/promises', 'url', 'readline', 'vscode'].map((name) => `module ${name}`),
]);

const ALLOWED: Readonly<Record<(typeof BUNDLES)[number], Readonly<Record<string, string>>>> = {
  client: {
    ...reasons([...FILES, 'module readline', 'module vscode'], 'files and the editor'),
    'module child_process.fork':
      'starts the server: server/tools/shut-out/fork-only.cjs, and nothing else of it',
    'program fork': 'the language client starts the server',
    'program spawn': 'dead: of the language client, for servers that are no script; there is none to be had',
    'network openExternal': 'dead: of the language client, for a request that client/src/server.ts refuses',
    'program ShellExecution':
      'the task “report-draft”, which VS Code runs when the user asks, in trusted folders',
  },
  'client.browser': {
    'module vscode': 'the editor',
    'code Worker': 'the server: our own script',
    'network openExternal': 'dead, as above',
    'program ShellExecution': 'as above; offered for folders on this computer only',
  },
  start: {
    ...reasons(
      ['module crypto', 'module fs', 'module path'],
      'the server beside it, and the code that its last start compiled',
    ),
    'module vm': 'runs the server with that code; V8 gets none whose digest is wrong',
    'code require': 'handed on to the server',
  },
  server: reasons([...FILES, 'module fs/promises', 'module url'], 'files'),
  'server.browser': {},
  cli: {
    ...reasons([...FILES, 'module fs/promises', 'module url'], 'files'),
    'module worker_threads': 'threads that help with very many drafts',
    'code Worker': 'such a thread: the same script',
    'code createRequire': 'of tinyglobby: server/tools/shut-out/no-require.cjs, which loads nothing',
  },
};

describe('released bundles', () => {
  const folder = releasedBundles();

  for (const name of BUNDLES)
    it(`${name} has no way out but those that are named here`, () => {
      const found = doorsIn(readFileSync(join(folder(), `${name}.js`), 'utf8'));
      assert.deepEqual(found, Object.keys(ALLOWED[name]).sort());
      const outward = found.filter((door) => !HARMLESS.has(door));
      for (const door of outward.length > 0 ? outward : ['none'])
        tally('What the bundles can reach beyond files, read from their syntax trees', {
          bundle: `${name}.js`,
          'network, code, programs, threads, webviews': door,
          why: ALLOWED[name][door] ?? '',
        });
    });

  for (const name of BUNDLES)
    it(`${name} would be caught with a door put in`, () => {
      const source = readFileSync(join(folder(), `${name}.js`), 'utf8');
      const before = new Set(doorsIn(source));
      const more = doorsIn(`${source};const{get:putIn}=require("https");`).filter(
        (door) => !before.has(door),
      );
      assert.deepEqual(more, ['module https']);
    });
});

describe('doors of a program', () => {
  const doors: Readonly<Record<string, readonly string[]>> = {
    "require('node:net').connect(1)": ['module net'],
    "require('child_process').exec('x')": ['module child_process.exec'],
    "const { fork: f } = require('node:child_process')": ['module child_process', 'program fork'],
    'const r = require; r("net")': ['code require'],
    'require("n" + "et")': ['code require(…)'],
    'import("http")': ['code import()'],
    'fetch("http://x")': ['network fetch'],
    'globalThis.fetch("http://x")': ['network fetch'],
    'self["fetch"]("http://x")': ['network fetch'],
    'self[`fetch`]("http://x")': ['code global[…]', 'network fetch'],
    'globalThis[name]()': ['code global[…]'],
    'const { fetch: get } = globalThis': ['network fetch'],
    'new WebSocket("ws://x")': ['network WebSocket'],
    'new EventSource("http://x")': ['network EventSource'],
    'new XMLHttpRequest()': ['network XMLHttpRequest'],
    'navigator.sendBeacon("http://x")': ['network sendBeacon'],
    'importScripts("http://x")': ['code importScripts'],
    'eval("1")': ['code eval'],
    '(0, eval)("1")': ['code eval'],
    'new Function("return 1")': ['code Function'],
    '[].constructor.constructor("return 1")()': ['code constructor.constructor'],
    'process.getBuiltinModule("net")': ['code getBuiltinModule'],
    'vscode.window.createWebviewPanel("x")': ['webview createWebviewPanel'],
    'new vscode.ShellExecution("x")': ['program ShellExecution'],
    'env.openExternal(uri)': ['network openExternal'],
  };
  for (const [source, found] of Object.entries(doors))
    it(`are seen in ${source}`, () => assert.deepEqual(doorsIn(source), found));

  for (const source of [
    'const rule = { fetch: 1, eval() {} }; class A { fork() {} }',
    '/x/.exec("x"); value instanceof Function; kinds.Function',
    '"a fetch of the day"; list[at]',
  ])
    it(`are not seen in ${source}`, () => assert.deepEqual(doorsIn(source), []));
});

function reasons(doors: readonly string[], why: string): Readonly<Record<string, string>> {
  return Object.fromEntries(doors.map((door) => [door, why]));
}
