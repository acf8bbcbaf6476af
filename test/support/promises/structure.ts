/** Outline and numbers: what is read is all there is, and putting in order is done once. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  Draft,
  dropAt,
  numberAll,
  numberOnEnter,
  type Outcome,
  type Restructuring,
  restructure,
  type StructureSource,
  structureSource,
  withReferences,
} from '../../../server/src/core/index.js';
import type { Heading, Outline } from '../../../server/src/core/outline/tree.js';
import { within } from './places.js';
import { boundaryAt, draftOf, optionsOf, type Promised } from './promise.js';

export const outline: Promised = {
  name: 'the outline printed is the draft, and read again the same outline',
  holds(tried) {
    const draft = draftOf(tried);
    const read = draft.analysis.outline;
    const printed = print(tried.text, read);
    assert.equal(printed, tried.text);
    const again = new Draft(printed, optionsOf(tried)).analysis.outline;
    assert.deepEqual(tree(again.roots), tree(read.roots));
  },
};

/** The text, put together from the sections of the tree: what stands before the first, then each with those below it. */
function print(text: string, { roots }: Outline): string {
  let at = 0;
  const until = (end: number): string => {
    assert.ok(at <= end, 'sections follow each other');
    const part = text.slice(at, end);
    at = end;
    return part;
  };
  const section = ({ span, children, parent }: Heading): string => {
    assert.ok(
      !parent || (parent.span.start <= span.start && span.end <= parent.span.end),
      'sections lie in their own',
    );
    return until(span.start) + children.map(section).join('') + until(span.end);
  };
  return roots.map(section).join('') + until(text.length);
}

const tree = (headings: readonly Heading[]): unknown =>
  headings.map(({ level, number, title, span, children }) => [
    level,
    number,
    title,
    span.start,
    span.end,
    tree(children),
  ]);

export const renumbering: Promised = {
  name: 'numbers put in order are in order',
  holds(tried) {
    const once = renumbered(draftOf(tried));
    assert.equal(renumbered(new Draft(once, optionsOf(tried))), once);
  },
};

function renumbered(draft: Draft): string {
  const edits = numberAll(structureSource(draft));
  within(draft.text, 'renumber', edits);
  return applyEdits(draft.text, edits);
}

const KINDS: readonly Restructuring[] = [
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'renumber',
  'toggleRunIn',
  'joinParagraph',
  'toggleItems',
];

export const restructuring: Promised = {
  name: 'restructuring can be done anywhere and loses no character',
  holds(tried) {
    const draft = draftOf(tried);
    const source = structureSource(draft);
    const [first = 0, second = 0] = tried.carets;
    const [a, b] = [boundaryAt(tried.text, first), boundaryAt(tried.text, second)];
    const span = { start: Math.min(a, b), end: Math.max(a, b) };
    for (const place of [{ start: a, end: a }, span])
      for (const kind of KINDS) keepsText(source, restructure(source, kind, [place]), kind);
    keepsText(source, dropAt(source, [span], { start: b, end: b }), 'drop');
    within(tried.text, 'enter', numberOnEnter(source, draft.lineAt(a)));
    within(tried.text, 'reference', withReferences(source, []));
  },
};

function keepsText({ text }: StructureSource, outcome: Outcome, kind: string): void {
  if ('refused' in outcome) return;
  within(text, kind, outcome.edits);
  const result = applyEdits(text, outcome.edits);
  assert.equal(unordered(result), unordered(text), `${kind} loses or makes text`);
}

/** Every character that is no blank, mark or numeral, sorted. */
const unordered = (text: string): string =>
  [...text.replace(/[\s\p{C}\p{P}\p{N}\p{S}一二三四五六七八九十百〇零第部分]/gu, '')].sort().join('');
