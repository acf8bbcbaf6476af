/**
 * Sections as stretches of text that change places. A section travels with the line break and the blank lines in front
 * of it, so that no two lines are ever joined, the last line of a draft may lack its line end, and going back restores
 * the text.
 */
import type { Heading } from '../../outline/tree.js';
import { applyEdits, type Span, type TextEdit } from '../../text/span.js';
import { lineAt, type Restructured, type StructureSource } from './source.js';

/** 特此报告 and the like: the last line of a draft closes the report, not its last section. */
const CLOSING =
  /^(?:(?:特此|专此|谨此)(?:报告|汇报|报送|说明)|以上(?:报告|汇报|情况)[，,]|[妥当]否|[（(]?(?:联系人|联系电话|此件))/;
const CLOSING_LIMIT = 40;

/** Text of the section with all below it: whole lines without the last line end, and without the report's closing. */
export function sectionText({ lines, outline }: StructureSource, heading: Heading): Span {
  let last = heading.lastLine;
  const isLastOfReport = outline.headings.every((other) => other.lastLine <= last);
  while (isLastOfReport && last > heading.line && closes(last)) last--;
  const { start, text } = lines[last]!;
  return { start: lines[heading.line]!.start, end: start + text.length };

  function closes(line: number): boolean {
    const { facts } = lines[line]!;
    const { content } = facts;
    if (facts.blank) return true;
    return (
      content.end - content.start <= CLOSING_LIMIT &&
      CLOSING.test(facts.text.slice(content.start, content.end))
    );
  }
}

/** End of the last text above the offset, which is the start of a line; undefined at the head of the draft. */
function textEndAbove({ lines }: StructureSource, offset: number): number | undefined {
  for (let line = lineAt(lines, offset) - 1; line >= 0; line--) {
    const { start, text, facts } = lines[line]!;
    if (!facts.blank) return start + text.length;
  }
  return undefined;
}

/** Start of the first line with text below the line that holds the offset. */
function textStartBelow({ lines }: StructureSource, offset: number): number | undefined {
  return lines.slice(lineAt(lines, offset) + 1).find(({ facts }) => !facts.blank)?.start;
}

/** Where sections go: behind the text that ends at this offset, or to the head of the draft. */
export type Place = { readonly behind: number } | 'head';

/** The place in front of a section. */
export function placeBefore(source: StructureSource, heading: Heading): Place {
  const behind = textEndAbove(source, heading.span.start);
  return behind === undefined ? 'head' : { behind };
}

/** Stretches with nothing but blank lines between them, as one. */
interface Load extends Span {
  /** What is cut out: the load and the break that travels with it. */
  readonly cut: Span;
  readonly gap: string;
}

/**
 * Moves sections to one place, in the order they have in the draft, and makes the other edits, which lie within lines
 * and in text as it is before the move.
 */
export function relocate(
  source: StructureSource,
  sections: readonly Span[],
  place: Place,
  inPlace: readonly TextEdit[],
): Restructured {
  const loads = loadsOf(source, sections);
  const moves = movesOf(source, loads, place);
  const moved = moves.map(({ load }) => load);
  const within = (load: Span) => inPlace.filter(({ start, end }) => start >= load.start && end <= load.end);
  const rewritten = (load: Span): string =>
    applyEdits(source.text.slice(load.start, load.end), shifted(within(load), -load.start));
  const staying = inPlace.filter((edit) => !moved.some((load) => within(load).includes(edit)));
  const cuts = moved.map(({ cut }): TextEdit => ({ ...cut, newText: '' }));
  const insertions = moves.map(({ load, at, head }): TextEdit => {
    const text = rewritten(load);
    return { start: at, end: at, newText: head ? text + load.gap : load.gap + text };
  });
  const still = [...staying, ...cuts];
  return { edits: joined([...insertions, ...still]), map };

  function map(offset: number): number {
    const index = moved.findIndex(({ start, end }) => start <= offset && offset <= end);
    const carried = moves[index];
    if (!carried) {
      // What stood at the head of the draft stands behind what went there.
      const pushed = moves.some(({ at, head }) => head && at === offset) ? insertedAt(insertions, offset) : 0;
      return moveOffset([...insertions, ...still], offset) + pushed;
    }
    const { load, at, head } = carried;
    const others = insertions.filter((_, other) => other !== index);
    const above = insertedAt(insertions.slice(0, index), at) + (head ? 0 : load.gap.length);
    const inside = moveOffset(shifted(within(load), -load.start), offset - load.start);
    return moveOffset([...others, ...still], at) + above + inside;
  }
}

function loadsOf(source: StructureSource, sections: readonly Span[]): readonly Load[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of sections) {
    const last = groups.at(-1);
    if (last && textEndAbove(source, start) === last.end) last.end = end;
    else groups.push({ start, end });
  }
  return groups.map(({ start, end }) => {
    const above = textEndAbove(source, start);
    if (above !== undefined)
      return { start, end, cut: { start: above, end }, gap: source.text.slice(above, start) };
    const below = textStartBelow(source, end) ?? end;
    return { start, end, cut: { start, end: below }, gap: source.text.slice(end, below) };
  });
}

interface Move {
  readonly load: Load;
  readonly at: number;
  readonly head: boolean;
}

/** A load that stands at the place already stays there, and the others gather around it. */
function movesOf(source: StructureSource, loads: readonly Load[], place: Place): readonly Move[] {
  const standing = loads.findIndex((load) =>
    place === 'head'
      ? textEndAbove(source, load.start) === undefined
      : load.cut.start <= place.behind && place.behind <= load.end,
  );
  const head = source.lines.find(({ facts }) => !facts.blank)?.start ?? 0;
  if (standing < 0)
    return loads.map((load) =>
      place === 'head' ? { load, at: head, head: true } : { load, at: place.behind, head: false },
    );
  const { cut, end } = loads[standing]!;
  return loads.flatMap((load, index) => {
    if (index === standing) return [];
    return [{ load, at: index < standing ? cut.start : end, head: false }];
  });
}

const shifted = (edits: readonly TextEdit[], by: number): TextEdit[] =>
  edits.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText }));

/** Sorted, with edits that touch made one: editors do not agree on the order of what starts at one place. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: { start: number; end: number; newText: string }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && last.end === edit.start) {
      last.end = edit.end;
      last.newText += edit.newText;
    } else result.push({ ...edit });
  }
  return result;
}

/** Where an offset lies after the edits; text that is inserted there lands behind it. */
export function moveOffset(edits: readonly TextEdit[], offset: number): number {
  let moved = offset;
  for (const { start, end, newText } of edits) {
    if (start >= offset) continue;
    // Inside of what is replaced: as far from its start as before, but not beyond its end.
    if (end > offset) moved += Math.min(newText.length, offset - start) - (offset - start);
    else moved += newText.length - (end - start);
  }
  return moved;
}

const insertedAt = (insertions: readonly TextEdit[], at: number): number =>
  insertions.reduce((sum, { start, newText }) => sum + (start === at ? newText.length : 0), 0);
