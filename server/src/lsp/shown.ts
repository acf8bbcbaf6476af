/**
 * Which findings of a draft the writer sees. While proofreading, all of them, but none that only says of what is being
 * typed that something is lacking there. While writing, errors only, and none in
 * the paragraph that is being written until the caret has left it. A draft that is checked on save or by a command
 * shows what was found then: moved with the text, and gone from where the text is mended.
 */
import { type Draft, type Finding, mapFinding, type Rule, type TextEdit } from '../core/index.js';
import type { CheckingMode, CheckOn } from '../protocol.js';

export interface Checking {
  readonly mode: CheckingMode;
  readonly on: CheckOn;
}

/** Where nobody says anything else, as in editors without settings. */
export const CHECKING: Checking = { mode: 'proofread', on: 'type' };

export class Shown {
  #checking = CHECKING;
  /** What the last check found, unless it is made on every key; undefined before the first one. */
  #checked: readonly Finding[] | undefined;
  /** Unknown in editors that do not tell. */
  #caret: number | undefined;
  /** Something was typed in the paragraph since the caret came there. */
  #typing = false;
  /** Offset behind what was typed last. */
  #hand = 0;
  /** See RuleFacts. */
  readonly #halfTyped: ReadonlySet<string>;

  constructor(rules: readonly Rule[]) {
    this.#halfTyped = new Set(rules.filter(({ halfTyped }) => halfTyped).map(({ id }) => id));
  }

  /** Takes effect with the next `of`. The draft may have other rules than before. */
  configure(checking: Checking, draft: Draft): void {
    const switched = checking.on !== this.#checking.on;
    this.#checking = checking;
    if (checking.on === 'type') this.#checked = undefined;
    else if (switched || !this.#checked) this.#checked = checking.on === 'save' ? draft.findings : [];
    else if (this.#checked.length > 0) this.#checked = draft.findings;
  }

  /** The draft was saved; true where that shows other findings. */
  saved(draft: Draft): boolean {
    const news = this.#checking.on === 'save' || this.#isHalfTyped(draft);
    if (news) this.check(draft);
    return news;
  }

  /** Someone asked for a check. */
  check(draft: Draft): void {
    this.#typing = false;
    if (this.#checking.on !== 'type') this.#checked = draft.findings;
  }

  /** The caret is in this line; true where that may show findings that were held back. */
  caretIn(line: number, draft: Draft | undefined): boolean {
    if (line === this.#caret) return false;
    const news = this.#typing && (this.#checking.mode === 'write' || this.#isHalfTyped(draft));
    this.#caret = line;
    this.#typing = false;
    return news;
  }

  /** The text changed; offsets and the lines that the edit reaches over are those before it. */
  edited(edit: TextEdit, lines: { readonly first: number; readonly last: number }): void {
    const { first, last } = lines;
    if (this.#caret !== undefined && first <= this.#caret && this.#caret <= last) {
      this.#typing = true;
      this.#hand = edit.start + edit.newText.length;
    } else if (edit.end <= this.#hand) this.#hand += edit.newText.length - (edit.end - edit.start);
    this.#checked = this.#checked && movedBy(edit, this.#checked);
  }

  /** In the order of the draft. */
  of(draft: Draft): readonly Finding[] {
    const found = this.#checked ?? draft.findings;
    if (this.#checking.mode === 'proofread')
      return this.#isHalfTyped(draft) ? found.filter((finding) => !this.#isInHand(finding)) : found;
    const held = this.#checked === undefined && this.#typing ? this.#caret : undefined;
    return found.filter(
      (finding) =>
        finding.severity === 'error' &&
        (held === undefined || draft.lineAt(finding.start) > held || draft.lineAt(finding.end) < held),
    );
  }

  /** Proofreading holds something back. */
  #isHalfTyped(draft: Draft | undefined): boolean {
    const { mode, on } = this.#checking;
    if (!this.#typing || mode !== 'proofread' || on !== 'type') return false;
    return draft?.findings.some((finding) => this.#isInHand(finding)) ?? false;
  }

  #isInHand = ({ rule, start, end }: Finding): boolean =>
    start <= this.#hand && this.#hand <= end && this.#halfTyped.has(rule);
}

/** Those of the draft's findings that are among the shown ones; what was found earlier may no longer hold. */
export function stillFound(draft: Draft, shown: readonly Finding[]): readonly Finding[] {
  if (shown === draft.findings) return shown;
  const places = new Set(shown.map(placeOf));
  return draft.findings.filter((finding) => places.has(placeOf(finding)));
}

const placeOf = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;

/** What an edit touches is gone, or will be found again. */
function movedBy({ start, end, newText }: TextEdit, findings: readonly Finding[]): readonly Finding[] {
  const shift = newText.length - (end - start);
  const moved = (offset: number): number => (offset <= start ? offset : Math.max(start, offset + shift));
  const untouched = (finding: Finding): boolean => finding.end < start || finding.start > end;
  return findings
    .filter(untouched)
    .map((finding) => mapFinding({ ...finding, places: finding.places.filter(untouched) }, moved));
}
