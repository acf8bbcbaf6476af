/** Mending in bulk: which edits of which findings go together, until nothing is left to mend. */
import { Draft, type DraftOptions } from '../draft.js';
import { composeEdits } from '../text/compose.js';
import { applyEdits, type TextEdit } from '../text/span.js';
import type { Finding } from './finding.js';

/** A set of fixes that does not settle within this many rounds has rules that undo each other. */
export const MOST_ROUNDS = 10;

export interface FixedDraft {
  readonly text: string;
  /** What was changed, with offsets in the text that was given, in order. */
  readonly edits: readonly TextEdit[];
  /** How many places were mended. */
  readonly mended: number;
  /** What is found in the mended text. */
  readonly draft: Draft;
}

/**
 * The edits of these findings that can be made at once, in the order of the draft: a finding whose edits touch those
 * of an earlier one waits for the next round.
 */
export function compatibleEdits(findings: readonly Finding[]): TextEdit[] {
  return settle(findings).edits;
}

export const safeFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ fix }) => fix === 'safe');

/** Makes every safe fix, round after round. Throws Error where it does not settle: a fault of the rules. */
export function fixAll(text: string, options: DraftOptions): FixedDraft {
  let draft = new Draft(text, options);
  let mended = 0;
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const next = settle(safeFindings(draft.findings));
    if (next.edits.length === 0) return { text: draft.text, edits, mended, draft };
    mended += next.places;
    edits = round === 0 ? next.edits : composeEdits(edits, next.edits);
    draft = new Draft(applyEdits(draft.text, next.edits), options);
  }
  const left = safeFindings(draft.findings).map(({ rule }) => rule);
  throw new Error(`safe fixes do not settle: ${[...new Set(left)].join(', ')}`);
}

function settle(findings: readonly Finding[]): { edits: TextEdit[]; places: number } {
  const taken = new TakenPlaces();
  const edits: TextEdit[] = [];
  let places = 0;
  for (const finding of findings.flatMap((finding) =>
    finding.places.length > 0 ? finding.places : [finding],
  )) {
    if (finding.edits.length === 0 || finding.edits.some((edit) => taken.touch(edit))) continue;
    for (const edit of finding.edits) taken.add(edit);
    edits.push(...finding.edits);
    places++;
  }
  return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), places };
}

/** Edits by the stretches of text they lie in, so that thousands of them need not be compared with each other. */
class TakenPlaces {
  readonly #buckets = new Map<number, TextEdit[]>();

  touch(edit: TextEdit): boolean {
    return this.#keys(edit).some((key) => this.#buckets.get(key)?.some((other) => touches(edit, other)));
  }

  add(edit: TextEdit): void {
    for (const key of this.#keys(edit)) {
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.push(edit);
      else this.#buckets.set(key, [edit]);
    }
  }

  #keys({ start, end }: TextEdit): number[] {
    const keys: number[] = [];
    for (let key = start >> 8; key <= end >> 8; key++) keys.push(key);
    return keys;
  }
}

/** Overlap, or an insertion where another edit starts: their order would matter. */
const touches = (a: TextEdit, b: TextEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
