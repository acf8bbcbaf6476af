/**
 * The passages of a draft that stand twice, kept up to date line by line. Fingerprints of a line are made once for its
 * text; only lines that share some are ever compared, and only those that share some with a changed line are compared anew.
 * What comes out depends on the lines as they stand, not on how they came there.
 */
import type { LineRole } from '../outline/tree.js';
import { GRAM } from './fingerprints.js';
import { type Group, groupShared, joinParagraphs } from './groups.js';
import type { Paragraph } from './paragraph.js';
import { MIN_EXACT, type Passage } from './passages.js';
import { Postings } from './postings.js';
import { searchParagraph } from './search.js';
import { type FactsOfLine, isText, Seats } from './seats.js';

/** Most passages that are told at a time; who has mended some sees the next ones. */
const MAX_PASSAGES = 100;

const NONE: readonly Passage[] = [];

export class PassageIndex<L extends FactsOfLine> {
  readonly #postings = new Postings<L>();
  readonly #paragraphs = new Map<L, Paragraph<L>>();
  readonly #seats = new Seats<L>((line) => this.#paragraphs.get(line), this.#postings);
  /** Texts in which something was found. */
  readonly #finders = new Set<Paragraph>();
  #groups: readonly Group[] | undefined;

  /** To be called once for each line that comes into the draft. */
  add(line: L, text: string): void {
    // A line that cannot hold a fingerprint cannot hold a passage.
    if (text.length >= GRAM) this.#paragraphs.set(line, this.#postings.add(line, text));
  }

  /** To be called once for each line that leaves the draft. */
  remove(line: L): void {
    const paragraph = this.#paragraphs.get(line);
    if (!paragraph) return;
    this.#paragraphs.delete(line);
    this.#postings.remove(line, paragraph);
  }

  /**
   * In the order of their first places. `lines` are those added and not removed; `starts` their offsets. `changed`
   * names the lines that are not what they were at the last call; it may be left out, and must be where lines came or
   * went.
   */
  passages(
    lines: readonly L[],
    starts: readonly number[],
    roles: readonly LineRole[],
    changed?: Iterable<number>,
  ): readonly Passage[] {
    if (this.#seats.take(lines, roles, changed)) this.#groups = undefined;
    if (this.#search() || !this.#groups) {
      const finders = [...this.#finders].sort((a, b) => a.at[0]! - b.at[0]!);
      this.#groups = groupShared(finders.flatMap(({ found }) => found?.shared ?? []));
    }
    if (this.#groups.length === 0) return NONE;
    return joinParagraphs(this.#groups, (line) => this.#textAbove(line, lines, roles))
      .slice(0, MAX_PASSAGES)
      .flatMap((group) => this.#place(group, lines, starts) ?? []);
  }

  /** Looks again at the texts where something may have changed; true where something did. */
  #search(): boolean {
    const { dirty } = this.#postings;
    let changed = false;
    for (const paragraph of dirty) {
      if (!searchParagraph(paragraph, this.#postings)) continue;
      changed = true;
      if (paragraph.found && paragraph.found.shared.length > 0) this.#finders.add(paragraph);
      else this.#finders.delete(paragraph);
    }
    dirty.clear();
    return changed;
  }

  /** The nearest line of text above, unless something that is no text of the report parts the two. */
  #textAbove(line: number, lines: readonly L[], roles: readonly LineRole[]): number | undefined {
    for (let at = line - 1; at >= 0; at--) {
      const length = isText(lines[at]!, roles[at]!) ? this.#paragraphs.get(lines[at]!)?.units.length : 0;
      // What is too short to be a passage by itself does not part two of them.
      if (length && length >= MIN_EXACT) return at;
      if (!isPassable(roles[at]!)) return undefined;
    }
    return undefined;
  }

  #place({ places, ...facts }: Group, lines: readonly L[], starts: readonly number[]): Passage | undefined {
    const offset = (line: number, place: number): number =>
      starts[line]! + (this.#paragraphs.get(lines[line]!)?.offsetOf(place) ?? 0);
    const [first, second, ...others] = places.map(({ line, start, lastLine, end }) => ({
      line,
      start: offset(line, start),
      // Right behind the last character: blanks after it stay outside.
      end: offset(lastLine, end - 1) + 1,
    }));
    return first && second && { first, others: [second, ...others], ...facts };
  }
}

/** What may stand between two paragraphs of one passage. */
const isPassable = (role: LineRole): boolean =>
  role === 'blank' || role === 'heading' || role === 'body' || role === 'lead';
