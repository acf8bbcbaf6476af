import { isAbsolute, join } from 'node:path';

/** Where programs of this user keep what can be made anew; undefined where the user has no such place. */
export function cacheFolder({
  XDG_CACHE_HOME,
  LOCALAPPDATA,
  HOME,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  // A path from here on would be one in the folder of the drafts.
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'report-draft');
  if (LOCALAPPDATA) return join(LOCALAPPDATA, 'report-draft', 'Cache');
  return HOME ? join(HOME, '.cache', 'report-draft') : undefined;
}
