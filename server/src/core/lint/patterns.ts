import type { Settings } from './config.js';
import type { Guards, Row } from './tables/table.js';

/**
 * Settings without what works like a small program: patterns of profiles and of the table of words, which may be made
 * so that they never end. For settings that someone has written whom the user does not trust.
 */
export function withoutPatterns({ profiles: _, corrections, ...settings }: Settings): Settings {
  if (!corrections) return settings;
  return { ...settings, corrections: { ...corrections, rows: corrections.rows.filter(isPlain) } };
}

const isPlain = ({ pattern, only, not }: Row): boolean =>
  pattern === undefined && isFree(only) && isFree(not);
const isFree = ({ before, after }: Guards): boolean => before === undefined && after === undefined;
