/** Checks one draft after the other: reads it, mends it where that is asked for, and puts it in the words of the format. */
import {
  countBySeverity,
  Draft,
  type DraftOptions,
  type FixedDraft,
  fixAll,
  message,
  newFindings,
  overviewOf,
  placesIn,
  type RuleId,
  safeFindings,
} from '../../core/index.js';
import { encodeDraft, type OpenDraft, readDraft, replaceDraft } from '../drafts.js';
import type { Worker } from '../folder/in-order.js';
import { LINT_FORMATS } from '../reporters/index.js';
import type { Linted, LintFormat, LintStyle } from '../reporters/reporter.js';
import type { Session } from '../session.js';
import { SettingsOf } from '../settings.js';
import { codeOf, Trouble } from '../trouble.js';
import type { Checked, CheckedReport, LintJob, LintSetup } from './job.js';

export class Checker implements Worker<LintJob, Checked> {
  readonly #session: Session;
  readonly #setup: LintSetup;
  readonly #format: LintFormat;
  readonly #style: LintStyle;
  #settings: Promise<SettingsOf> | undefined;
  #crashes = new Map<RuleId, string>();

  constructor(session: Session, setup: LintSetup) {
    this.#session = session;
    this.#setup = setup;
    this.#format = LINT_FORMATS[setup.format]!;
    this.#style = styleOf(session, setup);
  }

  async work(jobs: readonly LintJob[]): Promise<readonly Checked[]> {
    // All are asked for at once, and looked at one by one.
    const opened = jobs.map(({ source }) => readDraft(source, this.#session.io));
    for (const draft of opened) draft.catch(() => {});
    const checked: Checked[] = [];
    for (const [at, job] of jobs.entries()) checked.push(await this.#check(job, opened[at]!));
    return checked;
  }

  async stop(): Promise<void> {}

  async #check(job: LintJob, opened: Promise<OpenDraft>): Promise<Checked> {
    this.#crashes = new Map();
    let report: CheckedReport | undefined;
    try {
      report = await this.#report(await opened, job);
    } catch (error) {
      this.#session.fail(error);
    }
    return {
      report,
      notes: this.#session.takeNotes(),
      failed: this.#session.failed,
      crashes: [...this.#crashes].map(([rule, why]) => ({ rule, why })),
    };
  }

  async #report(open: OpenDraft, { known }: LintJob): Promise<CheckedReport> {
    this.#settings ??= SettingsOf.open(this.#session, this.#setup.config);
    const settingsOf = await this.#settings;
    const settings = await settingsOf.of(open.source);
    const options: DraftOptions = {
      rules: this.#session.ruleSet,
      settings,
      ignores: await settingsOf.ignoresOf(open.source),
      earlier: await settingsOf.earlierOf(open.source),
      onCrash: ({ rule, error }) => this.#crashes.set(rule, codeOf(error)),
    };
    const { draft, mended } = this.#setup.fix ? await this.#mend(open, options) : look(open, options);
    const findings = known ? newFindings(draft, known) : draft.findings;
    const linted: Linted = { name: open.source.name, draft, findings };
    return {
      text: [...this.#format.draft(linted, this.#style)].join(''),
      row: {
        name: open.source.name,
        counts: countBySeverity(findings),
        safe: safeFindings(findings).length,
        mended,
        overview: this.#format.overviews ? overviewOf(draft, findings, settings.unit) : undefined,
      },
      places: this.#setup.places ? placesIn(draft) : undefined,
    };
  }

  /** Mends what is safe to mend. Where that cannot be done or written, says so and reports the draft as it is. */
  async #mend(open: OpenDraft, options: DraftOptions): Promise<Looked> {
    const looked = look(open, options);
    const { io } = this.#session;
    const isFilter = open.source.path === undefined;
    try {
      const safe = safeFindings(looked.draft.findings);
      const fixed = safe.length > 0 ? settle(open, options) : undefined;
      const changed = fixed && fixed.text !== open.decoded.text;
      const bytes = changed ? encodeDraft(open, fixed.text) : open.bytes;
      if (isFilter) await io.stdout.write(bytes);
      else if (changed) await replaceDraft(open, bytes, io.fs);
      if (!changed) return looked;
      this.#tellMended(open, fixed.mended, [...new Set(safe.map(({ rule }) => rule))]);
      return { draft: fixed.draft, mended: fixed.mended };
    } catch (error) {
      this.#session.fail(error);
      if (isFilter) await io.stdout.write(open.bytes);
      return looked;
    }
  }

  #tellMended({ source }: OpenDraft, mended: number, rules: readonly RuleId[]): void {
    const session = this.#session;
    const names = rules.join(session.say(message('、')));
    session.note(session.say(message('“{0}”已修复 {1} 处（{2}）', source.name, mended, names)));
  }
}

export const styleOf = (session: Session, { colour, level }: LintSetup): LintStyle => ({
  say: (told) => session.say(told),
  colour,
  level,
  rules: session.rules,
});

interface Looked {
  readonly draft: Draft;
  readonly mended: number;
}

const look = ({ decoded }: OpenDraft, options: DraftOptions): Looked => ({
  draft: new Draft(decoded.text, options),
  mended: 0,
});

function settle({ source, decoded }: OpenDraft, options: DraftOptions): FixedDraft {
  try {
    return fixAll(decoded.text, options);
  } catch (error) {
    throw new Trouble(
      message('“{0}”的安全修复没有成功（{1}），没有改动，请反馈给开发者', source.name, codeOf(error)),
    );
  }
}
