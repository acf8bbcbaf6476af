/** The layers of the design, read from the import lines of the sources: client → protocol ← lsp → core ← cli. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const posix = (path: string): string => path.replaceAll('\\', '/');

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Path from the root, for relative ones. */
  readonly target: string | undefined;
}

function importsOf(folder: string): readonly Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !file.includes('node_modules'))
    .flatMap((name) => {
      const file = posix(join(folder, name));
      const text = readFileSync(join(root, file), 'utf8');
      const specifiers = [...text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)].map(
        (match) => match[1]!,
      );
      return specifiers.map((specifier) => ({
        file,
        specifier,
        target: specifier.startsWith('.')
          ? posix(relative(root, resolve(root, dirname(file), specifier)))
          : undefined,
      }));
    });
}

const named = (imports: readonly Import[]): string[] =>
  imports.map(({ file, specifier }) => `${file}: ${specifier}`);

describe('layers', () => {
  it('core imports itself and pure data helpers only', () => {
    const allowed = new Set(['jsonc-parser']);
    const outside = importsOf('server/src/core').filter(({ specifier, target }) =>
      target === undefined ? !allowed.has(specifier) : !target.startsWith('server/src/core/'),
    );
    assert.deepEqual(named(outside), []);
  });

  it('the protocol file imports nothing', () => {
    assert.doesNotMatch(readFileSync(join(root, 'server/src/protocol.ts'), 'utf8'), /^import/m);
  });

  it('only lsp, entry and the client speak LSP', () => {
    const speakers = importsOf('server/src').filter(({ specifier }) =>
      specifier.startsWith('vscode-languageserver'),
    );
    assert.deepEqual(named(speakers.filter(({ file }) => !/^server\/src\/(lsp|entry)\//.test(file))), []);
  });

  it('lsp, entry and cli use the core through its index', () => {
    const deep = ['lsp', 'entry', 'cli']
      .flatMap((layer) => importsOf(`server/src/${layer}`))
      .filter(
        ({ target }) => target?.startsWith('server/src/core/') && target !== 'server/src/core/index.js',
      );
    assert.deepEqual(named(deep), []);
  });

  it('cli and lsp do not know each other', () => {
    const cli = importsOf('server/src/cli').filter(({ target }) => target?.startsWith('server/src/lsp'));
    const lsp = importsOf('server/src/lsp').filter(({ target }) => target?.startsWith('server/src/cli'));
    assert.deepEqual(named([...cli, ...lsp]), []);
  });

  it('lsp has no Node modules, so that it runs in the browser', () => {
    const builtin = importsOf('server/src/lsp').filter(
      ({ specifier }) =>
        specifier.startsWith('node:') || builtinModules.includes(specifier) || specifier.endsWith('/node'),
    );
    assert.deepEqual(named(builtin), []);
  });

  it('the client reaches into the server for the protocol only', () => {
    const reach = importsOf('client/src').filter(
      ({ target }) => target?.startsWith('server/') && target !== 'server/src/protocol.js',
    );
    assert.deepEqual(named(reach), []);
    const editor = [...importsOf('server/src')].filter(({ specifier }) => specifier === 'vscode');
    assert.deepEqual(named(editor), []);
  });
});
