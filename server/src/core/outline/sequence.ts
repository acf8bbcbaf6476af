/**
 * How the numbers of headings follow one another. Headings of one level below one parent are counted together; such
 * a run starts at 1 or counts on from the run before it, and a parent may hold two runs, each from 1.
 */
import type { Level } from './lexer.js';
import type { Heading, Outline } from './tree.js';

/** Headings that are counted together, in order; never empty. */
export interface Run {
  readonly level: Level;
  readonly headings: readonly Heading[];
  /** Counts on from the run before it at this level: 1. 2. below （一）, 3. 4. below （二）. */
  readonly goesOn: boolean;
  /** The number that its first heading should have, taking the headings before it as they are. */
  readonly start: number;
  /** The first heading of the draft has a higher number than 1: its beginning may lie outside the draft. */
  readonly headless: boolean;
}

/** A number that does not follow from those before it. What merely follows from it is no fault. */
export interface SequenceFault {
  /** `repeat`: a sibling has the same number; `gap`: numbers are left out or out of order. */
  readonly kind: 'gap' | 'repeat';
  readonly heading: Heading;
  readonly expected: number;
  /** The sibling before it; absent where the run starts wrong. */
  readonly before: Heading | undefined;
  /** The sibling with the same number. */
  readonly twin: Heading | undefined;
}

/** Every run of the draft, in the order of their first headings. */
export function runsOf(outline: Outline): readonly Run[] {
  const runs = splitRuns(outline);
  const goOn = levelsThatGoOn(runs);
  const headless = startsInTheMiddle(runs[0]);
  const seen = new Set<Level>();
  return runs.map((run) => {
    const { level, headings, last } = run;
    const first = !seen.has(level);
    seen.add(level);
    const { value } = headings[0]!;
    if (first && headless) return { level, headings, goesOn: false, start: value, headless: run === runs[0] };
    const goesOn = value !== 1 && last > 0 && (isLoose(run) ? value === last + 1 : goOn.has(level));
    return { level, headings, goesOn, start: goesOn ? last + 1 : 1, headless: false };
  });
}

/** Runs that are counted through, each chain from a run that starts anew to the last one that goes on from it. */
export function chainsOf(outline: Outline): readonly (readonly Run[])[] {
  const chains: Run[][] = [];
  const open = new Map<Level, Run[]>();
  for (const run of runsOf(outline)) {
    const chain = run.goesOn ? open.get(run.level) : undefined;
    if (chain) chain.push(run);
    else {
      const started = [run];
      chains.push(started);
      open.set(run.level, started);
    }
  }
  return chains;
}

/** The faults of runs that are counted through, in order. */
export function faultsOf(chain: readonly Run[]): readonly SequenceFault[] {
  const faults: SequenceFault[] = [];
  const seen = new Map<number, Heading>();
  const headings = chain.flatMap((run) => run.headings);
  const firsts = new Set(chain.map((run) => run.headings[0]));
  const start = chain[0]?.start ?? 1;
  let highest = 0;
  let expected: readonly number[] = [start];
  headings.forEach((heading, index) => {
    const { value } = heading;
    const next = headings[index + 1];
    // A run may also take up the count as it would be without the faults in the runs before it.
    const right = expected.includes(value) || (firsts.has(heading) && value === start + index);
    const due = expected[0]!;
    if (!right) {
      const twin = seen.get(value) ?? (next?.value === value ? next : undefined);
      faults.push({
        kind: twin ? 'repeat' : 'gap',
        heading,
        expected: due,
        before: headings[index - 1],
        twin,
      });
    }
    if (!seen.has(value)) seen.set(value, heading);
    highest = Math.max(highest, value);
    // After a fault the count may go on from the wrong number, or as if the number had been right.
    expected = right ? [value + 1, highest + 1] : [value + 1, due + 1, due, highest + 1];
  });
  return faults;
}

interface OpenRun {
  readonly level: Level;
  readonly headings: Heading[];
  /** Number of the heading of this level that stands last before the run; 0 where there is none. */
  readonly last: number;
  /** The run before it at this level. */
  readonly previous: OpenRun | undefined;
}

function splitRuns({ headings }: Outline): readonly OpenRun[] {
  const runs: OpenRun[] = [];
  const current = new Map<Level, OpenRun>();
  const nextOf = nextSiblings(headings);
  for (const heading of headings) {
    if (heading.level === 0) continue;
    const run = current.get(heading.level);
    const together = run && run.headings[0]!.parent === heading.parent;
    if (together && !(run.headings.length > 1 && startsAnew(heading, nextOf.get(heading))))
      run.headings.push(heading);
    else {
      const last = run?.headings.at(-1)?.value ?? 0;
      const opened = { level: heading.level, headings: [heading], last, previous: run };
      runs.push(opened);
      current.set(heading.level, opened);
    }
  }
  return runs;
}

/** 二、三、 at the top of a draft; not 二、二、三、, which is a slip. */
function startsInTheMiddle(top: OpenRun | undefined): boolean {
  const [first, second] = top?.headings ?? [];
  return first !== undefined && first.value > 1 && (!second || second.value === first.value + 1);
}

/** （一）（二）（一）（二）: a second count below one parent, told from a slip by its second number. */
const startsAnew = (heading: Heading, next: Heading | undefined): boolean =>
  heading.value === 1 && next?.value === 2;

/** The next heading of the same level and parent. */
function nextSiblings(headings: readonly Heading[]): ReadonlyMap<Heading, Heading> {
  const next = new Map<Heading, Heading>();
  const last = new Map<number, Heading>();
  for (const heading of headings) {
    const before = last.get(heading.level);
    if (before && before.parent === heading.parent) next.set(before, heading);
    last.set(heading.level, heading);
  }
  return next;
}

/** Runs at the top or below an unnumbered heading: whether that heading parts anything cannot be known. */
const isLoose = ({ headings }: OpenRun): boolean => (headings[0]!.parent?.level ?? 0) === 0;

/**
 * Levels at which the draft counts on from parent to parent. Runs speak for it where they do, against it where they
 * start at 1 although the run before them belongs to the same section.
 */
function levelsThatGoOn(runs: readonly OpenRun[]): ReadonlySet<Level> {
  const votes = new Map<Level, { on: number; anew: number }>();
  for (const run of runs) {
    const { level, headings, last, previous } = run;
    const [first] = headings;
    if (!first || !previous || isLoose(run)) continue;
    const vote = votes.get(level) ?? { on: 0, anew: 0 };
    votes.set(level, vote);
    const before = previous.headings[0]!.parent;
    if (first.value === 1)
      vote.anew += before !== first.parent && before?.parent === first.parent?.parent ? 1 : 0;
    else if (first.value === last + 1) vote.on++;
  }
  return new Set([...votes].filter(([, { on, anew }]) => on > 0 && on >= anew).map(([level]) => level));
}
