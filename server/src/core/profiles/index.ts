/** The kinds of report that ship; the last one takes every draft that no other one claims. */
import type { Outline } from '../outline/tree.js';
import fazhiAnnual from './fazhi-annual.json' with { type: 'json' };
import general from './general.json' with { type: 'json' };
import { compileProfile, type Profile, type ProfileSource } from './profile.js';
import xinxiGongkaiAnnual from './xinxi-gongkai-annual.json' with { type: 'json' };

export const PROFILES: readonly Profile[] = [fazhiAnnual, xinxiGongkaiAnnual, general].map((source) =>
  compileProfile(source as ProfileSource),
);

export const profileById = (id: string | undefined): Profile | undefined =>
  PROFILES.find((profile) => profile.id === id);

/** The profile that the draft's title speaks of; without a title, its headings. */
export function detectProfile(outline: Outline): Profile {
  const texts = outline.title ? [outline.title.text] : outline.roots.map(({ title }) => title);
  return PROFILES.find(({ titles }) => titles && texts.some((text) => titles.test(text))) ?? PROFILES.at(-1)!;
}
