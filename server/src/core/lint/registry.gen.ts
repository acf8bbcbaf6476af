// Written by `npm run gen` from the files under rules/. Do not edit.
import type { Rule } from './rule.js';
import duplicateEarlierDraft from './rules/duplicate/earlier-draft.js';
import duplicateHeading from './rules/duplicate/heading.js';
import duplicatePassage from './rules/duplicate/passage.js';
import figureComparisonWithoutData from './rules/figure/comparison-without-data.js';
import figureDateOutOfYear from './rules/figure/date-out-of-year.js';
import figureDayAsNumber from './rules/figure/day-as-number.js';
import figureDocumentNumberBracket from './rules/figure/document-number-bracket.js';
import figureDoubleApproximation from './rules/figure/double-approximation.js';
import figureDunInApproximation from './rules/figure/dun-in-approximation.js';
import figureExactWithApproximation from './rules/figure/exact-with-approximation.js';
import figureFullWidthDigit from './rules/figure/full-width-digit.js';
import figureImpossibleDate from './rules/figure/impossible-date.js';
import figureItemCount from './rules/figure/item-count.js';
import figureLeadingZeroDate from './rules/figure/leading-zero-date.js';
import figureListCount from './rules/figure/list-count.js';
import figureMissingZero from './rules/figure/missing-zero.js';
import figureMixedDate from './rules/figure/mixed-date.js';
import figurePartExceedsWhole from './rules/figure/part-exceeds-whole.js';
import figurePercentOverHundred from './rules/figure/percent-over-hundred.js';
import figureRangeForm from './rules/figure/range-form.js';
import figureRelativeTime from './rules/figure/relative-time.js';
import figureShareSum from './rules/figure/share-sum.js';
import figureShortYear from './rules/figure/short-year.js';
import figureStaleYear from './rules/figure/stale-year.js';
import figureSumMismatch from './rules/figure/sum-mismatch.js';
import figureTwoValues from './rules/figure/two-values.js';
import figureUnitMismatch from './rules/figure/unit-mismatch.js';
import figureZeroInHanYear from './rules/figure/zero-in-han-year.js';
import nameForeignPlace from './rules/name/foreign-place.js';
import nameOneBodyTwoNames from './rules/name/one-body-two-names.js';
import nameOneDocumentTwoNames from './rules/name/one-document-two-names.js';
import numberingGap from './rules/numbering/gap.js';
import numberingHalfWidthBracket from './rules/numbering/half-width-bracket.js';
import numberingHeadingEnd from './rules/numbering/heading-end.js';
import numberingItemSequence from './rules/numbering/item-sequence.js';
import numberingLevelJump from './rules/numbering/level-jump.js';
import numberingMixedSeries from './rules/numbering/mixed-series.js';
import numberingRepeat from './rules/numbering/repeat.js';
import numberingWrongMark from './rules/numbering/wrong-mark.js';
import publishBankCard from './rules/publish/bank-card.js';
import publishBlankLeft from './rules/publish/blank-left.js';
import publishIdCard from './rules/publish/id-card.js';
import publishPhoneNumber from './rules/publish/phone-number.js';
import publishSecrecyMark from './rules/publish/secrecy-mark.js';
import punctuationAfterItemMark from './rules/punctuation/after-item-mark.js';
import punctuationAlone from './rules/punctuation/alone.js';
import punctuationBeforeDeng from './rules/punctuation/before-deng.js';
import punctuationBetweenTitles from './rules/punctuation/between-titles.js';
import punctuationCommaInList from './rules/punctuation/comma-in-list.js';
import punctuationDoubled from './rules/punctuation/doubled.js';
import punctuationDunBeforeConjunction from './rules/punctuation/dun-before-conjunction.js';
import punctuationDunBetweenClauses from './rules/punctuation/dun-between-clauses.js';
import punctuationEllipsisWithDeng from './rules/punctuation/ellipsis-with-deng.js';
import punctuationHalfWidth from './rules/punctuation/half-width.js';
import punctuationHyphenDash from './rules/punctuation/hyphen-dash.js';
import punctuationMissingAtEnd from './rules/punctuation/missing-at-end.js';
import punctuationMissingBeforeItem from './rules/punctuation/missing-before-item.js';
import punctuationMissingBeforeTime from './rules/punctuation/missing-before-time.js';
import punctuationMissingBetweenWords from './rules/punctuation/missing-between-words.js';
import punctuationMixedItemEnds from './rules/punctuation/mixed-item-ends.js';
import punctuationNoteOutsideTitle from './rules/punctuation/note-outside-title.js';
import punctuationSecondColon from './rules/punctuation/second-colon.js';
import punctuationSemicolonBetweenWords from './rules/punctuation/semicolon-between-words.js';
import punctuationStopAfterAsFollows from './rules/punctuation/stop-after-as-follows.js';
import punctuationStopAfterPurpose from './rules/punctuation/stop-after-purpose.js';
import punctuationStopBeforeClose from './rules/punctuation/stop-before-close.js';
import punctuationStraightQuote from './rules/punctuation/straight-quote.js';
import punctuationUnpaired from './rules/punctuation/unpaired.js';
import punctuationWrongInterpunct from './rules/punctuation/wrong-interpunct.js';
import residueNarrowIndent from './rules/residue/narrow-indent.js';
import residueSpace from './rules/residue/space.js';
import residueWebPage from './rules/residue/web-page.js';
import residueWord from './rules/residue/word.js';
import structureEmptySection from './rules/structure/empty-section.js';
import structureLeadershipOneSided from './rules/structure/leadership-one-sided.js';
import structureMeasureAsProblem from './rules/structure/measure-as-problem.js';
import structureMissingAddressee from './rules/structure/missing-addressee.js';
import structureMissingCause from './rules/structure/missing-cause.js';
import structureMissingLead from './rules/structure/missing-lead.js';
import structureMissingPart from './rules/structure/missing-part.js';
import structureMissingSignature from './rules/structure/missing-signature.js';
import structurePartOrder from './rules/structure/part-order.js';
import structurePlanWithoutYear from './rules/structure/plan-without-year.js';
import structureRequestInReport from './rules/structure/request-in-report.js';
import structureSplitItem from './rules/structure/split-item.js';
import structureThinPart from './rules/structure/thin-part.js';
import structureTitle from './rules/structure/title.js';
import structureUnmatchedCause from './rules/structure/unmatched-cause.js';
import termFazhiHomophone from './rules/term/fazhi-homophone.js';
import termFixedPhrase from './rules/term/fixed-phrase.js';
import termLawName from './rules/term/law-name.js';
import termOutdated from './rules/term/outdated.js';
import termShortName from './rules/term/short-name.js';
import termUnitWord from './rules/term/unit-word.js';
import termUnquotedName from './rules/term/unquoted-name.js';
import wordingCollocation from './rules/wording/collocation.js';
import wordingColloquial from './rules/wording/colloquial.js';
import wordingConfusedWord from './rules/wording/confused-word.js';
import wordingMissingObject from './rules/wording/missing-object.js';
import wordingMissingPredicate from './rules/wording/missing-predicate.js';
import wordingMissingSubject from './rules/wording/missing-subject.js';
import wordingMixedPattern from './rules/wording/mixed-pattern.js';
import wordingOmission from './rules/wording/omission.js';
import wordingRedundantWord from './rules/wording/redundant-word.js';
import wordingTypo from './rules/wording/typo.js';
import wordingUnansweredConjunction from './rules/wording/unanswered-conjunction.js';

export const RULES: readonly Rule[] = [
  duplicateEarlierDraft,
  duplicateHeading,
  duplicatePassage,
  figureComparisonWithoutData,
  figureDateOutOfYear,
  figureDayAsNumber,
  figureDocumentNumberBracket,
  figureDoubleApproximation,
  figureDunInApproximation,
  figureExactWithApproximation,
  figureFullWidthDigit,
  figureImpossibleDate,
  figureItemCount,
  figureLeadingZeroDate,
  figureListCount,
  figureMissingZero,
  figureMixedDate,
  figurePartExceedsWhole,
  figurePercentOverHundred,
  figureRangeForm,
  figureRelativeTime,
  figureShareSum,
  figureShortYear,
  figureStaleYear,
  figureSumMismatch,
  figureTwoValues,
  figureUnitMismatch,
  figureZeroInHanYear,
  nameForeignPlace,
  nameOneBodyTwoNames,
  nameOneDocumentTwoNames,
  numberingGap,
  numberingHalfWidthBracket,
  numberingHeadingEnd,
  numberingItemSequence,
  numberingLevelJump,
  numberingMixedSeries,
  numberingRepeat,
  numberingWrongMark,
  publishBankCard,
  publishBlankLeft,
  publishIdCard,
  publishPhoneNumber,
  publishSecrecyMark,
  punctuationAfterItemMark,
  punctuationAlone,
  punctuationBeforeDeng,
  punctuationBetweenTitles,
  punctuationCommaInList,
  punctuationDoubled,
  punctuationDunBeforeConjunction,
  punctuationDunBetweenClauses,
  punctuationEllipsisWithDeng,
  punctuationHalfWidth,
  punctuationHyphenDash,
  punctuationMissingAtEnd,
  punctuationMissingBeforeItem,
  punctuationMissingBeforeTime,
  punctuationMissingBetweenWords,
  punctuationMixedItemEnds,
  punctuationNoteOutsideTitle,
  punctuationSecondColon,
  punctuationSemicolonBetweenWords,
  punctuationStopAfterAsFollows,
  punctuationStopAfterPurpose,
  punctuationStopBeforeClose,
  punctuationStraightQuote,
  punctuationUnpaired,
  punctuationWrongInterpunct,
  residueNarrowIndent,
  residueSpace,
  residueWebPage,
  residueWord,
  structureEmptySection,
  structureLeadershipOneSided,
  structureMeasureAsProblem,
  structureMissingAddressee,
  structureMissingCause,
  structureMissingLead,
  structureMissingPart,
  structureMissingSignature,
  structurePartOrder,
  structurePlanWithoutYear,
  structureRequestInReport,
  structureSplitItem,
  structureThinPart,
  structureTitle,
  structureUnmatchedCause,
  termFazhiHomophone,
  termFixedPhrase,
  termLawName,
  termOutdated,
  termShortName,
  termUnitWord,
  termUnquotedName,
  wordingCollocation,
  wordingColloquial,
  wordingConfusedWord,
  wordingMissingObject,
  wordingMissingPredicate,
  wordingMissingSubject,
  wordingMixedPattern,
  wordingOmission,
  wordingRedundantWord,
  wordingTypo,
  wordingUnansweredConjunction,
];
