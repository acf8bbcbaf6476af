/** Two drafts side by side: shared passages with their places, the share of each section, and what became of figures. */
import type { Analysis } from '../draft.js';
import { draftLedger } from '../features/figures-table.js';
import { headingLabel, officialRoots } from '../outline/tree.js';
import { cutsPair } from '../text/chars.js';
import type { Span } from '../text/span.js';
import { compareFigures, type FigureChange } from './figure-changes.js';
import { Stream } from './stream.js';
import { sharedText } from './two-drafts.js';

/** A draft to be compared. Its stream is made when first needed, once. */
export class ComparedDraft {
  readonly text: string;
  readonly analysis: Pick<Analysis, 'lines' | 'outline'>;
  #stream: Stream | undefined;

  constructor(text: string, analysis: Pick<Analysis, 'lines' | 'outline'>) {
    this.text = text;
    this.analysis = analysis;
  }

  get stream(): Stream {
    this.#stream ??= new Stream(this.text);
    return this.#stream;
  }
}

/** Places are offsets in the drafts. */
export interface PassagePair {
  readonly here: Span;
  readonly there: Span;
  /** Characters, without blanks. */
  readonly length: number;
  /** 1 for word for word; else the share of characters that agree. */
  readonly likeness: number;
}

/** How much of a stretch the other draft has too. Titles, names of laws, quotations, set phrases and digits count nothing. */
export interface Share {
  readonly shared: number;
  readonly all: number;
}

export interface SectionShare extends Share, Span {
  /** Number and title; empty for what stands before the first heading. */
  readonly title: string;
}

export interface Comparison {
  /** In the order of the first draft. */
  readonly passages: readonly PassagePair[];
  readonly here: Share;
  readonly there: Share;
  /** Of the first draft: its outermost sections. */
  readonly sections: readonly SectionShare[];
  readonly figures: readonly FigureChange[];
}

/** Empty texts share nothing. */
export const shareOf = ({ shared, all }: Share): number => (all === 0 ? 0 : shared / all);

/** @param here the draft in question; `there` is what it is held against, such as the report of the year before */
export function compareDrafts(here: ComparedDraft, there: ComparedDraft): Comparison {
  const [a, b] = [here.stream, there.stream];
  const { passages, inA, inB } = sharedText(a, b);
  const placed = passages.map(({ a0, a1, b0, b1, length, likeness }) => ({
    here: spanOf(a, a0, a1),
    there: spanOf(b, b0, b1),
    length,
    likeness,
  }));
  return {
    passages: placed,
    here: shareIn(a, inA, 0, inA.length),
    there: shareIn(b, inB, 0, inB.length),
    sections: sectionsOf(here).map(({ title, start, end }) => ({
      title,
      start,
      end,
      ...shareIn(a, inA, a.placeAt(start), a.placeAt(end)),
    })),
    figures: compareFigures(draftLedger(here.analysis), draftLedger(there.analysis), placed),
  };
}

/** Ends right behind the last character: blanks after it stay outside. */
export function spanOf(stream: Stream, start: number, end: number): Span {
  const from = whole(stream, stream.offsetOf(start), 1);
  const to = end > start ? whole(stream, stream.offsetOf(end - 1) + 1, -1) : from;
  return { start: from, end: Math.max(from, to) };
}

/** Half a character may be shared, but nobody sees it. */
const whole = ({ text }: Stream, at: number, step: 1 | -1): number => (cutsPair(text, at) ? at + step : at);

export function shareIn(stream: Stream, found: Uint8Array, start: number, end: number): Share {
  let shared = 0;
  for (let at = start; at < end; at++) if (found[at] && stream.isFree(at)) shared++;
  return { shared, all: stream.freeIn(start, end) };
}

function sectionsOf({ text, analysis: { outline } }: ComparedDraft): readonly (Span & { title: string })[] {
  const roots = officialRoots(outline);
  const lead = { title: '', start: 0, end: roots[0]?.span.start ?? text.length };
  const sections = roots.map((root, index) => {
    const label = headingLabel(root);
    // Up to the next one, so that nothing stands in none.
    const end = roots[index + 1]?.span.start ?? text.length;
    return { title: text.slice(label.start, label.end), start: root.span.start, end };
  });
  return lead.end > 0 ? [lead, ...sections] : sections;
}
