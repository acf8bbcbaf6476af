/**
 * The contract between a rule and the engine. A rule is one file that declares its facts and yields reports; it
 * never edits, never reads settings, never remembers anything, and may be run in any order.
 */

import type { EarlierDraft, EarlierDrafts } from '../compare/earlier.js';
import type { Passage } from '../compare/passages.js';
import type { LineFacts } from '../outline/lexer.js';
import type { Outline } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import type { Profile } from '../profiles/profile.js';
import type { Span, TextEdit } from '../text/span.js';
import type { BasisId } from './basis.js';
import type { DraftMode, Settings } from './config.js';
import type { Message } from './message.js';
import type { TableSearch } from './tables/search.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** `safe` changes no meaning, number, name or quotation and may run on save; `review` is one click, one place. */
export type FixGrade = 'safe' | 'review' | 'none';

export const CATEGORIES = [
  'structure',
  'numbering',
  'duplicate',
  'punctuation',
  'residue',
  'figure',
  'wording',
  'term',
  'name',
  'publish',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** `<category>/<slug>`, the slug naming the bad pattern. */
export type RuleId = `${Category}/${string}`;

export interface Related extends Span {
  readonly message: Message;
  /** The earlier draft that the offsets are in; absent for places in this draft. */
  readonly in?: EarlierDraft;
}

/** One place where a rule finds its pattern. Offsets are in the line for rules of scope `line`, else in the draft. */
export interface Report {
  readonly at: Span;
  readonly message: Message;
  /** What mends it, inside or beside `at`; none where only the writer can. Non-empty where present. */
  readonly edits?: readonly TextEdit[] | undefined;
  /** What the quick fix is called: a command, such as 改为“（一）”. Needed where there are edits. */
  readonly fixTitle?: Message | undefined;
  /** Other places of the same fault: in this draft (rules of scope `draft`), or in an earlier one. */
  readonly related?: readonly Related[] | undefined;
  /** Weaker than declared, where this place is less certain. */
  readonly severity?: Severity | undefined;
  /** Weaker than declared: a change here needs an eye on it. */
  readonly fix?: FixGrade | undefined;
  /**
   * The end of its line from which the place and its edits are measured while the line changes elsewhere; of a rule that
   * reads `outline`, whose findings are moved.
   */
  readonly anchor?: 'start' | 'end' | undefined;
  /** The text may go: shown faded. */
  readonly unnecessary?: boolean | undefined;
  /** Holds in drafts about these years only (rules of scope `line`, which do not know the year). */
  readonly years?: YearWindow | undefined;
}

/** Report years, both ends included. */
export interface YearWindow {
  readonly from: number;
  readonly until: number;
  /** Whether a draft that names no year is taken for one of these. */
  readonly undated: boolean;
}

export type OptionValue = number | string | boolean;
export type Options = Readonly<Record<string, OptionValue>>;

interface RuleFacts<O extends Options> {
  readonly id: RuleId;
  /** A few Chinese words that name the fault. */
  readonly title: string;
  readonly severity: Severity;
  /** The strongest grade of its fixes. */
  readonly fix: FixGrade;
  readonly basis: readonly [BasisId, ...BasisId[]];
  /** Two Chinese sentences: why it is a fault, what it leads to. */
  readonly why: string;
  /** A short draft with what is reported between ⟦ and ⟧; the first test. */
  readonly bad: string;
  /** A short draft that is right; nothing may be reported in it. */
  readonly good: string;
  /** Settings under which the examples hold, where the defaults keep the rule quiet. */
  readonly example?: Settings;
  /** What to write into the settings file for the rule to speak at all; JSON, shown on its page. */
  readonly setup?: string;
  /** Rules of these categories are silent at its places. */
  readonly outranks?: readonly Category[];
  /** An earlier draft that the examples are held against. */
  readonly earlier?: string;
  /** From this many places on, they are told as one finding on the first, with their count. */
  readonly bulk?: { readonly from: number; readonly message: (count: number) => Message };
  /**
   * It only says that something is lacking, which may be on its way: not shown where the hand is, until the caret has
   * left the line, or the draft is saved or checked. The command line shows it always.
   */
  readonly halfTyped?: boolean;
  /** `everywhere` for rules that look at page furniture too; the others see the report only. */
  readonly where?: 'report' | 'everywhere';
  /**
   * A rule that tells the same cause better: where a place of it holds the finding, or begins on the line of the
   * finding or in the first text below it, the finding is dropped.
   */
  readonly toldBy?: RuleId;
  readonly options?: O;
}

export interface LineContext<O extends Options = Options> {
  readonly text: string;
  /** The unit's own words; absent where it has none. */
  readonly own?: TableSearch | undefined;
  readonly facts: LineFacts;
  /** What the settings name to compare with; undefined where they name nothing. */
  readonly earlier?: EarlierDrafts | undefined;
  readonly options: O;
}

/**
 * What must stand in a line for a rule to be asked: a word or a sign, any of a row of signs (both ends included), or a
 * number of so many digits, the blanks and hyphens in it counted.
 */
export type Trigger = string | { readonly from: string; readonly to: string } | { readonly digits: number };

/** Sees one line and nothing around it; runs on changed lines only. */
export interface LineRule<O extends Options = Options> extends RuleFacts<O> {
  readonly scope: 'line';
  /** What the settings must give for the rule to say anything. */
  readonly needs?: 'corrections' | 'earlier';
  /** See TriggerIndex: the rule has nothing to say of a line without any of these. */
  readonly triggers?: readonly Trigger[];
  check(line: LineContext<O>): Iterable<Report>;
}

export interface DraftLine {
  readonly text: string;
  readonly facts: LineFacts;
  /** Offset of the line in the draft. */
  readonly start: number;
  /** Offset of its end, without the line end. Not always as far from `start` as the text is long: see kept-offsets.ts. */
  readonly end: number;
}

/** What is known of the whole draft; made from what the lines carry, so that no rule needs to read the text anew. */
export interface DraftContext<O extends Options = Options> {
  readonly lines: readonly DraftLine[];
  readonly outline: Outline;
  readonly profile: Profile;
  readonly parts: readonly PartState[];
  /** The report year and the year it plans for; undefined where the draft does not say. */
  readonly year: number | undefined;
  readonly planYear: number | undefined;
  readonly mode: DraftMode;
  /** The draft's own line end, for text that fixes insert. */
  readonly eol: string;
  readonly options: O;
}

/** A draft as seen by a rule that takes notes. */
export interface NotedContext<O extends Options, N> extends DraftContext<O> {
  /** What `note` says of the line; undefined of most. */
  noteOf(line: number): N | undefined;
  /** The lines that have a note, in order; for rules that look for notes throughout. */
  noted(): Iterable<{ readonly line: number; readonly note: N }>;
}

/** Sees the draft as a whole. */
export interface DraftRule<O extends Options = Options, N = unknown> extends RuleFacts<O> {
  readonly scope: 'draft';
  /**
   * `outline` where nothing but outline, parts, years, page furniture, lines of up to 60 characters and the rule's own
   * notes is read: such a rule rests while only longer paragraphs change. `numbers` where of numbered headings only
   * the numbers are read, neither titles nor items: such a rule rests while titles are typed, too.
   */
  readonly reads: 'numbers' | 'outline';
  /**
   * What of a line the rule needs, as plain data, so that it need not look at the text again; undefined for a line
   * that does not matter. Made once for each text of a line. A change of notes makes the rules run again.
   */
  note?(line: LineFacts): N | undefined;
  /** See TriggerIndex: a line without any of these has no note. */
  readonly triggers?: readonly Trigger[];
  check(draft: NotedContext<O, N>): Iterable<Report>;
}

/** Sees the passages that stand twice and nothing else; runs after every change. */
export interface PassageRule<O extends Options = Options> extends RuleFacts<O> {
  readonly scope: 'passages';
  check(draft: PassageContext<O>): Iterable<Report>;
}

export interface PassageContext<O extends Options = Options> {
  readonly passages: readonly Passage[];
  readonly options: O;
}

export type Rule = LineRule | DraftRule | PassageRule;

export const defineLineRule = <O extends Options>(rule: Omit<LineRule<O>, 'scope'>): LineRule<O> => ({
  ...rule,
  scope: 'line',
});

export const defineDraftRule = <O extends Options, N>(
  rule: Omit<DraftRule<O, N>, 'scope'>,
): DraftRule<O, N> => ({
  ...rule,
  scope: 'draft',
});

export const definePassageRule = <O extends Options>(
  rule: Omit<PassageRule<O>, 'scope'>,
): PassageRule<O> => ({
  ...rule,
  scope: 'passages',
});

export const categoryOf = (id: RuleId): Category => id.slice(0, id.indexOf('/')) as Category;
