/**
 * Runs rules and turns their reports into findings. A rule that throws loses its own findings only and is named
 * once a run; levels, bulk faults and order are settled here, so that rules need not know of each other.
 */
import type { EarlierDrafts } from '../compare/earlier.js';
import type { Passage } from '../compare/passages.js';
import type { LineFacts } from '../outline/lexer.js';
import type { LineRole } from '../outline/tree.js';
import { shift } from '../text/span.js';
import type { Finding } from './finding.js';
import { type NotedLines, RuleView } from './notes.js';
import { withoutOutranked } from './outranked.js';
import type { DraftContext, DraftRule, LineRule, Options, Report, Rule, RuleId, YearWindow } from './rule.js';
import type { RulesOn } from './rule-set.js';
import { ToldPlaces } from './told.js';

export interface Crash {
  readonly rule: RuleId;
  readonly error: unknown;
}

/** A report of a line rule, still with offsets in its line. */
export interface LineReport {
  readonly rule: LineRule;
  readonly report: Report;
}

/** What draft rules noted of a line, by rule; most lines have none. */
export type Notes = ReadonlyMap<RuleId, unknown>;

/** A line with what stays true of it while its text does. */
export interface LintedLine {
  readonly reports: readonly LineReport[];
  readonly notes: Notes;
}

/** Notes are plain data, and lines that have some are few. */
export const sameNotes = (a: Notes, b: Notes): boolean =>
  a === b || JSON.stringify([...a]) === JSON.stringify([...b]);

/** In the order of the draft; at one place by the name of the rule, so that the order of rules never shows. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );

const NO_OPTIONS: Options = {};
const NO_REPORTS: readonly LineReport[] = [];
const NO_NOTES: Notes = new Map();
const SILENT: LintedLine = { reports: NO_REPORTS, notes: NO_NOTES };

/** The rules that the settings leave on, ready to run. */
export class Engine {
  readonly #on: RulesOn;
  readonly #lineRules: RulesOn['lineRules'];
  readonly #earlier: EarlierDrafts | undefined;
  readonly #onCrash: (crash: Crash) => void;

  constructor(on: RulesOn, onCrash: (crash: Crash) => void, earlier?: EarlierDrafts) {
    this.#on = on;
    this.#lineRules = earlier ? on.comparing : on.lineRules;
    this.#onCrash = onCrash;
    this.#earlier = earlier;
  }

  /** What rules of scope `line` say of a line and those of scope `draft` note of it; to be called once for each text. */
  lintLine(facts: LineFacts): LintedLine {
    if (facts.text === '') return SILENT;
    const { triggers, own } = this.#on;
    const asked = triggers.of(facts.text);
    const reports: LineReport[] = [];
    // One for all rules: each is done with it before the next one is asked.
    const context = { text: facts.text, own, earlier: this.#earlier, facts, options: NO_OPTIONS };
    for (const { rule, place, options } of this.#lineRules) {
      if (asked[place] === 0) continue;
      const before = reports.length;
      // Written out, not guarded(): this runs for every rule of every line.
      try {
        context.options = options;
        for (const report of rule.check(context)) reports.push({ rule, report });
      } catch (error) {
        reports.length = before;
        this.#onCrash({ rule: rule.id, error });
      }
    }
    const notes = facts.blank ? NO_NOTES : this.#notesOf(facts, asked);
    return { reports: this.#kept(reports, facts), notes };
  }

  /** The reports without those that the unit's own words outrank. */
  #kept(reports: readonly LineReport[], { text }: LineFacts): readonly LineReport[] {
    const { own } = this.#on;
    if (reports.length === 0) return NO_REPORTS;
    return own ? withoutOutranked(reports, text, (part) => own.hits(part).length) : reports;
  }

  #notesOf(facts: LineFacts, asked: Uint8Array): Notes {
    let notes: Map<RuleId, unknown> | undefined;
    for (const { rule, place } of this.#on.noting) {
      if (asked[place] === 0) continue;
      const note = this.#guarded(rule.id, () => [rule.note?.(facts)], [undefined])[0];
      if (note === undefined) continue;
      notes ??= new Map();
      notes.set(rule.id, note);
    }
    return notes ?? NO_NOTES;
  }

  /**
   * What the rules of scope `line` found in the lines with these indexes; lines of page furniture speak only through
   * the rules that look at it.
   */
  lineFindings(
    lines: readonly LintedLine[],
    indexes: Iterable<number>,
    starts: readonly number[],
    roles: readonly LineRole[],
    year: number | undefined,
  ): readonly Finding[] {
    const findings: Finding[] = [];
    const bulk = new Map<LineRule, Finding[]>();
    for (const index of indexes) {
      for (const { rule, report } of lines[index]!.reports) {
        if (roles[index] === 'furniture' && rule.where !== 'everywhere') continue;
        if (report.years && !holdsIn(report.years, year)) continue;
        const finding = this.#place(rule, report, starts[index]!);
        if (!rule.bulk) findings.push(finding);
        else {
          const group = bulk.get(rule);
          if (group) group.push(finding);
          else bulk.set(rule, [finding]);
        }
      }
    }
    for (const [rule, group] of bulk) findings.push(...gather(rule, inOrder(group)));
    return findings;
  }

  /** What the rules of scope `draft` find that read such things. */
  draftFindings(
    draft: Omit<DraftContext, 'options'>,
    notes: NotedLines,
    reads: DraftRule['reads'],
  ): readonly Finding[] {
    return this.#on.draftRules
      .filter(({ rule }) => rule.reads === reads)
      .flatMap(({ rule, options }) =>
        this.#reported(rule, () => [...rule.check(new RuleView(draft, rule.id, options, notes))]),
      );
  }

  /** What the rules of scope `passages` find. */
  passageFindings(passages: readonly Passage[]): readonly Finding[] {
    return this.#on.passageRules.flatMap(({ rule, options }) =>
      this.#reported(rule, () => [...rule.check({ passages, options })]),
    );
  }

  /**
   * The findings without those whose cause another rule tells.
   * @param near the line of an offset, and where that is a heading those down to the first text below it
   */
  toldOnce(findings: readonly Finding[], near: (offset: number) => readonly number[]): readonly Finding[] {
    const tellerOf = ({ rule }: Finding): RuleId | undefined => this.#on.byId.get(rule)?.rule.toldBy;
    const tellers = new Set(findings.flatMap((finding) => tellerOf(finding) ?? []));
    const told = new Map([...tellers].map((teller) => [teller, new ToldPlaces(teller, findings, near)]));
    return told.size === 0
      ? findings
      : findings.filter((finding) => !told.get(tellerOf(finding) ?? finding.rule)?.covers(finding));
  }

  /** The findings without the places that are silent; what is left of a bulk fault is counted anew. */
  unsilenced(findings: readonly Finding[], silent: (place: Finding) => boolean): readonly Finding[] {
    return findings.flatMap((finding) => {
      const { places } = finding;
      if (places.length === 0) return silent(finding) ? [] : [finding];
      const left = places.filter((place) => !silent(place));
      const entry = this.#on.byId.get(finding.rule);
      return left.length === places.length || !entry ? [finding] : gather(entry.rule, left);
    });
  }

  /** The findings of a rule whose offsets are in the draft. */
  #reported(rule: Rule, check: () => readonly Report[]): readonly Finding[] {
    const reports = this.#guarded(rule.id, check, []);
    return gather(
      rule,
      reports.map((report) => this.#place(rule, report, 0)),
    );
  }

  /** What a rule has to say; the fallback where it throws. */
  #guarded<T>(rule: RuleId, work: () => T, fallback: T): T {
    try {
      return work();
    } catch (error) {
      this.#onCrash({ rule, error });
      return fallback;
    }
  }

  #place(rule: Rule, report: Report, offset: number): Finding {
    const edits = report.edits ?? [];
    const declared = this.#on.byId.get(rule.id)?.severity ?? rule.severity;
    return {
      rule: rule.id,
      start: report.at.start + offset,
      end: report.at.end + offset,
      // A level that the user set holds for every place; a rule's own doubts weaken only its own level.
      severity: declared === rule.severity ? (report.severity ?? declared) : declared,
      message: report.message,
      fix: edits.length === 0 ? 'none' : (report.fix ?? rule.fix),
      edits: offset === 0 ? edits : edits.map((edit) => shift(edit, offset)),
      fixTitle: report.fixTitle,
      related: (report.related ?? []).map((place) => (place.in ? place : shift(place, offset))),
      anchor: report.anchor ?? 'start',
      unnecessary: report.unnecessary ?? false,
      places: [],
    };
  }
}

const holdsIn = ({ from, until, undated }: YearWindow, year: number | undefined): boolean =>
  year === undefined ? undated : from <= year && year <= until;

/** Tells a fault that stands at many places once, at the first of them. */
function gather(rule: Rule, findings: readonly Finding[]): readonly Finding[] {
  const [first] = findings;
  if (!first || !rule.bulk || findings.length < rule.bulk.from) return findings;
  return [{ ...first, message: rule.bulk.message(findings.length), places: findings }];
}
