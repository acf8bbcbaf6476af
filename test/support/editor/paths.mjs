// The folders the editor runner works with. All are inside the repository, so that nothing depends on where
// it was cloned.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const repo = path.resolve(here, '../../..');

/** What is fetched once and kept (git-ignored; the name is the one that @vscode/test-electron uses too). */
export const kept = path.join(repo, '.vscode-test');

/**
 * What one run writes (git-ignored). The bundled suite must be inside the repository to find mocha in
 * node_modules.
 */
export const runs = path.join(repo, '.vscode-run');

export const suiteSources = path.join(repo, 'test/editor');
export const webSuiteSources = path.join(suiteSources, 'web');
export const workspaceSource = path.join(repo, 'test/drafts/workspace');
export const exampleDraft = path.join(repo, 'test/drafts/example');
