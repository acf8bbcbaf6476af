/** Packs a .vsix as `npm run package` does, and reads one. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { open } from 'yauzl';
import { repositoryFile } from './repository.js';

/**
 * @param folder see stageRelease
 * @param version another than the one of the manifest
 */
export function packVsix(folder: string, file: string, version?: string): void {
  const vsce = repositoryFile('node_modules/@vscode/vsce/vsce');
  const renumbered = version ? [version, '--no-update-package-json', '--no-git-tag-version'] : [];
  const args = ['package', ...renumbered, ...VSCE_ARGS, '-o', file];
  execFileSync(process.execPath, [vsce, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Those of the script `package`. */
const VSCE_ARGS = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

/** Files of an archive by their names. */
export function readVsix(file: string): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

export const vsixIn = (folder: string): string => join(folder, 'report-draft.vsix');
