/**
 * The outline as it will stand: every heading with the level, the parent and the number it gets. Numbers change only
 * where a heading came, went or took another level; slips elsewhere stay as they are.
 */
import { chainsOf } from '../../outline/sequence.js';
import type { Heading, Outline } from '../../outline/tree.js';
import type { TextEdit } from '../../text/span.js';
import { numberAs } from '../renumber.js';
import { numberAtLevel } from './style.js';

export interface Seat {
  readonly heading: Heading;
  readonly level: Heading['level'];
  readonly parent: Seat | undefined;
  readonly value: number;
  /** As it will be written. */
  readonly number: string;
}

/** A heading where it will stand. */
export interface Entry {
  readonly heading: Heading;
  readonly level: Heading['level'];
  /** It was carried here from elsewhere. */
  readonly moved: boolean;
}

interface OpenSeat extends Entry {
  parent: OpenSeat | undefined;
  /** Level and parent are those it had. */
  kept: boolean;
  chain: number;
  value: number;
  number: string;
}

/** @param entries every heading of the draft, in the order they will have */
export function seatsOf(outline: Outline, entries: readonly Entry[]): readonly Seat[] {
  const chains = new Chains(outline);
  const seats = placed(entries);
  markKept(seats, chains);
  joinChains(seats, chains);
  count(seats, chains);
  for (const seat of seats) seat.number = written(seat, outline);
  return seats;
}

/** As seatsOf, where every number is already there: a heading takes the given one, or keeps its own. */
export const seatsTaking = (
  entries: readonly Entry[],
  taken: ReadonlyMap<Heading, Pick<Heading, 'value' | 'number'>>,
): readonly Seat[] => {
  const seats = placed(entries);
  for (const seat of seats) {
    const { value, number } = taken.get(seat.heading) ?? seat.heading;
    seat.value = value;
    seat.number = number;
  }
  return seats;
};

/** Every heading where it stands now. */
export const entriesOf = ({ headings }: Outline): readonly Entry[] =>
  headings.map((heading) => ({ heading, level: heading.level, moved: false }));

/** Edits of the ordinals alone; of brackets and marks only where the level changes. */
export const numberEdits = (seats: readonly Seat[]): TextEdit[] =>
  seats.flatMap(({ heading, number }) => setNumber(heading, number));

/** The edit that writes another number in front of the heading, as small as it can be. */
export function setNumber({ ordinal, number: old }: Heading, number: string): TextEdit[] {
  if (!ordinal || old === number) return [];
  let head = 0;
  while (head < old.length && head < number.length && old[head] === number[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, number.length) - head;
  while (tail < most && old[old.length - 1 - tail] === number[number.length - 1 - tail]) tail++;
  return [
    {
      start: ordinal.start + head,
      end: ordinal.start + old.length - tail,
      newText: number.slice(head, number.length - tail),
    },
  ];
}

/** Which headings are counted together now. */
class Chains {
  readonly #members: readonly (readonly Heading[])[];
  readonly #ids = new Map<Heading, number>();
  readonly #steps = new Map<Heading, number>();
  /** Levels that count on from parent to parent. */
  readonly #goOn: ReadonlySet<number>;
  #next: number;

  constructor(outline: Outline) {
    const chains = chainsOf(outline);
    this.#members = chains.map((chain) => chain.flatMap(({ headings }) => headings));
    this.#goOn = new Set(chains.filter(({ length }) => length > 1).map(([first]) => first!.level));
    this.#next = chains.length;
    for (const [id, members] of this.#members.entries()) {
      let before = this.base(id);
      for (const heading of members) {
        this.#ids.set(heading, id);
        this.#steps.set(heading, heading.value - before);
        before = heading.value;
      }
    }
  }

  /** Headings that are counted together with this one, itself among them. */
  membersWith(heading: Heading): readonly Heading[] {
    return this.#members[this.#ids.get(heading) ?? -1] ?? [];
  }

  idOf(heading: Heading): number | undefined {
    return this.#ids.get(heading);
  }

  fresh(): number {
    return this.#next++;
  }

  goOn(level: number): boolean {
    return this.#goOn.has(level);
  }

  /** What stands before the first number of the chain, so to say. */
  base(id: number): number {
    const first = this.#members[id]?.[0];
    return first ? first.value - 1 : 0;
  }

  /** By how much the number of the heading is above the one before it in its chain. */
  step(heading: Heading): number {
    return this.#steps.get(heading) ?? 1;
  }
}

/** Hangs each heading under the nearest one before it that has a lower level, as the parser does. */
function placed(entries: readonly Entry[]): readonly OpenSeat[] {
  const open: OpenSeat[] = [];
  return entries.map((entry) => {
    while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
    const seat = { ...entry, parent: open.at(-1), kept: false, chain: -1, value: 0, number: '' };
    open.push(seat);
    return seat;
  });
}

function markKept(seats: readonly OpenSeat[], chains: Chains): void {
  const moved = new Set(seats.flatMap((seat) => (seat.moved ? [seat.heading] : [])));
  for (const seat of seats) {
    const { heading, level, parent } = seat;
    const same = level === heading.level && parent?.heading === heading.parent;
    // Below a section that moved the count stays, unless it goes on from or into sections that did not.
    const together = (): boolean => chains.membersWith(heading).every((each) => moved.has(each));
    seat.kept =
      same && (!seat.moved || (heading.parent !== undefined && moved.has(heading.parent) && together()));
  }
}

function joinChains(seats: readonly OpenSeat[], chains: Chains): void {
  const last = new Map<number, OpenSeat>();
  for (const [index, seat] of seats.entries()) {
    if (seat.level === 0) continue;
    seat.chain = chainFor(seat, index);
    last.set(seat.level, seat);
  }

  function chainFor(seat: OpenSeat, index: number): number {
    if (seat.kept) return chains.idOf(seat.heading) ?? chains.fresh();
    const above = last.get(seat.level);
    if (above && above.parent === seat.parent) return above.chain;
    const below = seats
      .slice(index + 1)
      .find(({ kept, level, parent }) => kept && level === seat.level && parent === seat.parent);
    if (below) return chains.idOf(below.heading) ?? chains.fresh();
    return above && chains.goOn(seat.level) ? above.chain : chains.fresh();
  }
}

function count(seats: readonly OpenSeat[], chains: Chains): void {
  const counters = new Map<number, { value: number; lastKept: number; grown: boolean }>();
  for (const seat of seats) {
    if (seat.level === 0) continue;
    const { chain, heading, kept } = seat;
    const base = chains.base(chain);
    const counter = counters.get(chain) ?? { value: base, lastKept: base, grown: false };
    counters.set(chain, counter);
    if (kept) {
      const step = chains.step(heading);
      seat.value = counter.grown
        ? Math.max(counter.value + 1, counter.lastKept + step)
        : Math.max(1, counter.value + step);
      counter.lastKept = seat.value;
    } else seat.value = counter.value + 1;
    counter.grown = !kept;
    counter.value = seat.value;
  }
}

function written({ heading, level, value }: OpenSeat, outline: Outline): string {
  if (level === 0) return '';
  if (level !== heading.level) return numberAtLevel(outline, heading, level, value);
  return value === heading.value ? heading.number : numberAs(heading, value);
}
