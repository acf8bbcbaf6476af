/**
 * Which texts share which stretches. Each fingerprint leads from the first text that has it to all others. What a text
 * shares with those before it is kept with it and searched anew only where other fingerprints lead to it.
 */
import { exactMatch, lengthOf, likenessOf, type Match, nearMatches, type Pair } from './align.js';
import { GRAM } from './fingerprints.js';
import type { Paragraph } from './paragraph.js';
import { MIN_EXACT, MIN_LIKENESS, MIN_NEAR, MIN_NEAR_FIGURES } from './passages.js';
import { type Bucket, COMMON, type Owner, type Postings } from './postings.js';
import { isStatement } from './statement.js';
import { trimMatch } from './trim.js';

/** A stretch of `first` that stands in `second` too; `a` of the match is in `first`. */
export interface Shared {
  readonly first: Paragraph;
  readonly second: Paragraph;
  readonly match: Match;
  /** Characters of the stretch that the writer was free to choose. */
  readonly free: number;
  readonly likeness: number;
}

/** What was found in a text, and from which seeds. */
export interface Found {
  readonly seeds: Seeds;
  readonly shared: readonly Shared[];
}

/** Fingerprints that lead from texts before to this one; equal seeds find the same. */
interface Seeds {
  readonly from: number;
  readonly repeated: boolean;
  readonly firsts: readonly Paragraph[];
  /** For each of `firsts`: where its body begins, place in it, place in this text. */
  readonly numbers: readonly number[];
}

/**
 * Finds anew what the text shares with those before it, or keeps what was found where the same fingerprints lead to
 * it. True where it is something else than before.
 */
export function searchParagraph<L>(paragraph: Paragraph, postings: Postings<L>): boolean {
  const before = paragraph.found;
  if (paragraph.at.length === 0 || !paragraph.live) paragraph.found = undefined;
  else {
    const seeds = seedsOf(paragraph, postings);
    if (before && sameSeeds(before.seeds, seeds)) return false;
    paragraph.found = { seeds, shared: searchIn(paragraph, seeds) };
  }
  return (before?.shared ?? NONE).length > 0 || (paragraph.found?.shared ?? NONE).length > 0;
}

function seedsOf<L>(second: Paragraph, postings: Postings<L>): Seeds {
  const firsts: Paragraph[] = [];
  const numbers: number[] = [];
  for (const { bucket, place } of postings.activeIn(second)) {
    if (place < second.from) continue;
    const owner = ownerOf(bucket);
    if (!owner || (owner.paragraph === second && owner.place === place)) continue;
    firsts.push(owner.paragraph);
    numbers.push(owner.paragraph.from, owner.place, place);
  }
  return { from: second.from, repeated: second.at.length > 1, firsts, numbers };
}

/** The first place of the draft that has the fingerprint; undefined where it stands in no text of the report. */
function ownerOf(bucket: Bucket): Owner | undefined {
  bucket.owner ??= findOwner(bucket);
  return bucket.owner;
}

function findOwner(bucket: Bucket): Owner | undefined {
  let found: Owner | undefined;
  for (const paragraph of bucket.holders) {
    const line = paragraph.at[0];
    if (line === undefined || (found && found.paragraph.at[0]! <= line)) continue;
    const place = paragraph.placeOf(bucket.print);
    if (place !== undefined) found = { paragraph, place };
  }
  return found;
}

function sameSeeds(old: Seeds, now: Seeds): boolean {
  if (old.from !== now.from || old.repeated !== now.repeated || old.firsts.length !== now.firsts.length)
    return false;
  for (let at = 0; at < now.firsts.length; at++) if (old.firsts[at] !== now.firsts[at]) return false;
  for (let at = 0; at < now.numbers.length; at++) if (old.numbers[at] !== now.numbers[at]) return false;
  return true;
}

function searchIn(second: Paragraph, { repeated, firsts, numbers }: Seeds): readonly Shared[] {
  const byFirst = new Map<Paragraph, number[]>();
  for (const [index, first] of firsts.entries()) {
    const places = byFirst.get(first) ?? [];
    places.push(numbers[3 * index + 1]!, numbers[3 * index + 2]!);
    byFirst.set(first, places);
  }
  const shared = repeated ? wholeParagraph(second) : [];
  for (const [first, places] of byFirst) shared.push(...alignPair(first, second, places));
  return shared.length > 0 ? shared : NONE;
}

const NONE: readonly Shared[] = [];

function wholeParagraph(paragraph: Paragraph): Shared[] {
  const { from, units } = paragraph;
  const end = units.length;
  const whole = { a0: from, a1: end, b0: from, b1: end, edits: 0, figures: false };
  const shared = judge(paragraph, paragraph, whole);
  return shared ? [shared] : [];
}

/** `seeds`: place in the first and place in the second, in turns, by ascending place in the second. */
function alignPair(first: Paragraph, second: Paragraph, seeds: readonly number[]): Shared[] {
  const pair = pairOf(first, second);
  const found: Shared[] = [];
  /** By the distance between the places: up to where in the second text they are known to agree. */
  const done = new Map<number, number>();
  const told: Match[] = [];
  const widened: Match[] = [];
  for (let at = 0; at < seeds.length; at += 2) {
    const seedA = seeds[at]!;
    const seedB = seeds[at + 1]!;
    if ((done.get(seedA - seedB) ?? 0) >= seedB + GRAM || isInside(told, seedA, seedB)) continue;
    const exact = exactMatch(pair, seedA, seedB);
    done.set(seedA - seedB, exact.b1);
    const near = isInside(widened, seedA, seedB) ? [] : nearMatches(pair, exact);
    if (near[0]) remember(widened, near[0]);
    for (const match of [...near, exact]) {
      const shared = judge(first, second, match);
      if (!shared) continue;
      remember(told, match);
      found.push(shared);
      break;
    }
  }
  return found;
}

const isInside = (matches: readonly Match[], a: number, b: number): boolean =>
  matches.some(({ a0, a1, b0, b1 }) => a0 <= a && a < a1 && b0 <= b && b < b1);

/** Keeps the latest matches, so that a very long line takes no longer by the character than others. */
function remember(matches: Match[], match: Match): void {
  matches.push(match);
  if (matches.length > COMMON) matches.shift();
}

const pairOf = (first: Paragraph, second: Paragraph): Pair => ({
  a: first.units,
  fromA: first.from,
  b: second.units,
  fromB: second.from,
});

/** What is left of a match without its loose ends, where that is enough to speak of. */
function judge(first: Paragraph, second: Paragraph, raw: Match): Shared | undefined {
  const enough = raw.edits === 0 ? MIN_EXACT : raw.figures ? MIN_NEAR_FIGURES : MIN_NEAR;
  if (lengthOf(raw) < enough) return undefined;
  const pair = pairOf(first, second);
  const match = trimMatch(pair, raw);
  if (lengthOf(match) < enough || likenessOf(match) < MIN_LIKENESS) return undefined;
  const free = Math.min(
    first.free[match.a1]! - first.free[match.a0]!,
    second.free[match.b1]! - second.free[match.b0]!,
  );
  if (free < Math.min(enough, MIN_NEAR) || !isStatement(pair, match, first.free)) return undefined;
  return { first, second, match, free, likeness: likenessOf(match) };
}
