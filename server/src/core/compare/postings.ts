/**
 * Which texts hold which fingerprint, kept up to date line by line. Work grows with the line that comes or goes; how
 * many fingerprints a text shares is known at any time without looking.
 */
import { Room } from './fingerprints.js';
import { type ActivePrint, Paragraph } from './paragraph.js';

/**
 * A fingerprint that stands more often than this is a form of words (rows of a list, refrains), not a slip of copying,
 * and is not followed up. It also bounds the work: a draft of thousands of like lines costs no more than any other.
 * Lines that are equal to the last character count once, so they are found however many there are.
 */
export const COMMON = 16;

/** A fingerprint that stands more than once. */
export class Bucket {
  /** A text that has it twice is there twice; in no particular order. */
  readonly holders: Paragraph[];
  /** The first text of the draft that has it, and where; absent where it must be looked up anew. */
  owner: Owner | undefined;

  readonly print: number;

  constructor(print: number, holder: Paragraph) {
    this.print = print;
    this.holders = [holder];
  }

  get active(): boolean {
    return this.holders.length > 1 && this.holders.length <= COMMON;
  }
}

export interface Owner {
  readonly paragraph: Paragraph;
  /** Folded place of the gram. */
  readonly place: number;
}

export class Postings<L> {
  /** Texts in which a passage may have come, gone or changed; whoever searches them takes them out. */
  readonly dirty = new Set<Paragraph>();
  readonly #room = new Room();
  readonly #byText = new Map<string, Paragraph<L>>();
  readonly #byPrint = new Map<number, Paragraph | Bucket>();

  add(line: L, text: string): Paragraph<L> {
    const known = this.#byText.get(text);
    if (known) {
      this.#change(known, () => known.lines.add(line));
      return known;
    }
    const paragraph = new Paragraph<L>(text, this.#room);
    paragraph.lines.add(line);
    this.#byText.set(text, paragraph);
    const { prints } = paragraph;
    for (let at = 0; at < prints.length; at += 2) this.#post(paragraph, prints[at]!);
    return paragraph;
  }

  remove(line: L, paragraph: Paragraph<L>): void {
    if (paragraph.lines.size > 1) {
      this.#change(paragraph, () => paragraph.lines.delete(line));
      return;
    }
    this.#byText.delete(paragraph.text);
    const { prints } = paragraph;
    for (let at = 0; at < prints.length; at += 2) this.#withdraw(paragraph, prints[at]!);
    paragraph.lines.delete(line);
  }

  /** The fingerprints of the text that stand elsewhere too. */
  activeIn(paragraph: Paragraph): readonly ActivePrint[] {
    paragraph.active ??= paragraph.shared === 0 ? NONE : this.#lookUp(paragraph);
    return paragraph.active;
  }

  /** Tells that the text stands elsewhere now: what leads from it or to it must be looked up anew. */
  moved(paragraph: Paragraph): void {
    this.dirty.add(paragraph);
    for (const { bucket } of this.activeIn(paragraph)) {
      bucket.owner = undefined;
      for (const holder of bucket.holders) this.dirty.add(holder);
    }
  }

  #lookUp({ prints }: Paragraph): readonly ActivePrint[] {
    const active: ActivePrint[] = [];
    for (let at = 0; at < prints.length; at += 2) {
      const bucket = this.#byPrint.get(prints[at]!);
      if (bucket instanceof Bucket && bucket.active) active.push({ bucket, place: prints[at + 1]! });
    }
    return active;
  }

  #post(paragraph: Paragraph, print: number): void {
    const known = this.#byPrint.get(print);
    if (known === undefined) {
      this.#byPrint.set(print, paragraph);
      return;
    }
    const bucket = known instanceof Bucket ? known : new Bucket(print, known);
    if (bucket !== known) this.#byPrint.set(print, bucket);
    this.#count(bucket, -1);
    bucket.holders.push(paragraph);
    this.#count(bucket, 1);
  }

  #withdraw(paragraph: Paragraph, print: number): void {
    const bucket = this.#byPrint.get(print);
    if (!(bucket instanceof Bucket)) {
      this.#byPrint.delete(print);
      return;
    }
    const { holders } = bucket;
    this.#count(bucket, -1);
    holders[holders.indexOf(paragraph)] = holders.at(-1)!;
    holders.pop();
    this.#count(bucket, 1);
    if (holders.length === 1) this.#byPrint.set(print, holders[0]!);
  }

  /** Adds a bucket to what its holders share, or takes it out, where it matters at its present size. */
  #count(bucket: Bucket, by: 1 | -1): void {
    if (!bucket.active) return;
    bucket.owner = undefined;
    for (const holder of bucket.holders) {
      this.#change(holder, () => {
        holder.shared += by;
        holder.active = undefined;
      });
    }
  }

  #change(paragraph: Paragraph, change: () => void): void {
    change();
    this.dirty.add(paragraph);
  }
}

const NONE: readonly ActivePrint[] = [];
