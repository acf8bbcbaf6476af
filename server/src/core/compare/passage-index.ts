/**
 * The passages of a draft that stand twice, kept up to date line by line. Fingerprints of a line are made once for its
 * text; only lines that share some are ever compared, and a change that touches none of those costs a look at the list
 * of lines. What comes out depends on the lines as they stand, not on how they came there.
 */
import type { LineFacts } from '../outline/lexer.js';
import type { LineRole } from '../outline/tree.js';
import type { Span } from '../text/span.js';
import { GRAM } from './fingerprints.js';
import { foldedPlace, unfold } from './fold.js';
import { type Group, groupShared, type Place } from './groups.js';
import type { Passage } from './passages.js';
import { type Entry, Postings } from './postings.js';
import { findShared, type Paragraph } from './search.js';
import { trimLine } from './trim.js';

interface FactsOfLine {
  readonly facts: LineFacts;
}

/** Most passages that are told at a time; who has mended some sees the next ones. */
const MAX_PASSAGES = 100;

const NONE: readonly Passage[] = [];

export class PassageIndex<L extends FactsOfLine> {
  readonly #postings = new Postings<L>();
  readonly #entries = new Map<L, Entry<L>>();
  #seen: Seen<L> | undefined;

  /** To be called once for each line that comes into the draft. */
  add(line: L, text: string): void {
    // A line that cannot hold a fingerprint cannot hold a passage.
    if (text.length >= GRAM) this.#entries.set(line, this.#postings.add(line, text));
  }

  /** To be called once for each line that leaves the draft. */
  remove(line: L): void {
    const entry = this.#entries.get(line);
    if (!entry) return;
    this.#entries.delete(line);
    this.#postings.remove(line, entry);
  }

  /** In the order of their first places. `lines` are those added and not removed; `starts` their offsets. */
  passages(lines: readonly L[], starts: readonly number[], roles: readonly LineRole[]): readonly Passage[] {
    if (this.#postings.live.size === 0) return NONE;
    const seats = this.#liveSeats(lines, roles);
    const { version } = this.#postings;
    if (this.#seen?.version !== version || !sameSeats(this.#seen.seats, seats)) {
      this.#seen = { version, seats, found: this.#search(seats, lines, roles) };
    }
    return this.#seen.found.map((found) => placeFound(found, starts));
  }

  /** Where lines stand that may hold a passage and belong to the text of the report. */
  #liveSeats(lines: readonly L[], roles: readonly LineRole[]): readonly Seat<L>[] {
    const { live } = this.#postings;
    const seats: Seat<L>[] = [];
    for (let line = 0; line < lines.length; line++) {
      const role = roles[line]!;
      if (!isText(lines[line]!, role)) continue;
      const entry = this.#entries.get(lines[line]!);
      if (entry && live.has(entry)) seats.push({ entry, line, heading: role === 'heading' });
    }
    return seats;
  }

  #search(seats: readonly Seat<L>[], lines: readonly L[], roles: readonly LineRole[]): readonly Found[] {
    const shared = [...findShared(paragraphsOf(seats, lines), (print) => this.#postings.isShared(print))];
    if (shared.length === 0) return [];
    const above = (line: number): number | undefined => {
      for (let at = line - 1; at >= 0; at--) {
        if (isText(lines[at]!, roles[at]!) && this.#entries.has(lines[at]!)) return at;
        if (!isPassable(roles[at]!)) return undefined;
      }
      return undefined;
    };
    return groupShared(shared, above).slice(0, MAX_PASSAGES).map((group) => locate(group, lines));
  }
}

/** Where a line with shared fingerprints stands. */
interface Seat<L> {
  readonly entry: Entry<L>;
  readonly line: number;
  readonly heading: boolean;
}

interface Seen<L> {
  readonly version: number;
  readonly seats: readonly Seat<L>[];
  readonly found: readonly Found[];
}

/** A passage by line and offset in the line; true as long as its lines are where they are. */
interface Found extends Omit<Passage, 'first' | 'others'> {
  readonly places: readonly Ends[];
}

interface Ends {
  readonly line: number;
  readonly start: number;
  readonly lastLine: number;
  readonly end: number;
}

function sameSeats<L>(old: readonly Seat<L>[], now: readonly Seat<L>[]): boolean {
  if (old.length !== now.length) return false;
  return old.every((seat, index) => {
    const other = now[index]!;
    return seat.entry === other.entry && seat.line === other.line && seat.heading === other.heading;
  });
}

/** Text of the report: not titles, headings without a body, signatures, attachments and page furniture. */
function isText({ facts }: FactsOfLine, role: LineRole): boolean {
  return role === 'body' || role === 'lead' || (role === 'heading' && facts.heading?.runIn === true);
}

/** What may stand between two paragraphs of one passage. */
const isPassable = (role: LineRole): boolean => role === 'blank' || role === 'heading' || role === 'body' || role === 'lead';

function paragraphsOf<L extends FactsOfLine>(seats: readonly Seat<L>[], lines: readonly L[]): readonly Paragraph[] {
  const byEntry = new Map<Entry<L>, { from: number; lines: number[] }>();
  for (const { entry, line, heading } of seats) {
    const from = heading ? bodyPlace(lines[line]!.facts) : 0;
    const known = byEntry.get(entry);
    if (!known) byEntry.set(entry, { from, lines: [line] });
    else {
      known.from = Math.max(known.from, from);
      known.lines.push(line);
    }
  }
  return [...byEntry].map(([entry, { from, lines }]) => ({ entry, from, ...trimLine(entry.units, from), lines }));
}

/** Folded place behind number and title of a run-in heading. */
const bodyPlace = ({ text, heading }: LineFacts): number => (heading ? foldedPlace(text, heading.title.end) : 0);

function locate({ places, ...facts }: Group, lines: readonly FactsOfLine[]): Found {
  return { ...facts, places: places.map((place) => endsOf(place, lines)) };
}

function endsOf({ line, start, lastLine, end }: Place, lines: readonly FactsOfLine[]): Ends {
  // The end is taken behind its last character, so that blanks after it stay outside.
  if (line === lastLine) {
    const [from = 0, last = 0] = unfold(lines[line]!.facts.text, [start, end - 1]);
    return { line, start: from, lastLine, end: last + 1 };
  }
  const [from = 0] = unfold(lines[line]!.facts.text, [start]);
  const [last = 0] = unfold(lines[lastLine]!.facts.text, [end - 1]);
  return { line, start: from, lastLine, end: last + 1 };
}

function placeFound({ places, count, length, free, likeness }: Found, starts: readonly number[]): Passage {
  const spans = places.map(({ line, start, lastLine, end }): Span => ({
    start: starts[line]! + start,
    end: starts[lastLine]! + end,
  }));
  return { first: spans[0]!, others: spans.slice(1), count, length, free, likeness };
}
