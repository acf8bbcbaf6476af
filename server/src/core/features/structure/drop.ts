/**
 * Sections dropped on a heading of the tree. On a heading of a higher rank they become its last subsections; on one of
 * the same or a lower rank they take its place among its siblings, in front of it when they come from below and behind
 * it when they come from above, so that every place can be reached. Their level follows.
 */
import { message } from '../../lint/message.js';
import type { Heading } from '../../outline/tree.js';
import { levelRefused, shifted } from './level.js';
import { referenceEdits } from './references.js';
import { placeBefore, relocate, sectionText } from './relocate.js';
import { type Entry, entriesOf, numberEdits, seatsOf } from './seats.js';
import {
  labelOf,
  NOTHING_CHOSEN,
  type Outcome,
  outermost,
  type StructureSource,
  withDescendants,
} from './source.js';

export function dropSections(source: StructureSource, headings: readonly Heading[], onto: Heading): Outcome {
  const chosen = outermost(headings);
  const [first] = chosen;
  if (!first) return NOTHING_CHOSEN;
  if (chosen.includes(onto)) return { edits: [], map: (offset) => offset };
  const into = chosen.find((heading) => withDescendants(heading).includes(onto));
  if (into) return { refused: message('不能把“{0}”放到它自己的下级里', labelOf(into)) };
  if (
    chosen.some(({ level }) => (level === 0) !== (first.level === 0)) ||
    (first.level === 0 && onto.level > 0)
  )
    return { refused: message('没有序号的标题只能移到没有序号的标题旁边') };
  const landing = landingOf(source, first, chosen, onto);
  for (const heading of chosen) {
    const refused = levelRefused(heading, landing.level - heading.level);
    if (refused) return refused;
  }
  const seats = seatsOf(source.outline, entriesAfter(source, chosen, onto, landing));
  const inPlace = [...numberEdits(seats), ...referenceEdits(source, seats)];
  const sections = chosen.map((heading) => sectionText(source, heading));
  const place =
    landing.side === 'before' ? placeBefore(source, onto) : { behind: sectionText(source, onto).end };
  return relocate(source, sections, place, inPlace);
}

interface Landing {
  readonly side: 'before' | 'behind';
  readonly level: Heading['level'];
}

function landingOf(
  { outline }: StructureSource,
  first: Heading,
  chosen: readonly Heading[],
  onto: Heading,
): Landing {
  if (first.level > onto.level) {
    const last = onto.children.filter((child) => !chosen.includes(child)).at(-1) ?? onto.children.at(-1);
    return { side: 'behind', level: last?.level ?? ((onto.level + 1) as Heading['level']) };
  }
  const comesFromBelow = outline.headings.indexOf(first) > outline.headings.indexOf(onto);
  return { side: comesFromBelow ? 'before' : 'behind', level: onto.level };
}

function entriesAfter(
  { outline }: StructureSource,
  chosen: readonly Heading[],
  onto: Heading,
  { side, level }: Landing,
): readonly Entry[] {
  const carried = chosen.flatMap((root) =>
    withDescendants(root).map(
      (heading): Entry => ({ heading, level: shifted(heading, level - root.level), moved: true }),
    ),
  );
  const moved = new Set(carried.map(({ heading }) => heading));
  const staying = entriesOf(outline).filter(({ heading }) => !moved.has(heading));
  const below = new Set(withDescendants(onto));
  const at =
    side === 'before'
      ? staying.findIndex(({ heading }) => heading === onto)
      : staying.findLastIndex(({ heading }) => below.has(heading)) + 1;
  return [...staying.slice(0, at), ...carried, ...staying.slice(at)];
}
