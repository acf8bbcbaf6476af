/** Passages of a draft that stand at two or more places, as rules see them. */
import type { Span } from '../text/span.js';

/** Shortest run of characters, equal word for word, that is a passage. */
export const MIN_EXACT = 20;
/** Shortest passage whose places may differ a little. */
export const MIN_NEAR = 30;
/** Least share of characters that agree between the places of a passage. */
export const MIN_LIKENESS = 0.9;

export interface Passage {
  /** The earliest place; offsets in the draft. */
  readonly first: Span;
  /** The other places in order, at least one; where there are very many, only the foremost. */
  readonly others: readonly Span[];
  /** All places, the first one and those left out of `others` included. */
  readonly count: number;
  /** Characters of the first place, without blanks. */
  readonly length: number;
  /** Those of them that the writer was free to choose: not in names of laws, not in set phrases. */
  readonly free: number;
  /** 1 for word for word; else the share of characters that agree at the place least alike. */
  readonly likeness: number;
}
