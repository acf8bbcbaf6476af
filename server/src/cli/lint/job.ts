/** What goes to whoever checks drafts and what comes back; plain data, for it may cross to another thread. */
import type { KnownPlaces, Overview, RuleId, Severity } from '../../core/index.js';
import type { Source } from '../files.js';
import type { Io } from '../io.js';

/** What holds for all drafts of a run. */
export interface LintSetup {
  readonly english: boolean;
  readonly cwd: string;
  readonly env: Io['env'];
  /** One of LINT_FORMATS. */
  readonly format: string;
  readonly colour: boolean;
  /** Of --config. */
  readonly config: string | undefined;
  readonly fix: boolean;
  /** From this severity on a finding counts. */
  readonly level: Severity;
  /** Tell all places, for a baseline. */
  readonly places: boolean;
}

export interface LintJob {
  readonly source: Source;
  /** What a baseline knows of the draft. */
  readonly known: KnownPlaces | undefined;
}

export interface Checked {
  /** What the format has to say of the draft; undefined for one that could not be read. */
  readonly report: CheckedReport | undefined;
  /** Lines for standard error, to stand above the report. */
  readonly notes: readonly string[];
  /** Something could not be done, here or before. */
  readonly failed: boolean;
  readonly crashes: readonly { readonly rule: RuleId; readonly why: string }[];
}

export interface CheckedReport {
  readonly text: string;
  readonly row: LintRow;
  /** Undefined unless asked for. */
  readonly places: KnownPlaces | undefined;
}

export interface LintRow {
  readonly name: string;
  readonly counts: Overview['counts'];
  /** How many can be mended safely, and how many places have been. */
  readonly safe: number;
  readonly mended: number;
  /** Undefined unless the format shows it. */
  readonly overview: Overview | undefined;
}
