/** Passages of a draft that stand at two or more places, as rules see them. */
import type { Span } from '../text/span.js';

/** Shortest run of characters, equal word for word, that is a passage. */
export const MIN_EXACT = 20;
/** The same between drafts, where more is alike by chance. */
export const MIN_SHARED = 26;
/** The same where a passage is carried on over differences. */
export const MIN_SHARED_NEAR = 40;
/** Shortest passage whose places may differ a little. */
export const MIN_NEAR = 30;
/** The same where figures differ: short sentences that differ in figures tell different facts in one form of words. */
export const MIN_NEAR_FIGURES = 60;
/** Least share of characters that agree between the places of a passage. */
export const MIN_LIKENESS = 0.9;

/** Offsets in the draft. */
export interface PassagePlace extends Span {
  /** Zero-based line of its start. */
  readonly line: number;
}

export interface Passage {
  /** The earliest place. */
  readonly first: PassagePlace;
  /** The other places in order, at least one; where there are very many, only the foremost. */
  readonly others: readonly [PassagePlace, ...PassagePlace[]];
  /** All places, the first one and those left out of `others` included. */
  readonly count: number;
  /** Characters of the first place, without blanks. */
  readonly length: number;
  /** Those of them that the writer was free to choose: not in names of laws or set phrases. */
  readonly free: number;
  /** 1 for word for word; else the share of characters that agree at the place least alike. */
  readonly likeness: number;
}
