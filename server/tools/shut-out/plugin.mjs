/**
 * Keeps out of the bundles what libraries bring along and we never use: sockets, programs to start, modules to load by
 * name. test/meta/bundles.test.ts reads the bundles and holds it.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const EVERYWHERE = { net: 'nothing.cjs', child_process: 'nothing.cjs', module: 'no-require.cjs' };
const CLIENT = { ...EVERYWHERE, child_process: 'fork-only.cjs' };

/** @returns {import('esbuild').Plugin} */
export const shutOut = ({ client = false } = {}) => ({
  name: 'shut-out',
  setup(build) {
    const stubs = client ? CLIENT : EVERYWHERE;
    build.onResolve({ filter: /^(?:node:)?(?:net|child_process|module)$/ }, ({ path, importer }) =>
      // The stub itself has the real one.
      dirname(importer) === here ? undefined : { path: join(here, stubs[path.replace('node:', '')]) },
    );
    // How the client ends a server that hangs, and how a server looks for modules with npm.
    build.onResolve({ filter: /^\.\/(?:processes|files)$/ }, ({ path, importer }) => {
      const [library] = /vscode-language(?:client|server)(?=[\\/]lib)/.exec(importer) ?? [];
      if (library === 'vscode-languageclient' && path === './processes')
        return { path: join(here, 'kill.cjs') };
      if (library === 'vscode-languageserver' && path === './files')
        return { path: join(here, 'nothing.cjs') };
      return undefined;
    });
  },
});
