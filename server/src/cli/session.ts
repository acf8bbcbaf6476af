/** One run of a command: its process, its rules, its language, and whether all of it could be done. */
import type { Bundle, Crash, Message, Rule, RuleId } from '../core/index.js';
import { message, RuleSet, say } from '../core/index.js';
import type { Io } from './io.js';
import { codeOf, Trouble } from './trouble.js';

export const EXIT = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;

export class Session {
  readonly io: Io;
  readonly rules: readonly Rule[];
  /** The rules, made ready for all drafts of the run. */
  readonly ruleSet: RuleSet;
  /** Of the language that is spoken; undefined for Chinese. */
  readonly bundle: Bundle | undefined;
  readonly #crashed = new Set<RuleId>();
  readonly #told: string[] = [];
  readonly #relayed = new Set<string>();
  #failed = false;

  constructor(io: Io, rules: readonly Rule[], bundle: Bundle | undefined) {
    this.io = io;
    this.rules = rules;
    this.ruleSet = new RuleSet(rules);
    this.bundle = bundle;
  }

  /** Something could not be done, so the exit code is EXIT.failed whatever was found. */
  get failed(): boolean {
    return this.#failed;
  }

  say(told: Message): string {
    return say(told, this.bundle);
  }

  /** Tells of an expected failure; any other error is thrown on. */
  fail(error: unknown): void {
    if (!(error instanceof Trouble)) throw error;
    this.#failed = true;
    this.note(this.say(error.told));
  }

  /** A rule that throws is told of once, on however many lines it does. */
  readonly onCrash = ({ rule, error }: Crash): void => {
    if (this.#crashed.has(rule)) return;
    this.#crashed.add(rule);
    this.fail(
      new Trouble(message('规则 {0} 运行出错（{1}），它的结果不完整，请反馈给开发者', rule, codeOf(error))),
    );
  };

  /** A line for standard error; goes out with the next `flush`. */
  note(line: string): void {
    this.#told.push(visible(line));
  }

  get hasNotes(): boolean {
    return this.#told.length > 0;
  }

  /** Takes what the next flush would write. */
  takeNotes(): readonly string[] {
    return this.#told.splice(0);
  }

  /** Notes what others have told while they worked for this run; what several of them told is noted once. */
  relay(lines: readonly string[], failed: boolean): void {
    this.#failed ||= failed;
    for (const line of lines) {
      if (this.#relayed.has(line)) continue;
      this.#relayed.add(line);
      this.#told.push(line);
    }
  }

  async flush(): Promise<void> {
    const told = this.takeNotes();
    if (told.length > 0) await this.io.stderr.write(told.map((line) => `${line}\n`).join(''));
  }
}

/** Names and quotations of a draft may hold anything: what would steer the terminal or hide text is spelled out. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`,
  );
