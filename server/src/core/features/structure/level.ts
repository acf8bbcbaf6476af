/** Promote and demote: a section with all below it goes up or down one level; only ordinals change. */
import { message } from '../../lint/message.js';
import type { Level } from '../../outline/lexer.js';
import type { Heading } from '../../outline/tree.js';
import { referenceEdits } from './references.js';
import { moveOffset } from './relocate.js';
import { entriesOf, numberEdits, seatsOf } from './seats.js';
import {
  labelOf,
  NOTHING_CHOSEN,
  type Outcome,
  outermost,
  type Refused,
  type StructureSource,
  withDescendants,
} from './source.js';

/** @param by −1 promotes, 1 demotes */
export function changeLevel(source: StructureSource, headings: readonly Heading[], by: -1 | 1): Outcome {
  const chosen = outermost(headings);
  if (chosen.length === 0) return NOTHING_CHOSEN;
  for (const heading of chosen) {
    const refused = levelRefused(heading, by);
    if (refused) return refused;
  }
  const moved = new Set(chosen.flatMap(withDescendants));
  const entries = entriesOf(source.outline).map((entry) =>
    moved.has(entry.heading) ? { ...entry, level: shifted(entry.heading, by) } : entry,
  );
  const seats = seatsOf(source.outline, entries);
  const edits = [...numberEdits(seats), ...referenceEdits(source, seats)].sort((a, b) => a.start - b.start);
  return { edits, map: (offset) => moveOffset(edits, offset) };
}

/** Why the section cannot change its level by so many steps. */
export function levelRefused(heading: Heading, by: number): Refused | undefined {
  if (by === 0) return undefined;
  if (heading.level === 0) return { refused: message('“{0}”没有序号，不能升级或降级', labelOf(heading)) };
  if (heading.level + by < 1)
    return { refused: message('“{0}”已经是一级标题，不能再升级', labelOf(heading)) };
  const deepest = withDescendants(heading).reduce((a, b) => (b.level > a.level ? b : a));
  if (deepest.level + by <= 4) return undefined;
  return {
    refused: message('公文标题最多四级，“{0}”已经是第四级，不能再降级', labelOf(deepest)),
  };
}

export const shifted = ({ level }: Heading, by: number): Heading['level'] =>
  level === 0 ? 0 : ((level + by) as Level);
