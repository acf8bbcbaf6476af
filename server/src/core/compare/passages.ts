/** Passages that stand twice. */
import type { Span } from '../text/span.js';

/** A stretch of one draft that stands at another place too; offsets in the draft. */
export interface Passage {
  readonly first: Span;
  readonly second: Span;
  /** 1 for word for word; else the share of characters that agree. */
  readonly likeness: number;
}
