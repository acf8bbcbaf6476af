/** Where in the draft each text stands and counts. */
import type { LineFacts } from '../outline/lexer.js';
import type { LineRole } from '../outline/tree.js';
import { foldPlace } from './fold.js';
import type { Paragraph } from './paragraph.js';
import type { Postings } from './postings.js';

export interface FactsOfLine {
  readonly facts: LineFacts;
}

interface Seat<L> {
  readonly paragraph: Paragraph<L>;
  /** See Paragraph. */
  readonly from: number;
}

/** Keeps `at` and `from` of the paragraphs, and tells the postings of those that moved against others. */
export class Seats<L extends FactsOfLine> {
  readonly #paragraphOf: (line: L) => Paragraph<L> | undefined;
  readonly #postings: Postings<L>;
  #seats: (Seat<L> | undefined)[] = [];
  #roles: readonly LineRole[] | undefined;

  constructor(paragraphOf: (line: L) => Paragraph<L> | undefined, postings: Postings<L>) {
    this.#paragraphOf = paragraphOf;
    this.#postings = postings;
  }

  /** Seats the lines as they are now; see PassageIndex.passages. True where a text stands at other lines than before. */
  take(lines: readonly L[], roles: readonly LineRole[], changed: Iterable<number> | undefined): boolean {
    const one = changed && roles === this.#roles && lines.length === this.#seats.length;
    this.#roles = roles;
    return one ? this.#takeSome(lines, roles, changed) : this.#takeAll(lines, roles);
  }

  #takeSome(lines: readonly L[], roles: readonly LineRole[], changed: Iterable<number>): boolean {
    let shifted = false;
    for (const line of changed) {
      const [old, now] = [this.#seats[line], this.#seatOf(lines[line]!, roles[line]!)];
      if (sameSeat(old, now)) continue;
      this.#seats[line] = now;
      for (const paragraph of new Set([old?.paragraph, now?.paragraph])) {
        if (!paragraph) continue;
        paragraph.at = paragraph.at.filter((at) => at !== line);
        if (paragraph === now?.paragraph) paragraph.at = [...paragraph.at, line].sort((a, b) => a - b);
        paragraph.from = Math.max(0, ...paragraph.at.map((at) => this.#seats[at]?.from ?? 0));
        this.#postings.moved(paragraph);
        // A text that stands elsewhere too may be found there as before, and yet at other lines.
        shifted ||= paragraph.at.some((at) => at !== line);
      }
    }
    return shifted;
  }

  #takeAll(lines: readonly L[], roles: readonly LineRole[]): boolean {
    const old = this.#seats;
    const now = lines.map((line, index) => this.#seatOf(line, roles[index]!));
    let head = 0;
    while (head < old.length && head < now.length && sameSeat(old[head], now[head])) head++;
    let tail = 0;
    const most = Math.min(old.length, now.length) - head;
    while (tail < most && sameSeat(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++;
    if (old.length === now.length && head === now.length) return false;
    this.#seats = now;
    for (const seat of old) if (seat) seat.paragraph.at = [];
    for (const seat of now) if (seat) seat.paragraph.from = 0;
    for (const [line, seat] of now.entries()) {
      if (!seat) continue;
      seat.paragraph.at.push(line);
      seat.paragraph.from = Math.max(seat.paragraph.from, seat.from);
    }
    // Those before and behind the change keep their order; all others may stand before or behind one they did not.
    for (const seat of [...old.slice(head, old.length - tail), ...now.slice(head, now.length - tail)]) {
      if (seat) this.#postings.moved(seat.paragraph);
    }
    return true;
  }

  #seatOf(line: L, role: LineRole): Seat<L> | undefined {
    const paragraph = isText(line, role) ? this.#paragraphOf(line) : undefined;
    return paragraph && { paragraph, from: bodyPlace(line.facts, role) };
  }
}

const sameSeat = <L>(a: Seat<L> | undefined, b: Seat<L> | undefined): boolean =>
  a?.paragraph === b?.paragraph && a?.from === b?.from;

/** Text of the report: not titles, headings without a body, signatures, attachments and page furniture. */
export function isText({ facts }: FactsOfLine, role: LineRole): boolean {
  return role === 'body' || role === 'lead' || (role === 'heading' && facts.heading?.runIn === true);
}

/** Folded place behind number and title of a run-in heading; 0 in other lines. */
const bodyPlace = ({ text, heading }: LineFacts, role: LineRole): number =>
  role === 'heading' && heading ? foldPlace(text, heading.title.end) : 0;
