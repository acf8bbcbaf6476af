/**
 * A draft under work: its lines with what is known of each, kept up to date change by change. Only lines whose text
 * changed are lexed and checked again. While a change leaves the outline as it is (typing inside a paragraph), what
 * rests on the outline alone is kept and only moved; after any other change it is put together anew from what the
 * lines carry. The result equals that of a fresh Draft with the same text.
 */
import type { Assembler, Knowledge } from './assembly.js';
import type { EarlierDrafts } from './compare/earlier.js';
import { PassageIndex } from './compare/index.js';
import { Kept, type KeptLine } from './kept.js';
import { approved } from './lint/always-mend.js';
import type { Settings } from './lint/config.js';
import { type Crash, Engine, inOrder } from './lint/engine.js';
import type { Finding } from './lint/finding.js';
import type { Ignores } from './lint/ignore.js';
import type { Rule } from './lint/rule.js';
import { RuleSet } from './lint/rule-set.js';
import { type Marker, markerOf, placeHash, sentenceAt, silencer, withoutMarker } from './lint/silence.js';
import { lexLine } from './outline/lexer.js';
import type { LineRole } from './outline/tree.js';
import { type LineChange, LineTable } from './text/line-table.js';
import type { SourceLine } from './text/lines.js';
import type { Span, TextEdit } from './text/span.js';

export interface DraftOptions {
  /** For many drafts a set that is made once saves making it for each. */
  readonly rules: readonly Rule[] | RuleSet;
  readonly settings?: Settings;
  /** Places and rules that the writer does not want to hear of. */
  readonly ignores?: Ignores;
  /** What the settings name to compare with. */
  readonly earlier?: EarlierDrafts | undefined;
  /** Told of each rule that throws. */
  readonly onCrash?: (crash: Crash) => void;
}

/** What is known of one version of a draft. Plain data; stays true for that version. */
export interface Analysis extends Knowledge {
  readonly findings: readonly Finding[];
}

interface Line extends KeptLine {
  readonly marker: Marker | undefined;
}

const NO_SETTINGS: Settings = {};
const NO_IGNORES: Ignores = new Map();

/** Deeper than headings stand above their text; a page of nothing but headings has no text to go down to. */
const MOST_NEAR = 24;

export class Draft {
  readonly #engine: Engine;
  readonly #settings: Settings;
  readonly #ignores: Ignores;
  readonly #passages = new PassageIndex<Line>();
  readonly #table: LineTable<Line>;
  /** How many lines have a marker that silences. */
  #markers = 0;
  readonly #assembler: Assembler;
  #kept: Kept | undefined;
  /** Lines that changed since passages were last asked for; undefined where lines came or went. */
  #changedLines: Set<number> | undefined;
  #known: Knowledge | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(
    text: string,
    { rules, settings = NO_SETTINGS, ignores = NO_IGNORES, earlier, onCrash = () => {} }: DraftOptions,
  ) {
    const on = (rules instanceof RuleSet ? rules : new RuleSet(rules)).under(settings);
    this.#engine = new Engine(on, onCrash, earlier);
    this.#assembler = on.assembler;
    this.#settings = settings;
    this.#ignores = ignores;
    this.#table = new LineTable((source) => {
      const marker = markerOf(source.text);
      const facts = lexLine(withoutMarker(source.text, marker));
      const { reports, notes } = this.#engine.lintLine(facts);
      // Written out: a spread of objects costs as much as a rule.
      return { text: source.text, eol: source.eol, facts, marker, reports, notes };
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

  /** The findings without the places that are silent; what is left of a bulk fault is counted anew. */
  findingsWithout(silent: (place: Finding) => boolean): readonly Finding[] {
    return this.#engine.unsilenced(this.findings, silent);
  }

  get analysis(): Analysis {
    return { ...this.#knowledge(), findings: this.findings };
  }

  #changed({ at, removed, added }: LineChange<Line>): void {
    for (const line of removed) this.#passages.remove(line);
    for (const line of added) this.#passages.add(line, line.facts.text);
    const markersIn = (lines: readonly Line[]): number => lines.filter(({ marker }) => marker).length;
    this.#markers += markersIn(added) - markersIn(removed);
    const kept = removed.length === added.length;
    if (!kept || !removed.every((line, index) => this.#kept?.takes(at + index, line, added[index]!)))
      this.#kept = undefined;
    if (kept) for (const index of added.keys()) this.#changedLines?.add(at + index);
    else this.#changedLines = undefined;
    this.#known = undefined;
    this.#findings = undefined;
  }

  #find(): readonly Finding[] {
    const { lines, starts, lineEnd } = this.#table;
    this.#kept ??= new Kept(this.#engine, this.#assembler, lines, lineEnd);
    const { roles } = this.#kept;
    const passages = this.#passages.passages(lines, starts, roles, this.#changedLines);
    this.#changedLines = new Set();
    const found = [...this.#kept.findings(starts), ...this.#engine.passageFindings(passages)];
    const all = this.#engine.toldOnce(found, (offset) => this.#linesNear(offset, roles));
    const silences = { ignores: this.#ignores, settings: this.#settings, marked: this.#markers > 0 };
    const silent = silencer(this.#table, silences);
    const told = silent ? this.#engine.unsilenced(all, silent) : all;
    return inOrder(approved(told, this.#settings.alwaysMend ?? [], (span) => this.textOf(span)));
  }

  /** The line that holds the offset, and where that is a heading the lines down to the first text below it. */
  #linesNear(offset: number, roles: readonly LineRole[]): readonly number[] {
    const { lines } = this.#table;
    const isBare = (line: number): boolean =>
      roles[line] === 'blank' || (roles[line] === 'heading' && !lines[line]!.facts.heading?.runIn);
    const near = [this.#table.lineAt(offset)];
    for (let line = near[0]!; isBare(line) && near.length < MOST_NEAR; line++) near.push(line + 1);
    return near;
  }

  /** The text of a stretch within one line, markers left out; of a longer one, that of its first line. */
  textOf({ start, end }: Span): string {
    const line = this.#table.lineAt(start);
    const offset = this.#table.starts[line]!;
    return this.#table.lines[line]!.facts.text.slice(start - offset, end - offset);
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

  #knowledge(): Knowledge {
    const { lines, starts, lineEnd } = this.#table;
    this.#known ??= this.#assembler.assemble(
      lines.map(({ facts }, index) => {
        const start = starts[index]!;
        return { text: facts.text, facts, start, end: start + facts.text.length };
      }),
      lineEnd,
    );
    return this.#known;
  }
}
