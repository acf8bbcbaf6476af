/**
 * What rests on the outline of a draft, kept while changes leave the outline as it is: typing inside a paragraph, and
 * inside the title of a heading. Made with kept offsets (see kept-offsets.ts), so that nothing in it moves with the text.
 */
import type { Assembler, Knowledge } from './assembly.js';
import { type Engine, type LintedLine, sameNotes } from './lint/engine.js';
import { type Finding, mapFinding } from './lint/finding.js';
import { NotedLines } from './lint/notes.js';
import type { DraftLine, DraftRule } from './lint/rule.js';
import { retitle } from './outline/assemble.js';
import type { LineFacts } from './outline/lexer.js';
import { sameNumber, sameShape } from './outline/shape.js';
import type { LineRole } from './outline/tree.js';
import { keptEnd, keptStart, measuredFromEnd, placedNow, settled } from './text/kept-offsets.js';
import type { SourceLine } from './text/lines.js';

export interface KeptLine extends SourceLine, LintedLine {
  readonly facts: LineFacts;
}

export class Kept {
  readonly #engine: Engine;
  readonly #assembler: Assembler;
  readonly #lines: readonly KeptLine[];
  /** The lines as rules of scope `draft` see them. */
  readonly #placed: DraftLine[];
  /** Indexes of the lines that rules of scope `line` speak of. */
  readonly #speaking = new Set<number>();
  /** What rules of scope `draft` found, with kept offsets. */
  readonly #found = new Map<DraftRule['reads'], readonly Finding[]>();
  readonly #noted: NotedLines;
  #known: Knowledge;

  /** @param lines of the draft; the same array for as long as this is kept */
  constructor(engine: Engine, assembler: Assembler, lines: readonly KeptLine[], eol: string) {
    this.#engine = engine;
    this.#assembler = assembler;
    this.#lines = lines;
    this.#placed = lines.map(placeLine);
    this.#noted = new NotedLines(lines);
    this.#known = assembler.assemble(this.#placed, eol);
    for (const index of lines.keys()) this.#listen(index);
  }

  get roles(): readonly LineRole[] {
    return this.#known.outline.roles;
  }

  /** Takes in that a line has another text now; false where the outline is not what it was. */
  takes(index: number, old: KeptLine, now: KeptLine): boolean {
    if (old.eol !== now.eol || !sameNotes(old.notes, now.notes)) return false;
    const same = sameShape(old.facts, now.facts);
    if (!same && !(this.roles[index] === 'heading' && sameNumber(old.facts, now.facts))) return false;
    this.#placed[index] = placeLine(now, index);
    this.#listen(index);
    if (!same) this.#retitle(index);
    return true;
  }

  /** What is found in lines and outline, where it is now. */
  findings(starts: readonly number[]): readonly Finding[] {
    const { outline, year } = this.#known;
    const now = (offset: number): number => placedNow(offset, this.#lines, starts);
    return [
      ...this.#engine.lineFindings(this.#lines, this.#speaking, starts, outline.roles, year),
      ...READINGS.flatMap((reads) => this.#find(reads).map((finding) => mapFinding(finding, now))),
    ];
  }

  #retitle(index: number): void {
    const { outline, eol } = this.#known;
    retitle(outline, index, this.#placed[index]!);
    this.#known = this.#assembler.describe(this.#placed, eol, outline);
    this.#found.delete('outline');
  }

  #find(reads: DraftRule['reads']): readonly Finding[] {
    const known = this.#found.get(reads);
    if (known) return known;
    const fromStart = (offset: number): number => settled(offset, this.#lines);
    const fromEnd = (offset: number): number => measuredFromEnd(offset, this.#lines);
    const findings = this.#engine
      .draftFindings(this.#known, this.#noted, reads)
      .map((finding) => mapFinding(finding, fromStart, finding.anchor === 'end' ? fromEnd : fromStart));
    this.#found.set(reads, findings);
    return findings;
  }

  #listen(index: number): void {
    if (this.#lines[index]!.reports.length > 0) this.#speaking.add(index);
    else this.#speaking.delete(index);
  }
}

const READINGS: readonly DraftRule['reads'][] = ['numbers', 'outline'];

const placeLine = ({ facts }: KeptLine, index: number): DraftLine => ({
  text: facts.text,
  facts,
  start: keptStart(index),
  end: keptEnd(index),
});
