/**
 * A whole draft as passages between drafts are looked for: one row of characters without blanks and line breaks, in one
 * width, all digits alike. So a paragraph that was broken elsewhere, or whose figures were changed, reads the same.
 */
import { type Fingerprints, GRAM, type PrintShape, winnow } from './fingerprints.js';
import { foldUnit } from './fold.js';
import { isDigitUnit } from './marks.js';
import { fixedIn } from './mask.js';

/** Denser than within a draft: where figures and names were changed, short runs are all that is left. */
const SHAPE: PrintShape = { gram: GRAM, window: 4 };

const DIGIT = 0x30;

/** The characters alone; see the head of this file. */
export const keysOf = (text: string): Uint16Array => writeKeys(text, new Uint16Array(text.length));

/** The same at the beginning of `room`, which must be as long as the text. */
export function writeKeys(text: string, room: Uint16Array): Uint16Array {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = keyOf(text.charCodeAt(at));
    if (unit !== 0) room[length++] = unit;
  }
  return room.subarray(0, length);
}

/** 0 for what is left out. */
function keyOf(code: number): number {
  // Most of a report: CJK characters and marks up to the private use area.
  if (code > 0x3015 && code < 0xe000) return code;
  if (code === 0x0a || code === 0x0d) return 0;
  const unit = foldUnit(code);
  return isDigitUnit(unit) ? DIGIT : unit;
}

export class Stream {
  readonly text: string;
  readonly keys: Uint16Array;
  #prints: Fingerprints | undefined;
  #places: Places | undefined;
  #offsets: Uint32Array | undefined;
  #titles: Uint8Array | undefined;
  #free: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
    this.keys = keysOf(text);
  }

  get prints(): Fingerprints {
    this.#prints ??= winnow(this.keys, SHAPE);
    return this.#prints;
  }

  /** Places of a fingerprint, ascending; of one that stands very often, the foremost. */
  placesOf(print: number): readonly number[] {
    this.#places ??= placesByPrint(this.prints);
    const first = this.#places.first.get(print);
    if (first === undefined) return NONE;
    return this.#places.all.get(print) ?? [first];
  }

  /** 1 for each character of a title, the number of a heading included. */
  get titles(): Uint8Array {
    this.#titles ??= markTitles(this);
    return this.#titles;
  }

  /** Characters of the stretch that the writer was free to choose; of all where no stretch is named. */
  freeIn(start = 0, end = this.keys.length): number {
    this.#free ??= freeBefore(this);
    return this.#free[end]! - this.#free[start]!;
  }

  /** True where the writer was free to choose the character. */
  isFree(place: number): boolean {
    return this.freeIn(place, place + 1) > 0;
  }

  /** Offset in the text of a place. */
  offsetOf(place: number): number {
    this.#offsets ??= offsetsOf(this.text, this.keys.length);
    return this.#offsets[place] ?? this.text.length;
  }

  /** The digit at a place, of which the keys say only that it is one; 0 to 9. */
  digitAt(place: number): number {
    return foldUnit(this.text.charCodeAt(this.offsetOf(place))) - DIGIT;
  }

  /** The figures of the stretch as their digits, in one width. */
  figuresIn(start: number, end: number): readonly string[] {
    const figures: string[] = [];
    let figure = '';
    for (let place = start; place <= end; place++) {
      if (place < end && isDigitUnit(this.keys[place])) figure += this.digitAt(place);
      else if (figure !== '') {
        figures.push(figure);
        figure = '';
      }
    }
    return figures;
  }

  /** The first place at the offset or behind it. */
  placeAt(offset: number): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsetOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Most places of one fingerprint that are followed up: more are a refrain. */
const MOST_PLACES = 16;

/** Most fingerprints stand once, and need no list. */
interface Places {
  readonly first: ReadonlyMap<number, number>;
  /** Of those that stand more than once. */
  readonly all: ReadonlyMap<number, readonly number[]>;
}

const NONE: readonly number[] = [];

function placesByPrint(prints: Fingerprints): Places {
  const first = new Map<number, number>();
  const all = new Map<number, number[]>();
  for (let at = 0; at < prints.length; at += 2) {
    const print = prints[at]!;
    const place = prints[at + 1]!;
    const before = first.get(print);
    if (before === undefined) first.set(print, place);
    else {
      const known = all.get(print);
      if (!known) all.set(print, [before, place]);
      else if (known.length < MOST_PLACES) known.push(place);
    }
  }
  return { first, all };
}

function offsetsOf(text: string, length: number): Uint32Array {
  const offsets = new Uint32Array(length);
  let place = 0;
  for (let at = 0; at < text.length; at++) if (keyOf(text.charCodeAt(at)) !== 0) offsets[place++] = at;
  return offsets;
}

function markTitles(stream: Stream): Uint8Array {
  const titles = new Uint8Array(stream.keys.length);
  for (const { start, end } of titlesIn(stream.text))
    titles.fill(1, stream.placeAt(start), stream.placeAt(end));
  return titles;
}

/** Not free: titles, names of laws, quotations, set phrases and digits. */
function freeBefore({ keys, titles }: Stream): Uint32Array {
  const fixed = fixedIn(keys);
  const free = new Uint32Array(keys.length + 1);
  for (let at = 0; at < keys.length; at++)
    free[at + 1] = free[at]! + (fixed[at] || titles[at] || isDigitUnit(keys[at]) ? 0 : 1);
  return free;
}

/** Titles, numbers of headings and lines that are no prose, by their looks: no outline is needed for so much. */
function* titlesIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const start = line.index;
    const title = HEADING.exec(line[0]) ?? NO_PROSE.exec(line[0]);
    if (title) yield { start, end: start + title[0].length };
  }
}

/** Number and title up to the mark that ends it; also a title with commas on a line of its own. */
const HEADING =
  /^[\s\u3000]*(?:第?[一二三四五六七八九十百]{1,4}[、．.章节]|[（(][一二三四五六七八九十\d]{1,4}[)）]|\d{1,2}[.．、](?!\d))[^。；：;:]{0,50}(?:[。；：;:]|$)/;
const NO_PROSE = /^[^，。；！？,;!?]{1,80}$/;
