// Written by `npm run gen` from the files under rules/. Do not edit.
import type { Rule } from './rule.js';
import duplicateHeading from './rules/duplicate/heading.js';
import duplicatePassage from './rules/duplicate/passage.js';
import numberingGap from './rules/numbering/gap.js';
import numberingHalfWidthBracket from './rules/numbering/half-width-bracket.js';
import numberingHeadingEnd from './rules/numbering/heading-end.js';
import numberingItemSequence from './rules/numbering/item-sequence.js';
import numberingLevelJump from './rules/numbering/level-jump.js';
import numberingRepeat from './rules/numbering/repeat.js';
import numberingWrongMark from './rules/numbering/wrong-mark.js';
import publishBlankLeft from './rules/publish/blank-left.js';
import punctuationBetweenTitles from './rules/punctuation/between-titles.js';
import punctuationDoubled from './rules/punctuation/doubled.js';
import punctuationHalfWidth from './rules/punctuation/half-width.js';
import punctuationMissingBeforeItem from './rules/punctuation/missing-before-item.js';
import punctuationStraightQuote from './rules/punctuation/straight-quote.js';
import punctuationUnpaired from './rules/punctuation/unpaired.js';
import residueNarrowIndent from './rules/residue/narrow-indent.js';
import residueSpace from './rules/residue/space.js';
import residueWebPage from './rules/residue/web-page.js';
import residueWord from './rules/residue/word.js';
import structureEmptySection from './rules/structure/empty-section.js';
import structureMissingAddressee from './rules/structure/missing-addressee.js';
import structureMissingCause from './rules/structure/missing-cause.js';
import structureMissingLead from './rules/structure/missing-lead.js';
import structureMissingPart from './rules/structure/missing-part.js';
import structureMissingSignature from './rules/structure/missing-signature.js';
import structurePlanWithoutYear from './rules/structure/plan-without-year.js';
import structureTitle from './rules/structure/title.js';

export const RULES: readonly Rule[] = [
  duplicateHeading,
  duplicatePassage,
  numberingGap,
  numberingHalfWidthBracket,
  numberingHeadingEnd,
  numberingItemSequence,
  numberingLevelJump,
  numberingRepeat,
  numberingWrongMark,
  publishBlankLeft,
  punctuationBetweenTitles,
  punctuationDoubled,
  punctuationHalfWidth,
  punctuationMissingBeforeItem,
  punctuationStraightQuote,
  punctuationUnpaired,
  residueNarrowIndent,
  residueSpace,
  residueWebPage,
  residueWord,
  structureEmptySection,
  structureMissingAddressee,
  structureMissingCause,
  structureMissingLead,
  structureMissingPart,
  structureMissingSignature,
  structurePlanWithoutYear,
  structureTitle,
];
