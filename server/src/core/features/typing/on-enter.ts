/**
 * What Enter does in a numbered paragraph: the new line takes the next number in the writing of the one above, and a
 * line that held a number only loses it. Numbers behind count on.
 */
import type { Heading } from '../../outline/tree.js';
import type { Span, TextEdit } from '../../text/span.js';
import { numberAs } from '../renumber.js';
import { itemOf, markAs, shiftItems } from './items.js';
import { bareHeadingAt, followersOf, gapOf, indentAt, type NumberSource, shiftRun } from './run.js';

/**
 * Edits after a line end has been typed, none where the new line stays as it is.
 * @param line the line that is new, as it is now; only a blank one takes a number
 */
export function numberOnEnter(source: NumberSource, line: number): readonly TextEdit[] {
  if (line < 1 || !source.lines[line]?.facts.blank) return [];
  const bare = bareHeadingAt(source, line - 1);
  if (bare) return leaveHeadings(source, bare);
  const heading = source.outline.headings.find((each) => each.line === line - 1);
  if (heading?.ordinal) return nextHeading(source, heading);
  return afterItem(source, line);
}

function nextHeading(source: NumberSource, heading: Heading): readonly TextEdit[] {
  // Below a heading that has its text already, a new line belongs to that text.
  if (heading.lastLine > heading.line) return [];
  const value = heading.value + 1;
  const mark = numberAs(heading, value) + gapOf(source, heading);
  const number = startLine(source, heading.line, mark);
  return [number, ...shiftRun(followersOf(source.outline, heading), value, 1)];
}

/** Both lines become one empty line. */
function leaveHeadings(source: NumberSource, heading: Heading): readonly TextEdit[] {
  const { line, value, ordinal } = heading;
  const span = { start: ordinal!.start, end: endOf(source, line + 1) };
  return [{ ...span, newText: '' }, ...shiftRun(followersOf(source.outline, heading), value + 1, -1)];
}

function afterItem(source: NumberSource, line: number): readonly TextEdit[] {
  const mark = itemOf(source, line - 1);
  if (!mark) return [];
  const { facts, start } = source.lines[line - 1]!;
  const { series, value } = mark;
  if (mark.end === facts.content.end) {
    const span: Span = { start: start + mark.start, end: endOf(source, line) };
    const behind = shiftItems(source, { line: line + 1, series, due: value + 1, by: -1 });
    return [{ ...span, newText: '' }, ...behind];
  }
  const next = startLine(source, line - 1, markAs(source.lines[line - 1]!, mark, value + 1));
  return [next, ...shiftItems(source, { line: line + 1, series, due: value + 1, by: 1 })];
}

const endOf = ({ lines }: NumberSource, line: number): number =>
  lines[line]!.start + lines[line]!.text.length;

/** Puts the mark on the line below, indented as the line itself; what the editor has indented stays. */
function startLine(source: NumberSource, above: number, mark: string): TextEdit {
  const { start, text } = source.lines[above + 1]!;
  const indent = indentAt(source, above);
  const kept = indent.startsWith(text) ? text.length : 0;
  return { start: start + kept, end: start + text.length, newText: indent.slice(kept) + mark };
}
