/**
 * From pairs of like stretches to what a reader calls one repetition: three copies are one matter, and so is a section
 * of several paragraphs that stands twice. Places in a line are folded.
 */
import { lengthOf } from './align.js';
import { isNeverFirst, isNeverLast, isQuote } from './marks.js';
import type { Paragraph } from './paragraph.js';
import type { Shared } from './search.js';

/** A stretch of one line, or from within a line to within a later one. */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly lastLine: number;
  /** In `lastLine`, exclusive. */
  readonly end: number;
  /** Begins where the text of `line` begins. */
  readonly head: boolean;
  /** Ends where the text of `lastLine` ends. */
  readonly tail: boolean;
}

export interface Group {
  /** In the order of the draft, at least two; of very many only the foremost. */
  readonly places: readonly Place[];
  /** All places. */
  readonly count: number;
  readonly length: number;
  readonly free: number;
  readonly likeness: number;
}

/** Most places of a group that are named one by one. */
const MAX_PLACES = 16;

/** One group for all stretches that overlap; in the order of their first places. */
export function groupShared(shared: readonly Shared[]): readonly Group[] {
  const gatherer = new Gatherer();
  for (const one of [...shared].sort(byLength)) gatherer.take(one);
  return gatherer.groups();
}

/** Longer stretches first: what lies inside them tells nothing new. The rest of the order only has to be settled. */
function byLength(x: Shared, y: Shared): number {
  return (
    lengthOf(y.match) - lengthOf(x.match) ||
    x.first.at[0]! - y.first.at[0]! ||
    x.match.a0 - y.match.a0 ||
    x.second.at[0]! - y.second.at[0]! ||
    x.match.b0 - y.match.b0
  );
}

interface OpenGroup extends Group {
  readonly places: Place[];
  count: number;
  likeness: number;
}

/** Puts stretches that overlap at their first places into one group. */
class Gatherer {
  readonly #groups: OpenGroup[] = [];
  readonly #byLine = new Map<number, OpenGroup[]>();

  /** In the order of their first places. */
  groups(): Group[] {
    for (const { places } of this.#groups) places.sort(comparePlaces);
    return this.#groups.sort((x, y) => comparePlaces(x.places[0]!, y.places[0]!));
  }

  take(shared: Shared): void {
    const { places, count } = placesOf(shared);
    const first = places[0]!;
    const near = this.#byLine.get(first.line) ?? [];
    if (near.some((group) => places.every((place) => group.places.some((known) => mostlyIn(place, known)))))
      return;
    const host = near.find((group) => overlap(group.places[0]!, first) * 2 >= first.end - first.start);
    // A much shorter stretch inside a longer one waits until that is mended: one squiggle at a place.
    if (host && (first.end - first.start) * 2 < host.length) return;
    if (host) this.#join(host, places.slice(1), shared.likeness);
    else {
      const { a0, a1 } = shared.match;
      const group = { places: [], count, length: a1 - a0, free: shared.free, likeness: shared.likeness };
      this.#groups.push(group);
      for (const place of places) this.#addPlace(group, place);
    }
  }

  #join(group: OpenGroup, places: readonly Place[], likeness: number): void {
    for (const place of places) {
      if (group.places.length >= MAX_PLACES || group.places.some((known) => overlap(known, place) > 0))
        continue;
      this.#addPlace(group, place);
      group.count++;
    }
    group.likeness = Math.min(group.likeness, likeness);
  }

  #addPlace(group: OpenGroup, place: Place): void {
    group.places.push(place);
    const known = this.#byLine.get(place.line);
    if (!known) this.#byLine.set(place.line, [group]);
    else if (!known.includes(group)) known.push(group);
  }
}

function placesOf({ first, second, match }: Shared): {
  readonly places: readonly Place[];
  readonly count: number;
} {
  const { a0, a1, b0, b1 } = match;
  const whole = first === second && a0 === b0;
  const head = placeIn(first, first.at[0]!, a0, a1);
  const skipped = whole ? 1 : 0;
  const count = first === second && !whole ? 1 : second.at.length - skipped;
  const lines = second.at.slice(skipped, skipped + Math.min(count, MAX_PLACES - 1));
  return { places: [head, ...lines.map((line) => placeIn(second, line, b0, b1))], count: 1 + count };
}

const placeIn = (paragraph: Paragraph, line: number, start: number, end: number): Place => ({
  line,
  start,
  lastLine: line,
  end,
  head: isMarksOnly(paragraph.units, paragraph.from, start, isNeverFirst),
  tail: isMarksOnly(paragraph.units, end, paragraph.units.length, isNeverLast),
});

function isMarksOnly(
  units: Uint16Array,
  start: number,
  end: number,
  isMark: (unit: number | undefined) => boolean,
): boolean {
  for (let at = start; at < end; at++) if (!isMark(units[at]) && !isQuote(units[at])) return false;
  return true;
}

const comparePlaces = (x: Place, y: Place): number => x.line - y.line || x.start - y.start || x.end - y.end;

/** Characters that two places in single lines have in common. */
const overlap = (x: Place, y: Place): number =>
  x.line === y.line ? Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)) : 0;

const mostlyIn = (inner: Place, outer: Place): boolean =>
  overlap(inner, outer) * 10 >= (inner.end - inner.start) * 7;

/**
 * Joins groups of whole paragraphs that follow one another at every place. `above`: the line of text above a line with
 * nothing but blank lines, headings and short lines between them, if any.
 */
export function joinParagraphs(
  groups: readonly Group[],
  above: (line: number) => number | undefined,
): readonly Group[] {
  const joined: Group[] = [];
  /** Where in `joined` the group stands whose first place ends with the line. */
  const byLastLine = new Map<number, number>();
  for (const group of groups) {
    const upper = group.places[0]!.head ? above(group.places[0]!.line) : undefined;
    const index = upper === undefined ? undefined : byLastLine.get(upper);
    const before = index === undefined ? undefined : joined[index];
    if (index !== undefined && before && follows(before, group, above)) {
      joined[index] = joinTwo(before, group);
      byLastLine.set(group.places[0]!.lastLine, index);
    } else {
      if (group.places[0]!.tail) byLastLine.set(group.places[0]!.lastLine, joined.length);
      joined.push(group);
    }
  }
  return joined;
}

function follows(before: Group, group: Group, above: (line: number) => number | undefined): boolean {
  if (before.count !== group.count || before.places.length !== group.places.length) return false;
  return group.places.every((place, index) => {
    const upper = before.places[index]!;
    return upper.tail && place.head && above(place.line) === upper.lastLine;
  });
}

function joinTwo(before: Group, group: Group): Group {
  const length = before.length + group.length;
  return {
    places: before.places.map((place, index) => {
      const { lastLine, end, tail } = group.places[index]!;
      return { ...place, lastLine, end, tail };
    }),
    count: before.count,
    length,
    free: before.free + group.free,
    likeness: (before.likeness * before.length + group.likeness * group.length) / length,
  };
}
