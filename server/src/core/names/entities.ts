/**
 * What a draft names and can be asked about: documents, the unit and its places, and short names with what they stand
 * for. Made on request; one pass over the text.
 */
import type { Settings } from '../lint/config.js';
import type { DraftContext, DraftLine } from '../lint/rule.js';
import { type Span, shift } from '../text/span.js';
import { type Abbreviation, abbreviationsIn } from './abbreviations.js';
import { documentKey, documentNamesIn } from './document-names.js';
import { subjectPlacesIn, unitNamesIn } from './places.js';

export type NameSource = Pick<DraftContext, 'lines' | 'outline'>;

/** One thing under all the names that the draft has for it. */
export interface Entity {
  readonly kind: 'document' | 'short-name' | 'name';
  /** Keys of its names in 《》. */
  readonly keys: ReadonlySet<string>;
  /** Its names outside 《》, the longer ones first. */
  readonly words: readonly string[];
  /** Where the draft gives its short name, with offsets in the draft. */
  readonly given: Abbreviation | undefined;
}

/** One of its places; offsets are in the draft. */
export interface Mention extends Span {
  /** As written here. */
  readonly name: string;
  /** Inside the 《》 of a document that it only helps to name. */
  readonly quoted: boolean;
}

/** Where the short names of the draft are given, with offsets in the draft. */
function abbreviationsOf({ lines }: NameSource): readonly Abbreviation[] {
  return lines.flatMap(({ text, start }) =>
    abbreviationsIn(text).map((given) => ({
      ...given,
      span: shift(given.span, start),
      shortSpan: shift(given.shortSpan, start),
      fullSpan: shift(given.fullSpan, start),
    })),
  );
}

/** The thing named at the offset, and the place of the name; undefined where nothing is. */
export function entityAt(
  source: NameSource,
  { unit, names = [], places = [] }: Settings,
  line: DraftLine,
  offset: number,
): { readonly entity: Entity; readonly at: Mention } | undefined {
  const given = abbreviationsOf(source);
  const here = offset - line.start;
  const title = documentNamesIn(line.text).find(({ outer }) => outer.start <= here && here <= outer.end);
  if (title) {
    const at = { ...shift(title.span, line.start), name: title.name, quoted: false };
    return { entity: documentEntity(title.name, given), at };
  }
  for (const each of given) {
    const at = found(entityOf(each), line, here);
    if (at) return at;
  }
  const own = [
    ...unitNamesIn(source.outline.title?.text ?? ''),
    ...names,
    ...places,
    ...(unit ? [unit] : []),
  ];
  const known = [...own, ...placesAround(source, line.text, here)].filter((name) => name.length > 1);
  // The shortest: 青石镇 of 青石镇人民政府, so that the place is followed through the names of all its bodies.
  for (const name of known.sort((a, b) => a.length - b.length)) {
    const entity: Entity = { kind: 'name', keys: new Set(), words: [name], given: undefined };
    const at = found(entity, line, here);
    if (at) return at;
  }
  return undefined;
}

function found(
  entity: Entity,
  line: DraftLine,
  here: number,
): { readonly entity: Entity; readonly at: Mention } | undefined {
  const touching = mentionsIn(entity, line).filter(
    ({ start, end }) => start - line.start <= here && here <= end - line.start,
  );
  const at = touching.find(({ end }) => here < end - line.start) ?? touching[0];
  return at && { entity, at };
}

function documentEntity(name: string, given: readonly Abbreviation[]): Entity {
  const key = documentKey(name);
  const names = (each: Abbreviation): boolean =>
    (each.document && documentKey(each.full) === key) || (each.titled && documentKey(each.short) === key);
  const short = given.find(names);
  return short ? entityOf(short) : { kind: 'document', keys: new Set([key]), words: [], given: undefined };
}

function entityOf(given: Abbreviation): Entity {
  const { full, short, document, titled } = given;
  const keys = [...(document ? [full] : []), ...(titled ? [short] : [])].map(documentKey);
  const words = [...(document ? [] : [full]), ...(titled ? [] : [short])];
  return { kind: document ? 'document' : 'short-name', keys: new Set(keys), words, given };
}

const PLACE_END = /镇|乡|街道/g;

/** Names of the shape of a place around the offset that stand as a subject somewhere in the draft. */
function placesAround({ lines }: NameSource, text: string, here: number): readonly string[] {
  const from = Math.max(0, here - 8);
  const near = [...text.slice(from, here + 8).matchAll(PLACE_END)].flatMap(({ 0: kind, index }) =>
    [2, 3].map((length) => text.slice(from + index - length, from + index + kind.length)),
  );
  const isSubject = (name: string): boolean =>
    lines.some(
      (each) => each.text.includes(name) && subjectPlacesIn(each.text).some((place) => place.name === name),
    );
  return [...new Set(near)].filter((name) => name.length > 2 && isSubject(name));
}

/** Every place of the draft that names it, in order. */
export const mentionsOf = (entity: Entity, { lines }: NameSource): readonly Mention[] =>
  lines.flatMap((line) => mentionsIn(entity, line));

function mentionsIn({ keys, words }: Entity, { text, start }: DraftLine): readonly Mention[] {
  const named = words.some((word) => text.includes(word));
  if (!named && !(keys.size > 0 && text.includes('《'))) return [];
  const titles = documentNamesIn(text);
  const mentions: Mention[] = titles
    .filter(({ name }) => keys.has(documentKey(name)))
    .map(({ name, span }) => ({ ...shift(span, start), name, quoted: false }));
  const taken = mentions.map(({ start: from, end }) => ({ start: from - start, end: end - start }));
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (taken.some((other) => at < other.end && other.start < end)) continue;
      taken.push({ start: at, end });
      const quoted = titles.some(({ span }) => span.start <= at && end <= span.end);
      mentions.push({ start: start + at, end: start + end, name: word, quoted });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
