/** The changes of a draft's structure that can be asked for, by name and place. */
import { message } from '../lint/message.js';
import type { Heading } from '../outline/tree.js';
import type { Span, TextEdit } from '../text/span.js';
import { toggleItems } from './paragraphs/items.js';
import { joinParagraph } from './paragraphs/join.js';
import { toggleRunIn } from './paragraphs/run-in.js';
import { renumberWithin } from './renumber.js';
import { dropSections } from './structure/drop.js';
import { moveSections } from './structure/exchange.js';
import { changeLevel } from './structure/level.js';
import { numberAll } from './structure/number-all.js';
import { withReferences } from './structure/references.js';
import { moveOffset } from './structure/relocate.js';
import { headingsAt, type Outcome, type Refused, type StructureSource } from './structure/source.js';

export type Restructuring =
  | 'moveUp'
  | 'moveDown'
  | 'promote'
  | 'demote'
  | 'renumber'
  | 'toggleRunIn'
  | 'joinParagraph'
  | 'toggleItems';

/** @param places selections, of which several choose several sections; a caret is an empty one */
export function restructure(
  source: StructureSource,
  what: Restructuring,
  places: readonly [Span, ...Span[]],
): Outcome {
  switch (what) {
    case 'moveUp':
      return moveSections(source, chosenBy(source, places), 'up');
    case 'moveDown':
      return moveSections(source, chosenBy(source, places), 'down');
    case 'promote':
      return changeLevel(source, chosenBy(source, places), -1);
    case 'demote':
      return changeLevel(source, chosenBy(source, places), 1);
    case 'renumber':
      return renumberAt(source, places[0]);
    case 'toggleRunIn':
      return toggleRunIn(source, runInCandidates(source, places));
    case 'joinParagraph':
      return joinParagraph(source, places[0]);
    case 'toggleItems':
      return toggleItems(source, places[0]);
  }
}

/** Drops sections, each named by a place in it, on the heading at another place, or behind all others. */
export function dropAt(source: StructureSource, places: readonly Span[], onto: Span | undefined): Outcome {
  const chosen = chosenBy(source, places);
  const target = onto ? headingsAt(source, onto)[0] : source.outline.roots.at(-1);
  const keepsRank = onto !== undefined || chosen.every(({ level }) => level === target?.level);
  if (!target || !keepsRank) return NO_TARGET;
  return dropSections(source, chosen, target);
}

const NO_TARGET: Refused = { refused: message('请拖到一个标题上') };

const chosenBy = (source: StructureSource, places: readonly Span[]): readonly Heading[] => [
  ...new Set(places.flatMap((place) => headingsAt(source, place))),
];

/** With a selection every heading in it, those below others among them. */
function runInCandidates(source: StructureSource, places: readonly Span[]): readonly Heading[] {
  const inside = source.outline.headings.filter(({ level, titleSpan }) =>
    places.some(({ start, end }) => level > 0 && start < titleSpan.end && titleSpan.start < end),
  );
  return inside.length > 0 ? inside : chosenBy(source, places);
}

/**
 * The numbers in a selection of several headings; at a caret those right below the heading and further down, or, where
 * it has none below it, those of its siblings too.
 */
function renumberAt(source: StructureSource, { start, end }: Span): Outcome {
  const { outline } = source;
  const inside = outline.headings.filter(
    ({ ordinal }) => ordinal && start <= ordinal.start && ordinal.end <= end,
  );
  const [section] = headingsAt(source, { start, end: start });
  const around = section && (section.children.length > 0 ? section : section.parent);
  if (inside.length > 1) return withNumbers(source, renumberWithin(outline, { start, end }));
  if (!around) return withEdits(numberAll(source));
  const below = { start: around.titleSpan.end, end: around.span.end };
  return withNumbers(source, renumberWithin(outline, below));
}

const withNumbers = (source: StructureSource, numbers: readonly TextEdit[]): Outcome =>
  withEdits(withReferences(source, numbers));

const withEdits = (edits: readonly TextEdit[]): Outcome => ({
  edits,
  map: (offset) => moveOffset(edits, offset),
});
