/** Where the benchmark finds and puts things; what it makes is removed by git's rules, not shipped. */
import { join } from 'node:path';

export const root = join(__dirname, '../../..');
export const here = __dirname;
/** What is made for the benchmark alone. */
export const made = join(root, '.tsbuild/bench');
/** The bundles as they are shipped. */
export const release = join(made, 'release');
export const peers = join(here, 'node_modules');
