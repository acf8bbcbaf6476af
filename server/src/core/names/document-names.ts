/** Names of documents and laws in a line: 《中华人民共和国行政处罚法》, with 〈〉 or 《》 of other documents inside. */
import type { Span } from '../text/span.js';

/** Offsets are in the line. */
export interface DocumentName {
  /** Between the marks. */
  readonly name: string;
  /** The name without its marks. */
  readonly span: Span;
  /** The name with its marks. */
  readonly outer: Span;
}

/** Longer than any name; what is longer has lost its closing mark. */
const LONGEST = 120;

/** Every name that stands in no other one, in order. */
export function documentNamesIn(text: string): readonly DocumentName[] {
  const names: DocumentName[] = [];
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = closingOf(text, open);
    if (close === undefined || close === open + 1) continue;
    const span = { start: open + 1, end: close };
    names.push({ name: text.slice(span.start, span.end), span, outer: { start: open, end: close + 1 } });
    open = close;
  }
  return names;
}

function closingOf(text: string, open: number): number | undefined {
  let depth = 0;
  const end = Math.min(text.length, open + LONGEST);
  for (let at = open; at < end; at++) {
    if (text[at] === '《') depth++;
    else if (text[at] === '》' && --depth === 0) return at;
  }
  return undefined;
}

/** The same for names of one document: 《中华人民共和国行政处罚法》 and 《行政处罚法》, with and without （试行）. */
export const documentKey = (name: string): string =>
  name
    .replace(/[\s\u3000]/g, '')
    .replace(/^中华人民共和国(?=.)/, '')
    .replace(/(?<=.)[（(][^（）()]{1,12}[）)]$/, '');
