/**
 * Which parts of its profile a draft has. Parts are matched by cues in headings, never in body text, at any level
 * and in any order.
 */
import type { Heading, Outline } from '../outline/tree.js';
import type { Part, Profile } from './profile.js';

/**
 * `present`: a section of its own; `merged`: inside another part, under a heading shared with one, or spread over
 * sections without a label; `mentioned`: only named by a heading of a part that looks ahead; `missing`.
 */
export type PartStatus = 'present' | 'merged' | 'mentioned' | 'missing';

export type CauseStatus = 'present' | 'thin' | 'missing';

export interface PartState {
  readonly part: Part;
  readonly status: PartStatus;
  /** The heading that opens the part; undefined where it is missing. */
  readonly heading: Heading | undefined;
  /** The outermost heading around it that names the part as well; the heading itself where there is none. */
  readonly chapter: Heading | undefined;
  /** The heading says so in its own words; false for sections without a label. */
  readonly labelled: boolean;
  /** Only of a part that is there and must give causes. */
  readonly cause: CauseStatus | undefined;
}

/** Which parts the words of a heading open; remembers titles, because most stand unchanged from key to key. */
export class CueIndex {
  readonly #seen = new Map<string, readonly Part[]>();

  constructor(readonly profile: Profile) {}

  match(title: string): readonly Part[] {
    const known = this.#seen.get(title);
    if (known) return known;
    const parts = this.profile.parts.filter(({ cue, not }) => cue.test(title) && !not?.test(title));
    if (this.#seen.size >= 5000) this.#seen.clear();
    this.#seen.set(title, parts);
    return parts;
  }
}

export interface PartsOf {
  readonly outline: Outline;
  readonly year: number | undefined;
  readonly planYear: number | undefined;
  /** How many causes a line names. */
  readonly causesIn: (line: number) => number;
}

/** The states of all parts, in the order of the profile. */
export function findParts(draft: PartsOf, cues: CueIndex): readonly PartState[] {
  const matcher = new PartMatcher(draft, cues);
  return cues.profile.parts.map((part) => matcher.stateOf(part));
}

/** Words of plans that no heading about the past year has. */
const PLANS = /安排|打算|计划|思路|设想|下一?步/;

class PartMatcher {
  readonly #draft: PartsOf;
  /** The parts that each heading opens by its own words, in the order of the profile. */
  readonly #opened = new Map<Heading, readonly Part[]>();

  constructor(draft: PartsOf, cues: CueIndex) {
    this.#draft = draft;
    for (const heading of draft.outline.headings) {
      const cued = cues.match(heading.title);
      const parts = cues.profile.parts.filter((part) => this.#opens(part, heading, cued.includes(part)));
      if (parts.length > 0) this.#opened.set(heading, parts);
    }
  }

  stateOf(part: Part): PartState {
    const candidates = [...this.#opened]
      .filter(([, parts]) => parts.includes(part))
      .map(([heading]) => heading);
    const own = candidates.find(
      (heading) => this.#opened.get(heading)!.length === 1 && !this.#host(heading, part),
    );
    if (own) return this.#state(part, 'present', own);
    const merged = candidates.find((heading) => part.ahead || !this.#host(heading, part)?.ahead);
    if (merged) return this.#state(part, 'merged', merged);
    if (candidates[0]) return this.#state(part, 'mentioned', candidates[0]);
    const misdated = part.ahead ? this.#misdatedSection(part) : undefined;
    if (misdated) return this.#state(part, 'present', misdated);
    const rest = part.rest ? this.#unclaimedSection() : undefined;
    return rest ? this.#state(part, 'merged', rest, false) : this.#state(part, 'missing', undefined);
  }

  #state(part: Part, status: PartStatus, heading: Heading | undefined, labelled = true): PartState {
    const cause = part.causes && heading ? this.#causeOf(part.causes, heading) : undefined;
    const chapter = heading && this.#chapterOf(heading, part);
    return { part, status, heading, chapter, labelled: labelled && heading !== undefined, cause };
  }

  #chapterOf(heading: Heading, part: Part): Heading {
    let chapter = heading;
    for (let above = heading.parent; above; above = above.parent) {
      if (this.#opened.get(above)?.includes(part)) chapter = above;
    }
    return chapter;
  }

  /** “2022年重点工作” looks ahead only where 2022 is not the report year. */
  #opens(part: Part, { level, years }: Heading, cued: boolean): boolean {
    const { year, planYear } = this.#draft;
    const namesPlanYear = planYear !== undefined && years.includes(planYear);
    if (part.ahead) {
      if (cued) return year === undefined || !years.includes(year);
      return part.planYear === true && level <= 1 && namesPlanYear;
    }
    return cued && !(part.rest && namesPlanYear);
  }

  /** The part inside whose section the heading stands, where that is another one. */
  #host(heading: Heading, part: Part): Part | undefined {
    for (let above = heading.parent; above; above = above.parent) {
      const parts = this.#opened.get(above);
      if (parts && !parts.includes(part)) return parts[0];
    }
    return undefined;
  }

  /** A later section of plans whose heading still names the report year: last year's heading, left in. */
  #misdatedSection(part: Part): Heading | undefined {
    const { outline, year } = this.#draft;
    const chapters = outline.headings.filter(({ level }) => level === 1);
    return chapters.find(
      (heading, index) =>
        index > 0 &&
        !this.#opened.has(heading) &&
        year !== undefined &&
        heading.years.includes(year) &&
        PLANS.test(heading.title) &&
        part.cue.test(heading.title) &&
        !part.not?.test(heading.title),
    );
  }

  /** First section of level 1 that neither opens a part nor holds one. */
  #unclaimedSection(): Heading | undefined {
    const holdsPart = (heading: Heading): boolean =>
      this.#opened.has(heading) || heading.children.some(holdsPart);
    return this.#draft.outline.headings.find((heading) => heading.level === 1 && !holdsPart(heading));
  }

  /**
   * Causes are there where a heading of the part names them, or where at least every second problem is given one;
   * a lone “由于” among several problems is thin.
   */
  #causeOf(pattern: RegExp, heading: Heading): CauseStatus {
    const headings = [heading, ...descendants(heading)];
    if (headings.some(({ title }) => pattern.test(title))) return 'present';
    let causes = 0;
    for (let line = heading.line; line <= heading.lastLine; line++) causes += this.#draft.causesIn(line);
    const problems = headings.reduce(
      (sum, { items, children }) => sum + (items.length || children.length),
      0,
    );
    if (causes === 0) return 'missing';
    return causes * 2 >= problems ? 'present' : 'thin';
  }
}

function descendants(heading: Heading): readonly Heading[] {
  return heading.children.flatMap((child) => [child, ...descendants(child)]);
}
