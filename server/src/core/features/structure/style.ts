/** How a draft writes the numbers of a level. */
import type { Level } from '../../outline/lexer.js';
import type { Heading, Outline } from '../../outline/tree.js';
import { formatHanNumber } from '../../text/numerals.js';
import { numberAs } from '../renumber.js';

/** The number at another level, written as the nearest heading of that level writes its own, or else by the standard. */
export function numberAtLevel({ headings }: Outline, { line }: Heading, level: Level, value: number): string {
  const models = headings.filter((heading) => heading.level === level && isWellFormed(heading));
  const model = models.findLast((heading) => heading.line < line) ?? models[0];
  return model ? numberAs(model, value) : standardNumber(level, value);
}

/** 一、 （一） 1. （1） */
export function standardNumber(level: Level, value: number): string {
  if (level === 1) return `${formatHanNumber(value)}、`;
  if (level === 2) return `（${formatHanNumber(value)}）`;
  return level === 3 ? `${value}.` : `（${value}）`;
}

const MARKS: Readonly<Record<Level, RegExp>> = {
  1: /^、$/,
  2: /^(?:（）|\(\))$/,
  3: /^[.．、]$/,
  4: /^(?:（）|\(\))$/,
};

/** No lost bracket, doubled mark or ready-made character that would be copied. */
const isWellFormed = ({ ordinal }: Heading): boolean =>
  ordinal !== undefined &&
  ordinal.open + ordinal.close !== '' &&
  !ordinal.doubtful &&
  MARKS[ordinal.level].test(ordinal.open + ordinal.close);
