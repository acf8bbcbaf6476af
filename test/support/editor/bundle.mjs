// Bundles the editor suite, CommonJS, as VS Code loads it in its extension host: for Node index.js and one file per
// *.test.ts, for the browser a single file.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { repo } from './paths.mjs';

/** Returns the path of the suite's entry, which exports run(). */
export async function bundleSuite(sources, outdir) {
  const files = readdirSync(sources).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: files.map((name) => path.join(sources, name)),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    // vscode exists only inside the extension host; mocha finds its own files beside itself.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}

/**
 * The part of the suite that runs where there is no Node: what it uses of Node has stand-ins beside it.
 * @param {string} sources the folder with index.ts and the stand-ins
 */
export async function bundleWebSuite(sources, outdir) {
  await build({
    entryPoints: [path.join(sources, 'index.ts')],
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    // What the hands ask of their host: web/index.ts says where they are.
    define: { 'process.env.EDITOR_HANDS': 'globalThis.EDITOR_HANDS', 'process.platform': '"web"' },
    alias: {
      mocha: path.join(repo, 'node_modules/mocha/mocha.js'),
      'node:assert': path.join(sources, 'assert.ts'),
      'node:timers/promises': path.join(sources, 'timers.ts'),
    },
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}
