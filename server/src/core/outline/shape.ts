/** Which changes of a line leave the outline as it is. */
import { endsSentence } from '../text/chars.js';
import type { Span } from '../text/span.js';
import type { HeadingText, ItemMark, LineFacts, OrdinalMark } from './lexer.js';
import { isNoHeading } from './roles.js';
import { LONGEST_CANDIDATE } from './title.js';

/**
 * Lines up to this length are read whole where lines are told apart (titles, signatures, attachments), and so is page
 * furniture of any length; of other lines only what is compared below.
 */
export const SHORT = 60;

/**
 * True where the one text may stand for the other without any change to outline, parts and years, offsets behind the
 * line aside. Says no rather too often; test/core/incremental.test.ts proves that it never says yes too often.
 */
export function sameShape(a: LineFacts, b: LineFacts): boolean {
  if (lengthOf(a) <= SHORT || lengthOf(b) <= SHORT) return false;
  return (
    a.content.start === b.content.start &&
    a.causes === b.causes &&
    a.leadYear === b.leadYear &&
    a.furniture === undefined &&
    b.furniture === undefined &&
    // Where it ends the search for a title.
    /[。；！？]/.test(a.text) === /[。；！？]/.test(b.text) &&
    lengthOf(a) > LONGEST_CANDIDATE === lengthOf(b) > LONGEST_CANDIDATE &&
    sameOrdinal(a.ordinal, b.ordinal) &&
    sameHeading(a, b) &&
    sameItems(a.items, b.items) &&
    endsSentence(a.text) === endsSentence(b.text) &&
    a.text[a.content.end - 1] === b.text[b.content.end - 1]
  );
}

/**
 * True where a line that is a heading stays one, with the same number, and only its title and text are others: the
 * roles of all lines and the levels and numbers of all headings stay.
 */
export function sameNumber(a: LineFacts, b: LineFacts): boolean {
  if (!a.ordinal || !b.ordinal || !a.heading || !b.heading) return false;
  return (
    sameOrdinal(a.ordinal, b.ordinal) &&
    a.text.slice(0, a.ordinal.end) === b.text.slice(0, b.ordinal.end) &&
    // Where the line ends with the number, places that end there move with the end of the line.
    !isEmpty(a.heading.title) &&
    !isEmpty(b.heading.title) &&
    a.heading.delimiter === b.heading.delimiter &&
    a.heading.runIn === b.heading.runIn &&
    a.furniture === undefined &&
    b.furniture === undefined &&
    !isNoHeading(a) &&
    !isNoHeading(b) &&
    endsSentence(a.text) === endsSentence(b.text) &&
    LEADS_OVER.test(a.text) === LEADS_OVER.test(b.text)
  );
}

const isEmpty = ({ start, end }: Span): boolean => start === end;
const LEADS_OVER = /[：:]\s*$/;
const lengthOf = ({ content }: LineFacts): number => content.end - content.start;
const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function sameOrdinal(a: OrdinalMark | undefined, b: OrdinalMark | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    sameSpan(a, b) &&
    a.level === b.level &&
    a.value === b.value &&
    a.open === b.open &&
    a.close === b.close &&
    a.doubtful === b.doubtful &&
    sameSpan(a.numeral, b.numeral)
  );
}

function sameHeading(a: LineFacts, b: LineFacts): boolean {
  if (!a.heading || !b.heading) return a.heading === b.heading;
  return (
    sameSpan(a.heading.title, b.heading.title) &&
    a.heading.delimiter === b.heading.delimiter &&
    a.heading.runIn === b.heading.runIn &&
    // Number and title with what stands before them.
    a.text.slice(0, titleEnd(a.heading)) === b.text.slice(0, titleEnd(b.heading))
  );
}

const titleEnd = ({ title, delimiter }: HeadingText): number => title.end + delimiter.length;

function sameItems(a: readonly ItemMark[], b: readonly ItemMark[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index]!;
      return sameSpan(item, other) && item.series === other.series && item.value === other.value;
    })
  );
}
