/** Pairs of very many drafts looked at closely: what each pair shares. Few drafts are held at a time. */
import { type PassagePair, type Share, shareIn, spanOf } from './comparison.js';
import { Stream } from './stream.js';
import { sharedText } from './two-drafts.js';

export interface SharedPair {
  /** In the order of the first draft; empty where a closer look shows nothing. */
  readonly passages: readonly PassagePair[];
  readonly first: Share;
  readonly second: Share;
}

const NOTHING: SharedPair = { passages: [], first: { shared: 0, all: 0 }, second: { shared: 0, all: 0 } };

export function sharedPair(a: Stream, b: Stream): SharedPair {
  const { passages, inA, inB } = sharedText(a, b);
  if (passages.length === 0) return NOTHING;
  return {
    passages: passages.map(({ a0, a1, b0, b1, length, likeness }) => ({
      here: spanOf(a, a0, a1),
      there: spanOf(b, b0, b1),
      length,
      likeness,
    })),
    first: shareIn(a, inA, 0, inA.length),
    second: shareIn(b, inB, 0, inB.length),
  };
}

/** Most characters of drafts that are kept for the next pairs. */
const MOST_KEPT = 1_000_000;

/** The streams of the drafts that were used last, by their numbers. */
export class StreamCache {
  /** The latest used last. */
  readonly #kept = new Map<number, Stream>();
  #characters = 0;

  get(draft: number): Stream | undefined {
    const known = this.#kept.get(draft);
    if (known) {
      this.#kept.delete(draft);
      this.#kept.set(draft, known);
    }
    return known;
  }

  add(draft: number, text: string): Stream {
    const stream = new Stream(text);
    this.#kept.set(draft, stream);
    this.#characters += text.length;
    for (const [oldest, kept] of this.#kept) {
      if (this.#characters <= MOST_KEPT || oldest === draft) break;
      this.#kept.delete(oldest);
      this.#characters -= kept.text.length;
    }
    return stream;
  }
}
