/**
 * A draft under work: its lines with what is known of each, kept up to date change by change. Only lines whose text
 * changed are lexed and checked again. While a change leaves the outline as it is (typing inside a paragraph), what
 * rests on the outline alone is kept and only moved; after any other change it is put together anew from what the
 * lines carry. The result equals that of a fresh Draft with the same text.
 */
import { type Passage, PassageIndex } from './compare/index.js';
import type { Settings } from './lint/config.js';
import { type Crash, Engine, inOrder, type LintedLine, sameNotes } from './lint/engine.js';
import { type Finding, mapFinding } from './lint/finding.js';
import type { Ignores } from './lint/ignore.js';
import type { DraftContext, Rule } from './lint/rule.js';
import { type Marker, markerOf, placeHash, sentenceAt, silencer, withoutMarker } from './lint/silence.js';
import { assembleOutline } from './outline/assemble.js';
import { type LineFacts, lexLine } from './outline/lexer.js';
import { sameShape } from './outline/shape.js';
import type { LineRole } from './outline/tree.js';
import { detectProfile, profileById, profilesOf } from './profiles/index.js';
import { CueIndex, findParts } from './profiles/parts.js';
import { draftYears } from './profiles/years.js';
import { type LineChange, LineTable } from './text/line-table.js';
import type { SourceLine } from './text/lines.js';
import { OffsetMap } from './text/offset-map.js';
import type { Span, TextEdit } from './text/span.js';

export interface DraftOptions {
  readonly rules: readonly Rule[];
  readonly settings?: Settings;
  /** Places and rules that the writer does not want to hear of. */
  readonly ignores?: Ignores;
  /** Told of each rule that throws. */
  readonly onCrash?: (crash: Crash) => void;
}

/** What is known of one version of a draft. Plain data; stays true for that version. */
export interface Analysis extends Omit<DraftContext, 'options'> {
  readonly findings: readonly Finding[];
}

interface Line extends SourceLine, LintedLine {
  readonly facts: LineFacts;
  readonly marker: Marker | undefined;
}

const NO_IGNORES: Ignores = new Map();

/** What stays true while changes leave the outline as it is. */
class Kept {
  /** Indexes of the lines that rules of scope `line` speak of. */
  readonly speaking = new Set<number>();
  /** From the offsets that the findings had to those of now. */
  readonly map: OffsetMap;

  /** `findings` rest on the outline. */
  constructor(
    readonly roles: readonly LineRole[],
    readonly year: number | undefined,
    readonly findings: readonly Finding[],
    { lines, starts }: LineTable<Line>,
  ) {
    this.map = new OffsetMap(lines, starts);
    this.speakOf(0, lines);
  }

  /** Takes note of lines that changed, the first of them at the index `at`. */
  speakOf(at: number, lines: readonly Line[]): void {
    for (const [index, { reports }] of lines.entries()) {
      if (reports.length > 0) this.speaking.add(at + index);
      else this.speaking.delete(at + index);
    }
  }
}

/** A change of the one line to the other leaves what rests on the outline as it is. */
const keepsOutline = (old: Line, now: Line): boolean =>
  old.eol === now.eol && sameShape(old.facts, now.facts) && sameNotes(old.notes, now.notes);

export class Draft {
  readonly #engine: Engine;
  readonly #settings: Settings;
  readonly #ignores: Ignores;
  readonly #passages = new PassageIndex<Line>();
  readonly #table: LineTable<Line>;
  /** How many lines have a marker that silences. */
  #markers = 0;
  #cues: CueIndex | undefined;
  #kept: Kept | undefined;
  /** Lines that changed since passages were last asked for; undefined where lines came or went. */
  #changedLines: Set<number> | undefined;
  #context: Omit<DraftContext, 'options'> | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(
    text: string,
    { rules, settings = {}, ignores = NO_IGNORES, onCrash = () => {} }: DraftOptions,
  ) {
    this.#engine = new Engine(rules, settings, onCrash);
    this.#settings = settings;
    this.#ignores = ignores;
    this.#table = new LineTable((source) => {
      const marker = markerOf(source.text);
      const facts = lexLine(withoutMarker(source.text, marker));
      return {
        ...source,
        facts,
        marker,
        reports: this.#engine.lintLine(facts),
        notes: this.#engine.noteLine(facts),
      };
    });
    this.#changed(this.#table.reset(text));
  }

  get text(): string {
    return this.#table.text;
  }

  get lines(): readonly SourceLine[] {
    return this.#table.lines;
  }

  /** Offsets at which the lines start. */
  get lineStarts(): readonly number[] {
    return this.#table.starts;
  }

  /** Zero-based line that holds the offset; offsets outside the draft are taken for its nearest end. */
  lineAt(offset: number): number {
    return this.#table.lineAt(offset);
  }

  /** Makes one change; its offsets are in the text as it is now. */
  edit(edit: TextEdit): void {
    this.#changed(this.#table.edit(edit));
  }

  /** What is found in the draft as it is now, in the order of places. Cheaper than `analysis` after a keystroke. */
  get findings(): readonly Finding[] {
    this.#findings ??= this.#find();
    return this.#findings;
  }

  get analysis(): Analysis {
    return { ...this.#contextNow(), findings: this.findings };
  }

  #changed({ at, removed, added }: LineChange<Line>): void {
    for (const line of removed) this.#passages.remove(line);
    for (const line of added) this.#passages.add(line, line.facts.text);
    const markersIn = (lines: readonly Line[]): number => lines.filter(({ marker }) => marker).length;
    this.#markers += markersIn(added) - markersIn(removed);
    const kept =
      removed.length === added.length && removed.every((line, index) => keepsOutline(line, added[index]!));
    if (kept) this.#kept?.speakOf(at, added);
    else this.#kept = undefined;
    if (removed.length === added.length)
      for (const index of added.keys()) this.#changedLines?.add(at + index);
    else this.#changedLines = undefined;
    this.#context = undefined;
    this.#findings = undefined;
  }

  #find(): readonly Finding[] {
    const { lines, starts } = this.#table;
    const { roles, year, speaking, findings, map } = this.#keep();
    const context = this.#lazyContext(roles);
    map.moveTo(lines, starts);
    const found = [
      ...this.#engine.lineFindings(lines, speaking, starts, roles, year),
      ...findings.map((finding) => mapFinding(finding, map)),
      ...this.#engine.draftFindings(context, lines, 'text'),
    ];
    const all = this.#engine.toldOnce(found, (offset) => this.#linesNear(offset, roles));
    const silences = { ignores: this.#ignores, settings: this.#settings, marked: this.#markers > 0 };
    const silent = silencer(this.#table, silences);
    return inOrder(silent ? this.#engine.unsilenced(all, silent) : all);
  }

  /** The line that holds the offset, and where that is a heading the lines down to the first text below it. */
  #linesNear(offset: number, roles: readonly LineRole[]): readonly number[] {
    const { lines } = this.#table;
    const isBare = (line: number): boolean =>
      roles[line] === 'blank' || (roles[line] === 'heading' && !lines[line]!.facts.heading?.runIn);
    const near = [this.#table.lineAt(offset)];
    for (let line = near[0]!; isBare(line); line++) near.push(line + 1);
    return near;
  }

  /** What an ignore file keeps of a place of a finding. */
  placeOf({ start, end }: Span): { readonly hash: string; readonly sentence: string } {
    const line = this.#table.lineAt(start);
    const { facts } = this.#table.lines[line]!;
    const offset = this.#table.starts[line]!;
    const span = { start: start - offset, end: end - offset };
    const sentence = sentenceAt(facts, span);
    return { hash: placeHash(facts, span), sentence: facts.text.slice(sentence.start, sentence.end) };
  }

  #keep(): Kept {
    if (this.#kept) return this.#kept;
    const context = this.#contextNow();
    const findings = this.#engine.draftFindings(context, this.#table.lines, 'outline');
    this.#kept = new Kept(context.outline.roles, context.year, findings, this.#table);
    return this.#kept;
  }

  /** The context with passages at hand and the rest made only for a rule that asks for it. */
  #lazyContext(roles: readonly LineRole[]): Omit<DraftContext, 'options'> {
    if (this.#context) return this.#context;
    const whole = (): Omit<DraftContext, 'options'> => this.#contextNow();
    const mode = this.#settings.mode ?? 'public';
    const passages = this.#passagesAt(roles);
    return {
      mode,
      eol: this.#table.lineEnd,
      passages,
      get lines() {
        return whole().lines;
      },
      get outline() {
        return whole().outline;
      },
      get profile() {
        return whole().profile;
      },
      get parts() {
        return whole().parts;
      },
      get year() {
        return whole().year;
      },
      get planYear() {
        return whole().planYear;
      },
    };
  }

  #passagesAt(roles: readonly LineRole[]): readonly Passage[] {
    const { lines, starts } = this.#table;
    const passages = this.#passages.passages(lines, starts, roles, this.#changedLines);
    this.#changedLines = new Set();
    return passages;
  }

  #contextNow(): Omit<DraftContext, 'options'> {
    this.#context ??= this.#assemble();
    return this.#context;
  }

  #assemble(): Omit<DraftContext, 'options'> {
    const { lines: source, starts } = this.#table;
    const lines = source.map(({ facts }, index) => ({ text: facts.text, facts, start: starts[index]! }));
    const outline = assembleOutline(lines);
    const profiles = profilesOf(this.#settings);
    const profile = profileById(this.#settings.profile, profiles) ?? detectProfile(outline, profiles);
    if (this.#cues?.profile !== profile) this.#cues = new CueIndex(profile);
    const { year, planYear } = draftYears(outline, (line) => source[line]!.facts, this.#settings.year);
    const parts = findParts(
      { outline, year, planYear, causesIn: (line) => source[line]!.facts.causes },
      this.#cues,
    );
    return {
      lines,
      outline,
      profile,
      parts,
      year,
      planYear,
      mode: this.#settings.mode ?? 'public',
      eol: this.#table.lineEnd,
      passages: this.#passagesAt(outline.roles),
    };
  }
}
