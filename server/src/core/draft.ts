/**
 * A draft under work: its lines with what is known of each, kept up to date change by change. Only lines whose text
 * changed are lexed and checked again; the outline and the findings are put together from what the lines carry. The
 * result equals that of a fresh Draft with the same text.
 */
import { PassageIndex } from './compare/index.js';
import { type Crash, Engine, type LineReport } from './lint/engine.js';
import type { Settings } from './lint/config.js';
import type { Finding } from './lint/finding.js';
import type { DraftContext, Rule } from './lint/rule.js';
import { assembleOutline } from './outline/assemble.js';
import { type LineFacts, lexLine } from './outline/lexer.js';
import { detectProfile, profileById } from './profiles/index.js';
import { CueIndex, findParts } from './profiles/parts.js';
import { draftYears } from './profiles/years.js';
import { dominantLineEnd, type SourceLine, splitLines } from './text/lines.js';
import type { TextEdit } from './text/span.js';

export interface DraftOptions {
  readonly rules: readonly Rule[];
  readonly settings?: Settings;
  /** Told of each rule that throws. */
  readonly onCrash?: (crash: Crash) => void;
}

/** What is known of one version of a draft. Plain data; stays true for that version. */
export interface Analysis extends Omit<DraftContext, 'options'> {
  readonly findings: readonly Finding[];
}

interface Line extends SourceLine {
  readonly facts: LineFacts;
  readonly reports: readonly LineReport[];
}

export class Draft {
  readonly #engine: Engine;
  readonly #settings: Settings;
  readonly #passages = new PassageIndex<Line>();
  #lines: Line[] = [];
  #starts: number[] = [];
  #cues: CueIndex | undefined;
  #analysis: Analysis | undefined;

  constructor(text: string, { rules, settings = {}, onCrash = () => {} }: DraftOptions) {
    this.#engine = new Engine(rules, settings, onCrash);
    this.#settings = settings;
    this.#replaceLines(0, 0, splitLines(text));
  }

  get text(): string {
    return this.#lines.map(({ text, eol }) => text + eol).join('');
  }

  get lines(): readonly SourceLine[] {
    return this.#lines;
  }

  /** Offsets at which the lines start. */
  get lineStarts(): readonly number[] {
    return this.#starts;
  }

  /** Zero-based line that holds the offset; offsets outside the draft are taken for its nearest end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Makes one change; its offsets are in the text as it is now. */
  edit({ start, end, newText }: TextEdit): void {
    // One line more on either side: a change at an edge may part or join a \r\n there.
    const first = Math.max(0, this.lineAt(start) - 1);
    const last = Math.min(this.#lines.length - 1, this.lineAt(end) + 1);
    const from = this.#starts[first]!;
    const old = this.#lines.slice(first, last + 1).map(({ text, eol }) => text + eol).join('');
    const lines = splitLines(old.slice(0, start - from) + newText + old.slice(end - from));
    // Text that ends with a line end splits into one empty line too many, unless the draft ends there.
    if (last < this.#lines.length - 1) lines.pop();
    this.#replaceLines(first, last + 1, lines);
  }

  get analysis(): Analysis {
    this.#analysis ??= this.#analyze();
    return this.#analysis;
  }

  /** Puts `sources` in place of the lines from `from` to `to` (exclusive); lines that did not change stay as they are. */
  #replaceLines(from: number, to: number, sources: readonly SourceLine[]): void {
    const same = (line: SourceLine | undefined, source: SourceLine | undefined): boolean =>
      line !== undefined && source !== undefined && line.text === source.text && line.eol === source.eol;
    let head = 0;
    while (from + head < to && head < sources.length && same(this.#lines[from + head], sources[head])) head++;
    let tail = 0;
    const most = Math.min(to - from, sources.length) - head;
    while (tail < most && same(this.#lines[to - 1 - tail], sources[sources.length - 1 - tail])) tail++;
    const added = sources.slice(head, sources.length - tail).map((source) => this.#take(source));
    const start = from + head;
    const removed = splice(this.#lines, start, to - tail - start, added);
    for (const line of removed) this.#passages.remove(line);
    for (const line of added) this.#passages.add(line, line.text);
    this.#placeFrom(start);
    this.#analysis = undefined;
  }

  #take(source: SourceLine): Line {
    const facts = lexLine(source.text);
    return { ...source, facts, reports: this.#engine.lintLine(facts) };
  }

  #placeFrom(index: number): void {
    this.#starts.length = this.#lines.length;
    for (let at = index; at < this.#lines.length; at++) {
      const before = this.#lines[at - 1];
      this.#starts[at] = before ? this.#starts[at - 1]! + before.text.length + before.eol.length : 0;
    }
  }

  #analyze(): Analysis {
    const lines = this.#lines.map(({ text, facts, reports }, index) => ({ text, facts, reports, start: this.#starts[index]! }));
    const outline = assembleOutline(lines);
    const textOf = (line: number): string => this.#lines[line]?.text ?? '';
    const profile = profileById(this.#settings.profile) ?? detectProfile(outline);
    const { year, planYear } = draftYears(outline, textOf, this.#settings.year);
    if (this.#cues?.profile !== profile) this.#cues = new CueIndex(profile);
    const causesIn = (line: number): number => this.#lines[line]?.facts.causes ?? 0;
    const parts = findParts({ outline, year, planYear, causesIn }, this.#cues);
    const passages = this.#passages.passages(this.#lines, this.#starts, outline.roles);
    const eol = dominantLineEnd(this.#lines);
    const mode = this.#settings.mode ?? 'public';
    const context = { lines, outline, profile, parts, year, planYear, mode, eol, passages };
    return { ...context, findings: this.#engine.findings(lines, outline.roles, context) };
  }
}

/** Array.splice for any number of items: spreading very many arguments overflows the stack. */
function splice<T>(items: T[], start: number, count: number, added: readonly T[]): T[] {
  const tail = items.splice(start);
  const removed = tail.splice(0, count);
  for (const item of added) items.push(item);
  for (const item of tail) items.push(item);
  return removed;
}
