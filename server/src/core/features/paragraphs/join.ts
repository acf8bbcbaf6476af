/** A paragraph that a PDF or a mail broke into lines becomes one line again. */
import { message } from '../../lint/message.js';
import { markersIn } from '../../lint/silence.js';
import { endsSentence } from '../../text/chars.js';
import type { Span, TextEdit } from '../../text/span.js';
import { moveOffset } from '../structure/relocate.js';
import { lineAt, type Outcome, type StructureSource } from '../structure/source.js';

/**
 * Joins the lines of the stretch where it has several: every break between lines of text, save in front of a heading and
 * at blank lines. Elsewhere the broken paragraph around its start is looked for: lines that end inside a sentence.
 */
export function joinParagraph(source: StructureSource, { start, end }: Span): Outcome {
  const first = lineAt(source.lines, start);
  const last = lineAt(source.lines, Math.max(start, end - 1));
  const [from, to] = first === last ? brokenAround(source, first) : [first, last];
  const edits: TextEdit[] = [];
  for (let line = from; line < to; line++) if (canJoin(source, line)) edits.push(joinBehind(source, line));
  if (edits.length === 0) return { refused: message('这里没有断开的段落') };
  return { edits, map: (offset) => moveOffset(edits, offset) };
}

/** Shortest line that a page can have broken; shorter ones are lists and forms. */
const SHORTEST = 12;

/** Lines of the paragraph, first and last; both the same where nothing is broken. */
function brokenAround(source: StructureSource, line: number): readonly [number, number] {
  let from = line;
  while (isBroken(source, from - 1)) from--;
  let to = line;
  while (isBroken(source, to)) to++;
  return [from, to];
}

/** Some line that the stretch touches ends inside a sentence. */
export function hasBrokenLine(source: StructureSource, { start, end }: Span): boolean {
  const last = lineAt(source.lines, end);
  for (let line = lineAt(source.lines, start) - 1; line <= last; line++)
    if (isBroken(source, line)) return true;
  return false;
}

/** The line ends inside a sentence that goes on in the next one. */
function isBroken(source: StructureSource, line: number): boolean {
  const here = source.lines[line];
  if (!here || !canJoin(source, line)) return false;
  const { text, facts } = here;
  const { start, end } = facts.content;
  if (end - start < SHORTEST || endsSentence(text) || /[：:；;]$/.test(text.slice(0, end))) return false;
  const next = source.lines[line + 1]!.facts;
  // A new paragraph is indented, or opens an item.
  return next.items[0]?.start !== next.content.start && !(next.content.start > 0 && start === 0);
}

/** Text goes on from the line to the next one; a heading on a line of its own does not. */
function canJoin({ outline, lines }: StructureSource, line: number): boolean {
  const [here, next] = [outline.roles[line], outline.roles[line + 1]];
  if (next !== 'body' && next !== 'lead') return false;
  if (here === 'heading') return outline.headings.find((heading) => heading.line === line)?.runIn ?? false;
  return (here === 'body' || here === 'lead') && !lines[line]!.facts.blank;
}

function joinBehind({ lines, text }: StructureSource, line: number): TextEdit {
  const [here, next] = [lines[line]!, lines[line + 1]!];
  const start = here.start + here.facts.content.end;
  const end = next.start + next.facts.content.start;
  const words =
    /[A-Za-z]$/.test(here.text.slice(0, here.facts.content.end)) && /^\s*[A-Za-z]/.test(next.text);
  return { start, end, newText: markersIn(text.slice(start, end)) + (words ? ' ' : '') };
}
