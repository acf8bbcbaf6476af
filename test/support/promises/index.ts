import { eachFix, keptWords, safeFixes } from './fixes.js';
import { incremental } from './incremental.js';
import { comparing, paste, settingsFile } from './others.js';
import { places } from './places.js';
import type { Promised } from './promise.js';
import { outline, renumbering, restructuring } from './structure.js';

export type { Promised } from './promise.js';

export const PROMISES: readonly Promised[] = [
  places,
  incremental,
  eachFix,
  safeFixes,
  keptWords,
  outline,
  renumbering,
  restructuring,
  settingsFile,
  paste,
  comparing,
];
