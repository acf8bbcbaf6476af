/** Rules made ready for many drafts: what they wait for, and how settings leave them. */
import { Assembler } from '../assembly.js';
import { levelOf, optionsOf, type Settings } from './config.js';
import type { DraftRule, LineRule, Options, PassageRule, Rule, RuleId, Severity } from './rule.js';
import { TableSearch } from './tables/search.js';
import { TriggerIndex } from './triggers.js';

export interface Leveled<R extends Rule> {
  readonly rule: R;
  /** Its place in the list of all rules. */
  readonly place: number;
  readonly severity: Severity;
  readonly options: Options;
}

/** What drafts with the same settings have in common. */
export class RulesOn {
  readonly triggers: TriggerIndex;
  /** Those that say something without what others need. */
  readonly lineRules: readonly Leveled<LineRule>[];
  /** With those that compare with earlier drafts. */
  readonly comparing: readonly Leveled<LineRule>[];
  readonly draftRules: readonly Leveled<DraftRule>[];
  /** Draft rules that take notes. */
  readonly noting: readonly Leveled<DraftRule>[];
  readonly passageRules: readonly Leveled<PassageRule>[];
  readonly byId: ReadonlyMap<RuleId, Leveled<Rule>>;
  /** The unit's own words. */
  readonly own: TableSearch | undefined;
  readonly assembler: Assembler;

  constructor(rules: readonly Rule[], triggers: TriggerIndex, settings: Settings) {
    const on = rules.flatMap((rule, place) => {
      const level = levelOf(settings, rule.id, rule.severity);
      return level === 'off' ? [] : [{ rule, place, severity: level, options: optionsOf(settings, rule) }];
    });
    this.triggers = triggers;
    this.byId = new Map(on.map((entry) => [entry.rule.id, entry]));
    this.draftRules = on.filter((entry): entry is Leveled<DraftRule> => entry.rule.scope === 'draft');
    this.passageRules = on.filter((entry): entry is Leveled<PassageRule> => entry.rule.scope === 'passages');
    this.noting = this.draftRules.filter(({ rule }) => rule.note);
    const { corrections } = settings;
    this.own = corrections && corrections.rows.length > 0 ? new TableSearch(corrections) : undefined;
    this.comparing = on
      .filter((entry): entry is Leveled<LineRule> => entry.rule.scope === 'line')
      .filter(({ rule }) => rule.needs !== 'corrections' || this.own);
    this.lineRules = this.comparing.filter(({ rule }) => rule.needs !== 'earlier');
    this.assembler = new Assembler(settings);
  }
}

/** To be made once and given to all drafts. */
export class RuleSet {
  readonly #rules: readonly Rule[];
  readonly #triggers: TriggerIndex;
  readonly #under = new WeakMap<Settings, RulesOn>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#triggers = new TriggerIndex(rules);
  }

  /** Made once for each settings object, which must not change afterwards. */
  under(settings: Settings): RulesOn {
    const known = this.#under.get(settings);
    if (known) return known;
    const made = new RulesOn(this.#rules, this.#triggers, settings);
    this.#under.set(settings, made);
    return made;
  }
}
