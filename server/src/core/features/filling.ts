/** How far a part has been filled in: a new report has every heading, but nothing in it is written yet. */
import type { DraftContext, DraftLine } from '../lint/rule.js';
import type { LineRole } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import { boxesIn } from '../text/boxes.js';

export interface Filling {
  /** Blanks 【……】 in its section, headings included. */
  readonly blanks: number;
  /**
   * It stands on its own or inside another part, and not all of its text is still that of the skeleton. Headings alone
   * do not make a skeleton a written part.
   */
  readonly written: boolean;
}

export function fillingOf(
  { lines, outline }: Pick<DraftContext, 'lines' | 'outline'>,
  { part, status, heading }: PartState,
): Filling {
  if (!heading) return { blanks: 0, written: false };
  const frame = new Set(['', ...part.skeleton.map((line) => wordsOf(line.replace(/\{\w+\}/g, '')))]);
  let blanks = 0;
  let speaks = false;
  for (let index = heading.line; index <= heading.lastLine; index++) {
    const role = outline.roles[index]!;
    if (!OF_SECTIONS.has(role)) continue;
    const line = lines[index]!;
    blanks += boxesOf(line).length;
    speaks ||= !frame.has(wordsOf(role === 'heading' ? behindHeading(line) : line.text));
  }
  const there = status === 'present' || status === 'merged';
  return { blanks, written: there && (blanks === 0 || speaks) };
}

/** Signature, date and attachments stand below the last heading, but are no part of it. */
const OF_SECTIONS: ReadonlySet<LineRole> = new Set(['heading', 'body', 'lead']);

const boxesOf = ({ text, facts }: DraftLine) =>
  boxesIn(text, facts.ordinal?.end ?? facts.content.start, facts.content.end);

const behindHeading = ({ text, facts: { heading } }: DraftLine): string =>
  heading?.runIn ? text.slice(heading.title.end) : '';

/** The words around the blanks, without 一是, figures and marks. */
const wordsOf = (text: string): string =>
  text.replace(/【[^【】]*】/g, '').replace(/[一二三四五六七八九十]{1,3}是|[^\u4e00-\u9fff]/g, '');
