/** The repository as it is packed, in a folder of its own with bundles as they are released. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { buildBundles } from './bundles.js';
import { repositoryFile } from './repository.js';

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.tsbuild', '.vscode-test', '.vscode-run']);

/** Makes it and tells where; the caller removes it. */
export function stageRelease(): string {
  const root = repositoryFile('');
  const folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(relative(root, source).split(sep)[0]!),
  });
  buildBundles(join(folder, 'dist'), '--release');
  return folder;
}
