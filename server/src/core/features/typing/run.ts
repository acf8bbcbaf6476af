/** Numbers that follow a place where one comes or goes: only those that count on without a break are touched. */
import type { DraftLine } from '../../lint/rule.js';
import { chainsOf } from '../../outline/sequence.js';
import type { Heading, Outline } from '../../outline/tree.js';
import type { TextEdit } from '../../text/span.js';
import { setNumber } from '../renumber.js';

/** What is needed of the draft; an Analysis is one. */
export interface NumberSource {
  readonly lines: readonly DraftLine[];
  readonly outline: Outline;
}

/** The headings that are counted together with this one, those after it only. */
export function followersOf(outline: Outline, heading: Heading): readonly Heading[] {
  const chain = chainsOf(outline).find((runs) => runs.some(({ headings }) => headings.includes(heading)));
  const headings = chain?.flatMap((run) => run.headings) ?? [];
  return headings.slice(headings.indexOf(heading) + 1);
}

/** Moves by as many the numbers that count on from `due`, up to the first that does not. */
export function shiftRun(headings: readonly Heading[], due: number, by: number): readonly TextEdit[] {
  const end = headings.findIndex(({ value }, index) => value !== due + index);
  return headings
    .slice(0, end < 0 ? headings.length : end)
    .flatMap((heading) => setNumber(heading, heading.value + by));
}

/** The heading whose line holds its number and nothing else. */
export function bareHeadingAt({ lines, outline }: NumberSource, line: number): Heading | undefined {
  const heading = outline.headings.find((each) => each.line === line);
  const facts = lines[line]?.facts;
  return heading?.ordinal && facts?.ordinal?.end === facts?.content.end ? heading : undefined;
}

/** What stands in front of the number on its line. */
export const indentAt = ({ lines }: NumberSource, line: number): string =>
  lines[line]!.text.slice(0, lines[line]!.facts.content.start);

/** The blanks between number and title: “1. 学法”. */
export const gapOf = ({ lines }: NumberSource, { line, ordinal, title, titleSpan }: Heading): string =>
  ordinal && title !== ''
    ? lines[line]!.text.slice(ordinal.end - lines[line]!.start, titleSpan.start - lines[line]!.start)
    : '';
