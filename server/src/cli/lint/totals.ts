import { atLeast, SEVERITIES, type Severity } from '../../core/index.js';
import type { LintFormat, LintTotals } from '../reporters/reporter.js';
import type { CheckedReport, LintRow } from './job.js';

/** What adds up over the drafts of a run. */
export class Totals {
  readonly #format: LintFormat;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  readonly #rows: LintRow[] = [];
  #drafts = 0;
  #safe = 0;
  #mended = 0;
  #written = false;

  constructor(format: LintFormat) {
    this.#format = format;
  }

  /** The text of the draft as it goes out, parted from the one before. */
  add({ text, row }: CheckedReport): string {
    this.#drafts++;
    this.#safe += row.safe;
    this.#mended += row.mended;
    for (const severity of SEVERITIES) this.#counts[severity] += row.counts[severity];
    if (row.overview) this.#rows.push(row);
    if (text === '') return '';
    const parted = this.#written ? this.#format.between + text : text;
    this.#written = true;
    return parted;
  }

  /** Some finding is at least as grave. */
  reaches(level: Severity): boolean {
    return SEVERITIES.some((severity) => this.#counts[severity] > 0 && atLeast(severity, level));
  }

  /** @param complete everything could be done */
  of(complete: boolean): LintTotals {
    return {
      drafts: this.#drafts,
      counts: this.#counts,
      safe: this.#safe,
      mended: this.#mended,
      rows: this.#rows,
      written: this.#written,
      complete,
    };
  }
}
