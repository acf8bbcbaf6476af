/**
 * The regular expressions that are put together while the product runs. A process of its own reads the product anew
 * with a RegExp that takes notes, so that those made at load are seen too; the examples of the rules make the others.
 */
import { spawnSync } from 'node:child_process';
import { repositoryFile } from '../repository.js';
import type { Pattern } from './pattern.js';

export function builtPatterns(): readonly Pattern[] {
  const script = repositoryFile('test/support/patterns/build-them.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--import', 'tsx', script],
    {
      cwd: repositoryFile(''),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`the patterns could not be collected: ${stderr}`);
  return JSON.parse(stdout) as Pattern[];
}
