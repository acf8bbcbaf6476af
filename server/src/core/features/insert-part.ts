/** A missing part, inserted where it belongs, with the headings after it renumbered. */
import type { DraftContext } from '../lint/rule.js';
import { type Heading, siblingsOf } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import type { Part } from '../profiles/profile.js';
import { formatHanNumber } from '../text/numerals.js';
import type { TextEdit } from '../text/span.js';
import { shiftSiblings } from './renumber.js';
import { partSkeleton } from './skeleton.js';

/** What is needed of the draft; a DraftContext is one. */
export type InsertPartSource = Pick<
  DraftContext,
  'lines' | 'outline' | 'parts' | 'year' | 'planYear' | 'eol'
>;

export interface PartInsertion {
  /** In order; the first one inserts the section, the others renumber. */
  readonly edits: readonly [TextEdit, ...TextEdit[]];
  /** The heading before which the section goes; undefined at the end of the report. */
  readonly before: Heading | undefined;
}

export function insertPart(draft: InsertPartSource, part: Part): PartInsertion {
  const before = sectionAfter(draft, part);
  if (!before) return { edits: [sectionAtEnd(draft, part)], before };
  // The number may be free already: 二、 and then 四、 where 三、 was taken out.
  const siblings = siblingsOf(draft.outline, before).filter(({ level }) => level === before.level);
  const due = (siblings[siblings.indexOf(before) - 1]?.value ?? 0) + 1;
  if (due < before.value) return { edits: [sectionBefore(draft, part, before, due)], before };
  return {
    edits: [sectionBefore(draft, part, before, before.value), ...shiftSiblings(draft.outline, before, 1)],
    before,
  };
}

/** The section of the nearest part behind this one, in the order of the profile, as a heading without parent. */
function sectionAfter({ parts }: InsertPartSource, part: Part): Heading | undefined {
  const index = parts.findIndex((state) => state.part.id === part.id);
  for (const state of parts.slice(index + 1)) {
    const top = topOf(state);
    if (top) return top;
  }
  return undefined;
}

/** The numbered heading of level 1 in whose section the part stands. */
function topOf({ heading, labelled }: PartState): Heading | undefined {
  let top = labelled ? heading : undefined;
  while (top?.parent && top.parent.level > 0) top = top.parent;
  return top?.level === 1 ? top : undefined;
}

function sectionBefore(draft: InsertPartSource, part: Part, before: Heading, value: number): TextEdit {
  const line = draft.lines[before.line]!;
  const gap = draft.lines[before.line - 1]?.facts.blank ? draft.eol : '';
  const text = sectionText(draft, part, value, indentOf(draft, before), gap);
  return { start: line.start, end: line.start, newText: text + draft.eol + gap };
}

function sectionAtEnd(draft: InsertPartSource, part: Part): TextEdit {
  const tops = draft.outline.headings.filter(({ level }) => level === 1);
  const last = tops.at(-1);
  const lastLine = lastTextLine(draft);
  const end = lastLine === undefined ? 0 : draft.lines[lastLine]!.end;
  const gap = last && draft.lines[last.line - 1]?.facts.blank ? draft.eol : '';
  const text = sectionText(draft, part, (last?.value ?? 0) + 1, last ? indentOf(draft, last) : '', gap);
  return { start: end, end, newText: (end === 0 ? '' : draft.eol + gap) + text };
}

/** The last line of the report itself, before signature, date, attachments and page furniture. */
function lastTextLine({ outline }: InsertPartSource): number | undefined {
  const last = outline.roles.findLastIndex(
    (role) => role === 'body' || role === 'lead' || role === 'heading' || role === 'title',
  );
  return last < 0 ? undefined : last;
}

const indentOf = ({ lines }: InsertPartSource, { line }: Heading): string =>
  lines[line]!.text.slice(0, lines[line]!.facts.content.start);

function sectionText(
  draft: InsertPartSource,
  part: Part,
  value: number,
  indent: string,
  gap: string,
): string {
  const values = { year: draft.year, planYear: draft.planYear };
  return partSkeleton(part, `${formatHanNumber(value)}、`, values)
    .map((line) => indent + line)
    .join(draft.eol + gap);
}
