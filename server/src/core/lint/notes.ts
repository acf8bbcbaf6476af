/** What draft rules noted of the lines of a draft, ready to be asked by one rule at a time. */
import type { LintedLine } from './engine.js';
import type { DraftContext, NotedContext, Options, RuleId } from './rule.js';

export interface LineNote {
  readonly line: number;
  readonly note: unknown;
}

/** True for as long as lines neither come nor go and their notes are equal to those at first. */
export class NotedLines {
  readonly #byRule = new Map<RuleId, LineNote[]>();
  readonly #lines: readonly LintedLine[];

  constructor(lines: readonly LintedLine[]) {
    this.#lines = lines;
    for (const [line, { notes }] of lines.entries()) {
      if (notes.size === 0) continue;
      for (const [rule, note] of notes) {
        const known = this.#byRule.get(rule);
        if (known) known.push({ line, note });
        else this.#byRule.set(rule, [{ line, note }]);
      }
    }
  }

  noteOf(rule: RuleId, line: number): unknown {
    return this.#lines[line]?.notes.get(rule);
  }

  /** In the order of lines. */
  of(rule: RuleId): readonly LineNote[] {
    return this.#byRule.get(rule) ?? NONE;
  }
}

const NONE: readonly LineNote[] = [];

/** A draft as one rule sees it. */
export class RuleView implements NotedContext<Options, unknown> {
  readonly lines: DraftContext['lines'];
  readonly outline: DraftContext['outline'];
  readonly profile: DraftContext['profile'];
  readonly parts: DraftContext['parts'];
  readonly year: DraftContext['year'];
  readonly planYear: DraftContext['planYear'];
  readonly mode: DraftContext['mode'];
  readonly eol: string;
  readonly options: Options;
  /** As properties, because rules take them out of the view. */
  readonly noteOf: (line: number) => unknown;
  readonly noted: () => readonly LineNote[];

  constructor(draft: Omit<DraftContext, 'options'>, rule: RuleId, options: Options, notes: NotedLines) {
    this.lines = draft.lines;
    this.outline = draft.outline;
    this.profile = draft.profile;
    this.parts = draft.parts;
    this.year = draft.year;
    this.planYear = draft.planYear;
    this.mode = draft.mode;
    this.eol = draft.eol;
    this.options = options;
    this.noteOf = (line) => notes.noteOf(rule, line);
    this.noted = () => notes.of(rule);
  }
}
