/** The bundles as they are released, made anew for a suite. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFile } from './repository.js';

export const BUNDLES = ['client', 'client.browser', 'start', 'server', 'server.browser', 'cli'] as const;

/** Makes them before the tests of a suite; what it returns gives their folder. */
export function releasedBundles(): () => string {
  let folder = '';
  before(function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
    execFileSync(
      process.execPath,
      [repositoryFile('server/tools/build.mjs'), '--release', '--outdir', folder],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
