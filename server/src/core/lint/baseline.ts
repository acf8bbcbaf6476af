/**
 * What was found in drafts on one day, so that later only what is new has to be looked at. Places are known, as in the
 * ignore file, by their rule and the hash of their sentence, and survive changes elsewhere; they are counted, so that a
 * second one like it is new.
 */
import type { Draft } from '../draft.js';
import type { Finding } from './finding.js';
import { at, type Complaint, properties, readRoot } from './jsonc.js';
import { message } from './message.js';

/** Of one draft: by rule and by hash, how many places are known. */
export type KnownPlaces = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** By path of the draft from the folder of the file, with /. */
export type Baseline = ReadonlyMap<string, KnownPlaces>;

/** All places of the draft's findings. */
export function placesIn(draft: Draft): KnownPlaces {
  const places: Record<string, Record<string, number>> = {};
  for (const place of draft.findings.flatMap(placesOf)) {
    const { hash } = draft.placeOf(place);
    places[place.rule] ??= {};
    const ofRule = places[place.rule]!;
    ofRule[hash] = (ofRule[hash] ?? 0) + 1;
  }
  return places;
}

/** The findings that are not known; a bulk fault that is known in part is counted anew. */
export function newFindings(draft: Draft, known: KnownPlaces): readonly Finding[] {
  const left = new Map<string, number>();
  return draft.findingsWithout((place) => {
    const { hash } = draft.placeOf(place);
    const key = `${place.rule} ${hash}`;
    const count = left.get(key) ?? known[place.rule]?.[hash] ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}

const placesOf = (finding: Finding): readonly Finding[] =>
  finding.places.length > 0 ? finding.places : [finding];

const LIST = 'drafts';

/** The text of the file; drafts without findings are left out. */
export function writeBaseline(baseline: Baseline): string {
  const drafts = [...baseline]
    .filter(([, places]) => Object.keys(places).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ [LIST]: Object.fromEntries(drafts) }, undefined, 2)}\n`;
}

/** Never throws; what is wrong is left out and told of. */
export function parseBaseline(text: string): {
  readonly baseline: Baseline;
  readonly complaints: readonly Complaint[];
} {
  const complaints: Complaint[] = [];
  const baseline = new Map<string, KnownPlaces>();
  for (const { key, keyNode, value } of properties(readRoot(text, complaints))) {
    if (key !== LIST) {
      complaints.push(at(keyNode, message('不认识的项“{0}”，已忽略；可用的项：{1}', key, LIST)));
      continue;
    }
    for (const draft of properties(value)) {
      const places: Record<string, Record<string, number>> = {};
      for (const rule of properties(draft.value)) {
        const counts: Record<string, number> = {};
        for (const { key: hash, value: count } of properties(rule.value)) {
          if (Number.isInteger(count.value) && count.value > 0) counts[hash] = count.value;
          else complaints.push(at(count, message('这里应是这个问题出现的次数，已忽略')));
        }
        places[rule.key] = counts;
      }
      baseline.set(draft.key.normalize('NFC'), places);
    }
  }
  return { baseline, complaints };
}
