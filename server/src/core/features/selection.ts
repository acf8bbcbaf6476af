/** What a selection grows to, step by step: clause, sentence, item, paragraph, section, the sections around it, draft. */
import type { DraftContext } from '../lint/rule.js';
import { type Heading, headingAt, headingLabel } from '../outline/tree.js';
import { type Span, shift } from '../text/span.js';

/** Spans around the offset, each inside the next and smaller than it; `line` is the zero-based line of the offset. */
export function selectionSpans(
  { lines, outline }: Pick<DraftContext, 'lines' | 'outline'>,
  line: number,
  offset: number,
): readonly Span[] {
  const here = lines[line];
  const last = lines.at(-1);
  if (!here || !last) return [];
  const heading = headingAt(outline, line);
  const steps: Span[] = [];
  const add = (span: Span): void => {
    const inner = steps.at(-1);
    if (span.end <= span.start || span.start > offset || offset > span.end) return;
    if (inner && (span.start > inner.start || span.end < inner.end)) return;
    if (inner?.start !== span.start || inner.end !== span.end) steps.push(span);
  };
  const at = offset - here.start;
  add(shift(stretch(here.text, at, CLAUSE_END), here.start));
  if (heading?.line === line) add(headingLabel(heading));
  const sentence = stretch(here.text, at, SENTENCE_END);
  add(shift({ start: sentence.start, end: withMarks(here.text, sentence.end) }, here.start));
  add(shift(itemAround(here.text, here.facts.items, at), here.start));
  add(shift(here.facts.content, here.start));
  for (let section: Heading | undefined = heading; section; section = section.parent) add(section.span);
  add({ start: 0, end: last.start + last.text.length });
  return steps;
}

const CLAUSE_END = '，；：。！？,;:!?';
const SENTENCE_END = '。！？!?';

/** Between the marks on either side, without them and without blanks at its beginning. */
function stretch(text: string, at: number, marks: string): Span {
  let start = at;
  while (start > 0 && !marks.includes(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && !marks.includes(text[end]!)) end++;
  while (start < at && /\s/.test(text[start]!)) start++;
  return { start, end };
}

/** Behind the mark that ends the sentence and what closes after it. */
function withMarks(text: string, end: number): number {
  let at = end;
  while (at < text.length && `${SENTENCE_END}”’）)》`.includes(text[at]!)) at++;
  return at;
}

/** From the last item mark in front of the place to the next one. */
function itemAround(text: string, items: readonly Span[], at: number): Span {
  const own = items.findLast(({ start }) => start <= at);
  const next = items.find(({ start }) => start > at);
  if (!own) return { start: at, end: at };
  return { start: own.start, end: next?.start ?? text.trimEnd().length };
}
