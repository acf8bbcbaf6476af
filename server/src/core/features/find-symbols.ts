/** Headings by what someone remembers of them. */
import type { Outline } from '../outline/tree.js';
import { headingLabel } from '../outline/tree.js';
import type { Span } from '../text/span.js';

export interface FoundHeading {
  /** Number and title. */
  readonly name: string;
  readonly level: number;
  readonly label: Span;
  /** The heading that it stands under, else the title of the draft; empty where there is neither. */
  readonly container: string;
}

/** Headings that hold the characters of the query in their order; all of them for an empty one. */
export function findHeadings({ headings, title }: Outline, query: string): readonly FoundHeading[] {
  const wanted = [...query.replace(/\s/g, '').toLowerCase()];
  return headings
    .map((heading) => ({
      name: `${heading.number}${heading.title}`,
      level: heading.level,
      label: headingLabel(heading),
      container: heading.parent ? `${heading.parent.number}${heading.parent.title}` : (title?.text ?? ''),
    }))
    .filter(({ name }) => name !== '' && holds(name.toLowerCase(), wanted));
}

function holds(text: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const char of wanted) {
    const found = text.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}
