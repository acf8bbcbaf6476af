/** What the outline of a draft shows, in every format. */
import { type Draft, type Heading, officialRoots } from '../../core/index.js';

/** The numbered headings; those without numbers where there are no others. */
export function entriesOf({ analysis: { outline } }: Draft): readonly Heading[] {
  const official = officialRoots(outline);
  return official.length > 0 ? official : outline.roots;
}

/** The items that count in an outline: 一是…, 二是…. */
export const itemsOf = ({ items }: Heading): number => items.filter(({ series }) => series === '是').length;
