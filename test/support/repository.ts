/** Files of the repository, for tests of what is in them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param path from the root, with / */
export const repositoryFile = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const readText = (path: string): string => readFileSync(repositoryFile(path), 'utf8');

/** The shape is the caller's word: these are our own files. */
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;
