/**
 * Makes the bundles under dist/: client and server for Node and for the browser, and the command line; and the English
 * texts of the server for Node, which it reads when someone needs them.
 * Flags: --watch builds again on every change; --release minifies, leaves source maps out and writes down whose work
 * is in them; --outdir DIR puts them elsewhere.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import esbuild from 'esbuild';
import { writeBill } from './bill.mjs';
import { shutOut } from './shut-out/plugin.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const watch = process.argv.includes('--watch');
const release = process.argv.includes('--release');
const outdir = resolve(root, argumentOf('--outdir') ?? 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: release,
  // Chinese as it is rather than six bytes a character.
  charset: 'utf8',
  metafile: release,
  sourcemap: release ? false : 'linked',
  define: { REPORT_DRAFT_VERSION: JSON.stringify(version) },
  logLevel: 'info',
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  // The ES builds: jsonc-parser's other one cannot be bundled. What asks such a module for its own place gets the bundle's.
  mainFields: ['module', 'main'],
  define: { ...common.define, 'import.meta.url': '__filename' },
  plugins: [shutOut()],
};
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['client/src/node.ts'],
    outfile: join(outdir, 'client.js'),
    external: ['vscode'],
    plugins: [shutOut({ client: true })],
  },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    outfile: join(outdir, 'client.browser.js'),
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/entry/node.ts'], outfile: join(outdir, 'server.js') },
  { ...node, entryPoints: ['server/src/entry/start.ts'], outfile: join(outdir, 'start.js') },
  {
    ...browser,
    entryPoints: ['server/src/entry/browser.ts'],
    outfile: join(outdir, 'server.browser.js'),
    format: 'iife',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/index.ts'],
    outfile: join(outdir, 'cli.js'),
    banner: { js: '#!/usr/bin/env node' },
  },
];

if (!watch) rmSync(outdir, { recursive: true, force: true });
writeEnglish();
if (watch) {
  for (const context of await Promise.all(bundles.map((options) => esbuild.context(options))))
    await context.watch();
} else {
  const built = await Promise.all(bundles.map((options) => esbuild.build(options)));
  if (release) writeBill({ root, outdir, metafiles: built.map(({ metafile }) => metafile) });
  // A minifier has been seen to write what no engine reads.
  for (const { outfile } of bundles) new Script(readFileSync(outfile, 'utf8').replace(/^#!.*/, ''));
}

/** The files of the English texts as one. */
function writeEnglish() {
  const folder = join(root, 'server/src/core/l10n/en');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const texts = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'english.json'), JSON.stringify(Object.assign({}, ...texts)));
}

function argumentOf(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
