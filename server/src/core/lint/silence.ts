/**
 * Which findings a writer has asked not to see: places and rules of the ignore file, words that are always right,
 * permitted names and places, and markers in the text. Runs after the rules, on the few findings there are.
 */
import { foldText } from '../compare/fold.js';
import type { LineFacts } from '../outline/lexer.js';
import type { Span } from '../text/span.js';
import type { Settings } from './config.js';
import type { Finding } from './finding.js';
import { hashOf } from './hash.js';
import type { Ignores } from './ignore.js';
import { categoryOf, type RuleId } from './rule.js';

/** `<!-- report-draft-ignore rule,rule -->`; offsets in the line. */
export interface Marker extends Span {
  /** Rules and categories; none stands for all. */
  readonly names: readonly string[];
}

/** The marker of a line, undefined where it has none; most lines fail at the first look. */
export function markerOf(text: string): Marker | undefined {
  const start = text.indexOf(MARKER);
  if (start < 0) return undefined;
  const close = text.indexOf(CLOSE, start);
  if (close < 0) return undefined;
  const names = text.slice(start + MARKER.length, close).split(/[\s,，、]+/);
  return { start, end: close + CLOSE.length, names: names.filter((name) => name !== '') };
}

/** The line as rules and outline see it: with blanks in place of the marker, so that all offsets stay. */
export const withoutMarker = (text: string, marker: Marker | undefined): string =>
  marker
    ? text.slice(0, marker.start) + ' '.repeat(marker.end - marker.start) + text.slice(marker.end)
    : text;

/** The markers in a text, one behind the other; what takes out line ends must not take them out as well. */
export const markersIn = (text: string): string =>
  (text.match(/<!-- report-draft-ignore[^<>]{0,400}-->/g) ?? []).join('');

const MARKER = '<!-- report-draft-ignore';
const CLOSE = '-->';

export interface SilencedLine {
  readonly facts: LineFacts;
  readonly marker: Marker | undefined;
}

/** Where findings lie. */
export interface SilenceText {
  readonly lines: readonly SilencedLine[];
  readonly starts: readonly number[];
  lineAt(offset: number): number;
}

export interface Silences {
  readonly ignores: Ignores;
  readonly settings: Settings;
  /** Some line has a marker. */
  readonly marked: boolean;
}

/** Undefined where nothing is silenced; else tells of one place whether it is. Bulk findings are asked place by place. */
export function silencer(
  text: SilenceText,
  { ignores, settings: { words = [], names = [], places = [] }, marked }: Silences,
): ((place: Finding) => boolean) | undefined {
  const permitted = [...names, ...places];
  if (ignores.size === 0 && words.length + permitted.length === 0 && !marked) return undefined;
  return (place) => {
    const line = text.lineAt(place.start);
    if (marked && isMarked(text, line, place)) return true;
    const ignored = ignores.get(place.rule);
    if (ignored === 'everywhere') return true;
    const { facts } = text.lines[line]!;
    const span = { start: place.start - text.starts[line]!, end: place.end - text.starts[line]! };
    if (ignored?.has(placeHash(facts, span)) || words.some((word) => covers(word, facts.text, span)))
      return true;
    // Rules about names tell of 龙泉镇 or of 龙泉镇政府: both are permitted with the place.
    const found = facts.text.slice(span.start, span.end);
    const isPermitted = (name: string): boolean => found.startsWith(name) || name.includes(found);
    return categoryOf(place.rule) === 'name' && found !== '' && permitted.some(isPermitted);
  };
}

/**
 * The hash that an ignore file keeps of a place: of its sentence and of what is found in it, without blanks and
 * widths, so that neither reformatting nor a change elsewhere brings the finding back. A heading's number counts
 * only where the finding is about the number. `span`: offsets in the line.
 */
export function placeHash(facts: LineFacts, span: Span): string {
  const sentence = sentenceAt(facts, span);
  const found = span.end <= sentence.end ? facts.text.slice(span.start, span.end) : '';
  // A heading has its 。 only where a body follows.
  const told = facts.text.slice(sentence.start, sentence.end).replace(/[。！？；]$/, '');
  return hashOf(`${foldText(told)}\n${foldText(found)}`);
}

/** The sentence that holds the start of the span; offsets in the line. */
export function sentenceAt({ text, content, ordinal }: LineFacts, span: Span): Span {
  const from = Math.min(Math.max(span.start, content.start), Math.max(content.start, content.end - 1));
  let start = from;
  while (start > Math.max(content.start, from - FAR) && !ENDS.includes(text[start - 1]!)) start--;
  let end = from;
  while (end < Math.min(content.end, from + FAR) && !ENDS.includes(text[end++]!));
  const body = ordinal && start <= ordinal.start && span.end > ordinal.end ? ordinal.end : start;
  return { start: body, end: Math.max(body, end) };
}

const ENDS = '。！？；';
/** Units to either side within which a sentence is taken to end. */
const FAR = 1000;

/** On the same line, or on the line before: blank lines between do not matter, and a marker's own line is blank. */
function isMarked({ lines, starts }: SilenceText, line: number, place: Finding): boolean {
  const own = lines[line]!.marker;
  if (own && (names(own, place.rule) || touches(own, place, starts[line]!))) return true;
  for (let above = line - 1; above >= 0 && lines[above]!.facts.blank; above--) {
    const { marker } = lines[above]!;
    if (marker && names(marker, place.rule)) return true;
  }
  return false;
}

const names = (marker: Marker, rule: RuleId): boolean =>
  marker.names.length === 0 || marker.names.includes(rule) || marker.names.includes(categoryOf(rule));

/** What lies on the blanks that stand for a marker is no finding. */
const touches = (marker: Marker, place: Finding, offset: number): boolean =>
  [place, ...place.edits].some(
    ({ start, end }) => start - offset < marker.end && end - offset > marker.start,
  );

/** The text of the span is the word or lies in it. */
function covers(word: string, text: string, { start, end }: Span): boolean {
  if (end - start > word.length) return false;
  // An insertion lies in a word only where it would part it.
  const inside = start === end ? 1 : 0;
  return text.slice(Math.max(0, end - word.length + inside), start + word.length - inside).includes(word);
}
