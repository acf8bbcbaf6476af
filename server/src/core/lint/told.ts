/** One cause, one finding: what a rule tells need not be told again by the rules that name it in `toldBy`. */
import type { Span } from '../text/span.js';
import type { Finding } from './finding.js';
import type { RuleId } from './rule.js';

/** Where a rule tells a cause that others would tell again. */
export class ToldPlaces {
  readonly #lines: ReadonlySet<number>;
  /** In order, with the furthest end so far. */
  readonly #spans: readonly Span[];

  constructor(
    readonly rule: RuleId,
    findings: readonly Finding[],
    readonly near: (offset: number) => readonly number[],
  ) {
    const places = findings
      .filter((finding) => finding.rule === rule)
      .flatMap((finding) => [finding, ...finding.related.filter((place) => !place.in)])
      .sort((a, b) => a.start - b.start);
    let end = 0;
    this.#lines = new Set(places.map(({ start }) => near(start)[0]!));
    this.#spans = places.map((place) => {
      end = Math.max(end, place.end);
      return { start: place.start, end };
    });
  }

  covers({ rule, start, end }: Finding): boolean {
    if (rule === this.rule) return false;
    if (this.near(start).some((line) => this.#lines.has(line))) return true;
    const before = this.#lastFrom(start);
    return before !== undefined && end <= before.end;
  }

  /** The last of the spans that begins there or in front of it. */
  #lastFrom(start: number): Span | undefined {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return this.#spans[low - 1];
  }
}
