/**
 * Puts the numbers of headings in order. Only numerals change: brackets, marks and the way each number is written
 * (汉字, half- or full-width digits, ready-made characters) stay.
 */

import { COMPOSED } from '../outline/lexer.js';
import { chainsOf, type Run } from '../outline/sequence.js';
import type { Heading, Outline } from '../outline/tree.js';
import { formatHanNumber } from '../text/numerals.js';
import type { Span, TextEdit } from '../text/span.js';

/** Edits, in order, after which every run counts from 1, or on from the run before it where the draft does so. */
export function renumber(outline: Outline): TextEdit[] {
  return chainsOf(outline)
    .flatMap((chain) => renumberChain(chain))
    .sort((a, b) => a.start - b.start);
}

/**
 * As renumber, for the headings whose numbers lie in the stretch alone; they count on from the heading before them in
 * their run, taking its number as it is.
 */
export function renumberWithin(outline: Outline, { start, end }: Span): TextEdit[] {
  const edits = chainsOf(outline).flatMap((chain) => {
    let value = 0;
    return chain
      .flatMap(({ headings }) => headings)
      .flatMap((heading) => {
        const { ordinal } = heading;
        const chosen = ordinal !== undefined && start <= ordinal.start && ordinal.end <= end;
        value = chosen ? value + 1 : heading.value;
        return chosen ? setNumber(heading, value) : [];
      });
  });
  return edits.sort((a, b) => a.start - b.start);
}

/** As renumber, for runs that are counted through, from `first` on. */
export function renumberChain(chain: readonly Run[], first = 1): TextEdit[] {
  return chain
    .flatMap(({ headings }) => headings)
    .flatMap((heading, index) => setNumber(heading, first + index));
}

/**
 * Edits that raise by one the number of the heading and of those after it in its run, and in the runs that count on
 * from it: makes room for a section in front of the heading.
 */
export function shiftSiblings(outline: Outline, heading: Heading, by: 1): TextEdit[] {
  const chain = chainsOf(outline).find((runs) => runs.some(({ headings }) => headings.includes(heading)));
  const headings = chain?.flatMap((run) => run.headings) ?? [];
  return headings.slice(headings.indexOf(heading)).flatMap((each) => setNumber(each, each.value + by));
}

/** The heading's number as it would be written with another value, marks included. */
export function numberAs(heading: Heading, value: number): string {
  const { ordinal, number } = heading;
  if (!ordinal) return number;
  const [from, to] = [ordinal.numeral.start - ordinal.start, ordinal.numeral.end - ordinal.start];
  return number.slice(0, from) + numeralAs(heading, value) + number.slice(to);
}

/** The edit that gives the heading this number; none where it has it. */
export function setNumber(heading: Heading, value: number): TextEdit[] {
  if (!heading.ordinal || heading.value === value) return [];
  return [{ ...heading.ordinal.numeral, newText: numeralAs(heading, value) }];
}

function numeralAs({ ordinal, number, level }: Heading, value: number): string {
  if (!ordinal) return '';
  const from = ordinal.numeral.start - ordinal.start;
  const written = number.slice(from, from + ordinal.numeral.end - ordinal.numeral.start);
  const code = written.charCodeAt(0);
  const composed = COMPOSED.find(({ first, count }) => code >= first && code < first + count);
  if (composed && value <= composed.count) return String.fromCharCode(composed.first + value - 1);
  const numeral = level === 1 || level === 2 ? formatHanNumber(value) : String(value);
  if (composed) return level === 3 ? `${numeral}.` : `（${numeral}）`;
  return /[０-９]/.test(written) ? fullWidth(numeral) : numeral;
}

const fullWidth = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
