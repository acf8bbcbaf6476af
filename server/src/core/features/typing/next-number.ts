/** The number that is next at a level at some line, and the room it needs. */
import { assembleOutline } from '../../outline/assemble.js';
import { type Level, lexLine } from '../../outline/lexer.js';
import { runsOf } from '../../outline/sequence.js';
import type { Heading, Outline } from '../../outline/tree.js';
import type { TextEdit } from '../../text/span.js';
import { numberAs } from '../renumber.js';
import { followersOf, gapOf, indentAt, type NumberSource, shiftRun } from './run.js';

const FIRST: Readonly<Record<Level, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };

export interface NextNumber {
  /** What stands in front of the numbers of this level. */
  readonly indent: string;
  /** The number with its marks, and the blank behind it where the draft has one. */
  readonly mark: string;
}

/** The number that comes next at a level, at this line, written and indented as the others of that level. */
export function nextNumber(source: NumberSource, line: number, level: Level): NextNumber {
  const { headings } = source.outline;
  const before = headings.filter((each) => each.line < line);
  const written = (model: Heading, value: number) => ({
    indent: indentAt(source, model.line),
    mark: numberAs(model, value) + gapOf(source, model),
  });
  const outer = before.findLastIndex((each) => each.level < level);
  const sibling = before.slice(outer + 1).findLast((each) => each.level === level);
  if (sibling) return written(sibling, sibling.value + 1);
  const model = before.findLast((each) => each.level === level);
  // 3. below （二） where （一） has 1. and 2.
  const goesOn = runsOf(source.outline).some((run) => run.level === level && run.goesOn);
  if (model) return written(model, goesOn ? model.value + 1 : 1);
  const later = headings.find((each) => each.level === level);
  return later ? written(later, 1) : { indent: indentAt(source, line), mark: FIRST[level] };
}

/** Edits after which the numbers behind count on from the number that the line will have with this text. */
export function makeRoom(source: NumberSource, line: number, text: string): readonly TextEdit[] {
  const outline = withLine(source, line, text);
  const heading = outline.headings.find((each) => each.line === line);
  return heading ? shiftRun(followersOf(outline, heading), heading.value, 1) : [];
}

/** The outline as it would be with another text on one line; offsets elsewhere are those of the draft as it is. */
const withLine = ({ lines }: NumberSource, line: number, text: string): Outline =>
  assembleOutline(lines.map((each, index) => (index === line ? { ...each, facts: lexLine(text) } : each)));
