/** The kinds of report that ship; the last one takes every draft that no other one claims. */
import type { Outline } from '../outline/tree.js';
import fazhiAnnual from './fazhi-annual.json' with { type: 'json' };
import general from './general.json' with { type: 'json' };
import { compileProfile, type Profile, type ProfileSource } from './profile.js';
import xinxiGongkaiAnnual from './xinxi-gongkai-annual.json' with { type: 'json' };

/** As their files write them; what a unit's own profile may extend. */
export const PROFILE_SOURCES: readonly ProfileSource[] = [fazhiAnnual, xinxiGongkaiAnnual, general].map(
  (source) => source as ProfileSource,
);

export const PROFILES: readonly Profile[] = PROFILE_SOURCES.map((source) => compileProfile(source));

/** All that a draft with these settings can be: the unit's own first, those it has changed in their places. */
export function profilesOf({ profiles: own = [] }: OwnProfiles): readonly Profile[] {
  if (own.length === 0) return PROFILES;
  const changed = PROFILES.map((profile) => own.find(({ id }) => id === profile.id) ?? profile);
  return [...own.filter((profile) => !changed.includes(profile)), ...changed];
}

/** Settings are such. */
export interface OwnProfiles {
  readonly profiles?: readonly Profile[];
}

export const profileById = (
  id: string | undefined,
  profiles: readonly Profile[] = PROFILES,
): Profile | undefined => profiles.find((profile) => profile.id === id);

/** The profile that the draft's title speaks of; without a title, its headings. */
export function detectProfile(outline: Outline, profiles: readonly Profile[] = PROFILES): Profile {
  const texts = outline.title ? [outline.title.text] : outline.roots.map(({ title }) => title);
  return profiles.find(({ titles }) => titles && texts.some((text) => titles.test(text))) ?? profiles.at(-1)!;
}
