/** 接排: a heading with its text in the same paragraph, or on a line of its own. */
import { message } from '../../lint/message.js';
import { markersIn } from '../../lint/silence.js';
import type { Heading } from '../../outline/tree.js';
import { trimmed } from '../../text/chars.js';
import type { TextEdit } from '../../text/span.js';
import { moveOffset } from '../structure/relocate.js';
import { labelOf, NOTHING_CHOSEN, type Outcome, type StructureSource } from '../structure/source.js';

/**
 * Turns the headings round, all in the way that suits the first of them: a run-in heading gets a line of its own and
 * loses the mark that ended it, one on a line of its own is joined with the paragraph below by 。.
 */
export function toggleRunIn(source: StructureSource, headings: readonly Heading[]): Outcome {
  const [first] = headings;
  if (!first) return NOTHING_CHOSEN;
  const numbered = headings.filter(({ level }) => level > 0);
  const edits = numbered.flatMap((heading) =>
    heading.runIn === first.runIn ? (first.runIn ? apart(source, heading) : together(source, heading)) : [],
  );
  if (edits.length > 0) return { edits, map: (offset) => moveOffset(edits, offset) };
  if (numbered.length === 0) return { refused: message('“{0}”没有序号，不能接排', labelOf(first)) };
  return { refused: message('“{0}”下面没有可以接排的正文', labelOf(first)) };
}

function apart(source: StructureSource, { line, titleSpan }: Heading): TextEdit[] {
  const { text, facts, start } = source.lines[line]!;
  const body = trimmed(text, titleSpan.end - start + 1, facts.content.end).start;
  const indent = text.slice(0, facts.content.start);
  const gone = { start: titleSpan.end, end: start + body };
  const markers = markersIn(source.text.slice(gone.start, gone.end));
  return [{ ...gone, newText: markers + source.eol + indent }];
}

/** Joins the paragraph right below, blank lines aside. */
function together(
  { lines, outline, text }: StructureSource,
  { line, lastLine, title, titleSpan }: Heading,
): TextEdit[] {
  let below = line + 1;
  while (below <= lastLine && lines[below]!.facts.blank) below++;
  if (below > lastLine || outline.roles[below] !== 'body' || title === '') return [];
  const { start, facts } = lines[below]!;
  const gone = { start: titleSpan.end, end: start + facts.content.start };
  return [{ ...gone, newText: `。${markersIn(text.slice(gone.start, gone.end))}` }];
}
