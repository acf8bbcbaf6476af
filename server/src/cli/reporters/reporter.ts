/** How results become text. A reporter sees one draft at a time and remembers no more than its totals. */
import type { Draft, Finding, LedgerRow, Message, Overview, Rule, Severity } from '../../core/index.js';
import type { LintRow } from '../lint/job.js';

export interface Reporter<T> {
  begin(): string;
  draft(result: T): Iterable<string>;
  end(): string;
}

export interface Style {
  readonly say: (told: Message) => string;
  readonly colour: boolean;
}

/** Reporters by the name of their format, the default one first. */
export type Reporters<T> = Readonly<Record<string, (style: Style) => Reporter<T>>>;

export interface Outlined {
  readonly name: string;
  readonly draft: Draft;
}

export interface Figured extends Outlined {
  readonly rows: readonly LedgerRow[];
}

export interface Linted extends Outlined {
  /** Those that are told: all of the draft, or those that no baseline knows. */
  readonly findings: readonly Finding[];
}

export interface LintStyle extends Style {
  readonly rules: readonly Rule[];
  /** From this severity on a finding counts. */
  readonly level: Severity;
}

/** A format of lint. Drafts may be put in words in different threads, so it remembers nothing. */
export interface LintFormat {
  begin(style: LintStyle): string;
  /** Nothing where the format has nothing to say of the draft. */
  draft(linted: Linted, style: LintStyle): Iterable<string>;
  /** Stands between drafts of which something is said. */
  readonly between: string;
  end(totals: LintTotals, style: LintStyle): string;
  /** Its end shows a row of each draft. */
  readonly overviews?: boolean;
}

export interface LintTotals {
  readonly drafts: number;
  readonly counts: Overview['counts'];
  readonly safe: number;
  readonly mended: number;
  /** Only of a format that shows them. */
  readonly rows: readonly LintRow[];
  /** Something was said of a draft. */
  readonly written: boolean;
  /** All was done that was asked for. */
  readonly complete: boolean;
}
