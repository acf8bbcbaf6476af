/**
 * Text from Word, WPS or a web page, as it should come into a draft: the same words, marks and numbers, without what
 * only the other program needed. Blanks and breaks are put in order, what is invisible goes, numbers that a list had
 * drawn by itself are written out.
 */
import { fixAll } from '../lint/fix.js';
import space from '../lint/rules/residue/space.js';
import word from '../lint/rules/residue/word.js';
import { cleanLine } from './line.js';
import { listNumbers, type NumberedText } from './list-numbers.js';

export interface Pasted {
  readonly text: string;
  /** The same as the clipboard has it in HTML, to find numbers that the text has lost. */
  readonly html?: string | undefined;
  /** What stands before the caret in its line. */
  readonly before?: string | undefined;
}

/** @returns the text with \n between its lines; the one that was given, line ends aside, where there is nothing to clean */
export function cleanPaste({ text, html, before = '' }: Pasted): string {
  const lines = withoutControls(text).split('\n').map(cleanLine);
  if (html !== undefined) writeNumbers(lines, listNumbers(html));
  // Behind an indent that is already there, and in the middle of a line, there is nothing to indent.
  if (before !== '') lines[0] = lines[0]!.replace(/^[ \u3000]+/, '');
  return settled(withoutResidue(lines.join('\n')));
}

/** What is invisible may stand between a number and its tab: what goes lays open what else there is to clean. */
function settled(text: string): string {
  let now = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = withoutResidue(now.split('\n').map(cleanLine).join('\n'));
    if (next === now) break;
    now = next;
  }
  return now;
}

const MOST_ROUNDS = 4;

const withoutResidue = (text: string): string =>
  withoutGaps(fixAll(text, { rules: [space, word] }).text.split('\n')).join('\n');

/** Controls of Word's plain text that stand for something: a break of line, page or column, a cell, a hyphen. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\v': '\n',
  '\f': '\n',
  '\u000e': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0007': '\t',
  '\u001e': '-',
};

/** Those above 7F are left: they tell that the text was read in a wrong encoding. */
const withoutControls = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n\u0080-\u009f])\p{Cc}|[\u00ad\u2028\u2029]/gu, (control) => CONTROLS[control] ?? '');

/** Only before a line that reads like the item and has no number of its own, so that nothing is numbered twice. */
function writeNumbers(lines: string[], items: readonly NumberedText[]): void {
  const numbers = new Map<string, string[]>();
  for (const { text, number } of items) numbers.set(text, [...(numbers.get(text) ?? []), number]);
  for (const [index, line] of lines.entries()) {
    const number = numbers.get(line.replaceAll(/\s/g, ''))?.shift();
    if (number === undefined) continue;
    const indent = /^\s*/.exec(line)![0];
    lines[index] = indent + number + line.slice(indent.length);
  }
}

/** A web page sets every paragraph apart by an empty line; a draft does not. Otherwise one empty line is enough. */
function withoutGaps(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line !== '').length;
  const closeBy = lines.some((line, at) => line !== '' && at > 0 && lines[at - 1] !== '');
  const spread = written > 2 && !closeBy;
  // An empty piece at the end is the end of the last line.
  const isGap = (at: number): boolean => lines[at] === '' && at < lines.length - 1;
  return lines.filter((_, at) => !isGap(at) || !(spread || (at > 0 && lines[at - 1] === '')));
}
