/** Likely pairs of many drafts looked at closely: what each pair shares. Few drafts are held at a time. */
import { type PassagePair, type Share, shareIn, spanOf } from './comparison.js';
import { Stream } from './stream.js';
import { sharedText } from './two-drafts.js';

export interface SharedPair {
  /** In the order of the first draft; empty where a closer look shows nothing. */
  readonly passages: readonly PassagePair[];
  readonly first: Share;
  readonly second: Share;
}

/** Most characters of drafts that are kept for the next pairs. */
const MOST_KEPT = 8_000_000;

export class CollectionScreen {
  readonly #textOf: (draft: number) => string;
  /** The latest used last. */
  readonly #kept = new Map<number, Stream>();
  #characters = 0;

  /** @param textOf the text of a draft by its number; may be asked for again */
  constructor(textOf: (draft: number) => string) {
    this.#textOf = textOf;
  }

  compare(first: number, second: number): SharedPair {
    const [a, b] = [this.#streamOf(first), this.#streamOf(second)];
    const { passages, inA, inB } = sharedText(a, b);
    if (passages.length === 0) return { passages: [], first: NOTHING, second: NOTHING };
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

  #streamOf(draft: number): Stream {
    const known = this.#kept.get(draft);
    if (known) {
      this.#kept.delete(draft);
      this.#kept.set(draft, known);
      return known;
    }
    const stream = new Stream(this.#textOf(draft));
    this.#kept.set(draft, stream);
    this.#characters += stream.text.length;
    for (const [oldest, { text }] of this.#kept) {
      if (this.#characters <= MOST_KEPT || oldest === draft) break;
      this.#kept.delete(oldest);
      this.#characters -= text.length;
    }
    return stream;
  }
}

const NOTHING: Share = { shared: 0, all: 0 };
