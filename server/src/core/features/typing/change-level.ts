/** A line that holds a number only, moved a level down or up: it takes the number that is next there. */
import type { Level } from '../../outline/lexer.js';
import type { Heading, Outline } from '../../outline/tree.js';
import type { TextEdit } from '../../text/span.js';
import { itemOf } from './items.js';
import { makeRoom, nextNumber } from './next-number.js';
import { bareHeadingAt, followersOf, type NumberSource, shiftRun } from './run.js';

export interface LevelChange {
  /** In order; the first one replaces the number, the others renumber. Empty at the outermost and innermost level. */
  readonly edits: readonly TextEdit[];
  /** How long the line is after the edits; the caret goes to its end. */
  readonly length: number;
}

/** Undefined where the line is no numbered line without text. 二是 alone has no level that could change: no edits. */
export function changeLevel(source: NumberSource, line: number, by: 1 | -1): LevelChange | undefined {
  const heading = bareHeadingAt(source, line);
  if (!heading?.ordinal)
    return isBareItem(source, line) ? { edits: [], length: source.lines[line]!.text.length } : undefined;
  const level = by > 0 ? deeper(source.outline, heading) : shallower(heading);
  if (level === undefined) return { edits: [], length: source.lines[line]!.text.length };
  const { indent, mark } = nextNumber(source, line, level);
  const text = indent + mark;
  const { start } = source.lines[line]!;
  const number = { start, end: start + source.lines[line]!.text.length, newText: text };
  const edits = [number, ...leaving(source.outline, heading, by), ...makeRoom(source, line, text)];
  return { edits: edits.sort((a, b) => a.start - b.start), length: text.length };
}

function isBareItem(source: NumberSource, line: number): boolean {
  const facts = source.lines[line]?.facts;
  return facts !== undefined && itemOf(source, line)?.end === facts.content.end;
}

/** The next level that the draft uses: 1. right below 一、 where it has no （一）. */
function deeper({ headings }: Outline, { level }: Heading): Level | undefined {
  const uses = (wanted: number): boolean => headings.some((each) => each.level === wanted);
  if (level === 1 && !uses(2) && uses(3)) return 3;
  return level < 4 ? ((level + 1) as Level) : undefined;
}

function shallower({ level, parent }: Heading): Level | undefined {
  const outer = parent && parent.level > 0 ? parent.level : level - 1;
  return outer > 0 ? (outer as Level) : undefined;
}

/** The numbers behind close up; those that now stand below the number start anew. */
function leaving(outline: Outline, heading: Heading, by: 1 | -1): readonly TextEdit[] {
  const { value, parent } = heading;
  const followers = followersOf(outline, heading);
  if (by > 0) return shiftRun(followers, value + 1, -1);
  const below = followers.filter((each) => each.parent === parent);
  return shiftRun(below, value + 1, -value);
}
