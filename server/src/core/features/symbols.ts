/** The outline as symbols. */
import type { Heading, Outline } from '../outline/tree.js';
import { headingLabel } from '../outline/tree.js';
import type { Span } from '../text/span.js';

export interface DraftSymbol {
  /** Number and title; empty where a heading has neither yet. */
  readonly name: string;
  readonly level: number;
  /** The whole section. */
  readonly span: Span;
  /** Number and title; inside `span`. */
  readonly label: Span;
  /** How many items stand right below it. */
  readonly items: number;
  readonly children: readonly DraftSymbol[];
}

export function draftSymbols({ roots }: Outline): readonly DraftSymbol[] {
  return roots.map(symbolOf);
}

const symbolOf = (heading: Heading): DraftSymbol => ({
  name: heading.number + heading.title,
  level: heading.level,
  span: heading.span,
  label: headingLabel(heading),
  items: heading.items.length,
  children: heading.children.map(symbolOf),
});
