// Written by `npm run gen` from the files under rules/. Do not edit.
import type { Rule } from './rule.js';
import numberingGap from './rules/numbering/gap.js';
import numberingHalfWidthBracket from './rules/numbering/half-width-bracket.js';
import numberingRepeat from './rules/numbering/repeat.js';
import structureMissingCause from './rules/structure/missing-cause.js';
import structureMissingPart from './rules/structure/missing-part.js';

export const RULES: readonly Rule[] = [
  numberingGap,
  numberingHalfWidthBracket,
  numberingRepeat,
  structureMissingCause,
  structureMissingPart,
];
