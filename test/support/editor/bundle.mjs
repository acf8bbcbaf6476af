// Bundles the editor suite: index.js and one file per *.test.ts, CommonJS, as VS Code requires it in its
// extension host.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

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
