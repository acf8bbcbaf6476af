/** Up and down: chosen sections change places with the sibling next to them. */
import { message } from '../../lint/message.js';
import { chainsOf } from '../../outline/sequence.js';
import { type Heading, siblingsOf } from '../../outline/tree.js';
import type { Span } from '../../text/span.js';
import { referenceEdits } from './references.js';
import { moveOffset, placeBefore, relocate, sectionText } from './relocate.js';
import { numberEdits, seatsTaking } from './seats.js';
import {
  labelOf,
  NOTHING_CHOSEN,
  type Outcome,
  outermost,
  type Refused,
  type Restructured,
  type StructureSource,
  withDescendants,
} from './source.js';

/**
 * Every place keeps the number that stands there, so that going back restores the text. Refused as a whole where one
 * of the sections has no sibling of its level on that side.
 */
export function moveSections(
  source: StructureSource,
  headings: readonly Heading[],
  direction: 'up' | 'down',
): Outcome {
  const chosen = outermost(headings);
  const [first] = chosen;
  if (!first) return NOTHING_CHOSEN;
  if (chosen.some(({ parent, level }) => parent !== first.parent || level !== first.level))
    return { refused: message('选中的标题不在同一个上级下面，请分开移动') };
  const siblings = siblingsOf(source.outline, first).filter(({ level }) => level === first.level);
  const exchanges: Exchange[] = [];
  for (const run of runsAmong(siblings, chosen)) {
    const exchange = exchangeOf(siblings, run, direction);
    if ('refused' in exchange) return exchange;
    exchanges.push(exchange);
  }
  return exchangeAll(source, exchanges);
}

/** Neighbours and the chosen sections that pass them, as they stand: one of the two sides is a single sibling. */
interface Exchange {
  readonly above: readonly Heading[];
  readonly below: readonly Heading[];
  readonly direction: 'up' | 'down';
}

/** Chosen siblings that stand next to one another. */
function runsAmong(
  siblings: readonly Heading[],
  chosen: readonly Heading[],
): readonly (readonly [Heading, ...Heading[]])[] {
  const runs: [Heading, ...Heading[]][] = [];
  for (const heading of chosen) {
    const run = runs.at(-1);
    if (run && siblings.indexOf(run.at(-1)!) + 1 === siblings.indexOf(heading)) run.push(heading);
    else runs.push([heading]);
  }
  return runs;
}

function exchangeOf(
  siblings: readonly Heading[],
  run: readonly [Heading, ...Heading[]],
  direction: 'up' | 'down',
): Exchange | Refused {
  if (direction === 'up') {
    const above = siblings[siblings.indexOf(run[0]) - 1];
    return above
      ? { above: [above], below: run, direction }
      : { refused: message('“{0}”前面没有同级的标题，不能再上移', labelOf(run[0])) };
  }
  const below = siblings[siblings.indexOf(run.at(-1)!) + 1];
  return below
    ? { above: run, below: [below], direction }
    : { refused: message('“{0}”后面没有同级的标题，不能再下移', labelOf(run.at(-1)!)) };
}

function exchangeAll(source: StructureSource, exchanges: readonly Exchange[]): Restructured {
  const { outline } = source;
  const taken = new Map<Heading, Heading>();
  const order = [...outline.headings];
  for (const { above, below } of exchanges) {
    const [up, down] = [above.flatMap(withDescendants), below.flatMap(withDescendants)];
    takeOver([...above, ...below], [...below, ...above], taken);
    for (const chain of chainsOf(outline)) {
      const members = new Set(chain.flatMap(({ headings }) => headings));
      const [first, last] = [up, down].map((side) => side.filter((heading) => members.has(heading)));
      if (first!.length > 0 && last!.length > 0 && !members.has(above[0]!))
        takeOver([...first!, ...last!], [...last!, ...first!], taken);
    }
    order.splice(order.indexOf(up[0]!), up.length + down.length, ...down, ...up);
  }
  const entries = order.map((heading) => ({ heading, level: heading.level, moved: false }));
  const seats = seatsTaking(entries, taken);
  const inPlace = [...numberEdits(seats), ...referenceEdits(source, seats)];
  return together(
    exchanges.map((exchange) => {
      const start = exchange.above[0]!.span.start;
      const end = sectionText(source, exchange.below.at(-1)!).end;
      return { start, end, exchange };
    }),
  );

  /** The exchanges lie apart from one another; edits outside of them are made in place. */
  function together(regions: readonly (Span & { exchange: Exchange })[]): Restructured {
    const inside = ({ start, end }: Span) => inPlace.filter((edit) => edit.start >= start && edit.end <= end);
    const elsewhere = inPlace.filter((edit) => !regions.some((region) => inside(region).includes(edit)));
    const parts = regions.map((region) => ({ region, part: pass(region.exchange, inside(region)) }));
    const edits = [...parts.flatMap(({ part }) => part.edits), ...elsewhere].sort(
      (a, b) => a.start - b.start,
    );
    return {
      edits,
      map: (offset) => {
        const own = parts.find(({ region }) => region.start <= offset && offset <= region.end);
        const others = edits.filter((edit) => !own?.part.edits.includes(edit));
        return moveOffset(others, offset) - offset + (own ? own.part.map(offset) : offset);
      },
    };
  }

  /** The single neighbour is what is carried, so that carets, folds and bookmarks in the chosen sections stay there. */
  function pass({ above, below, direction }: Exchange, edits: typeof inPlace): Restructured {
    if (direction === 'up') {
      const { end } = sectionText(source, below.at(-1)!);
      return relocate(source, [sectionText(source, above[0]!)], { behind: end }, edits);
    }
    return relocate(source, [sectionText(source, below[0]!)], placeBefore(source, above[0]!), edits);
  }
}

/** The headings in their new order write the numbers that stand there in the old one. */
function takeOver(old: readonly Heading[], now: readonly Heading[], taken: Map<Heading, Heading>): void {
  for (const [index, heading] of now.entries()) taken.set(heading, old[index]!);
}
