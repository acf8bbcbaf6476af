/** Makes what is measured and what it is measured against: the release bundles, the floor, the peers. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { here, made, peers, release, root } from './paths.js';

export async function prepare(): Promise<void> {
  run(process.execPath, [join(root, 'server/tools/build.mjs'), '--release', '--outdir', release]);
  await esbuild.build({
    entryPoints: {
      'floor-server': join(here, 'floor-server.ts'),
      'zhlint-server': join(here, 'zhlint-server.ts'),
      'read-folder': join(here, 'read-folder.ts'),
      core: join(root, 'server/src/core/index.ts'),
    },
    outdir: made,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // It is an ES module with files beside it.
    external: ['zhlint'],
    logLevel: 'error',
  });
  if (!existsSync(peers)) installPeers();
}

/** Without them ours and the floor are measured all the same. */
function installPeers(): void {
  console.log('installing the peers that are measured against …');
  try {
    run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
      'ci',
      '--prefix',
      here,
      '--no-audit',
      '--no-fund',
    ]);
  } catch (error) {
    console.log(
      `the peers cannot be installed and are left out: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** @throws where the command fails */
export function run(command: string, args: readonly string[], cwd = root): void {
  const { status, error, stderr, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}
