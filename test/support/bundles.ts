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
    buildBundles(folder, '--release');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** What the build says is shown where it fails. */
export function buildBundles(outdir: string, ...flags: readonly string[]): void {
  const build = [repositoryFile('server/tools/build.mjs'), ...flags, '--outdir', outdir];
  execFileSync(process.execPath, build, { stdio: 'pipe' });
}
