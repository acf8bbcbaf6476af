/** Mending in bulk: which edits of which findings go together, until nothing is left to mend. */
import { Draft, type DraftOptions } from '../draft.js';
import { applyEdits, type TextEdit } from '../text/span.js';
import type { Finding } from './finding.js';

/** A set of fixes that does not settle within this many rounds has rules that undo each other. */
export const MOST_ROUNDS = 10;

export interface FixedDraft {
  readonly text: string;
  /** How many places were mended. */
  readonly mended: number;
  readonly rounds: number;
  /** What is found in the mended text. */
  readonly draft: Draft;
}

/**
 * The edits of these findings that can be made at once, in the order of the draft: a finding whose edits touch those
 * of an earlier one waits for the next round.
 */
export function compatibleEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings.flatMap((finding) => (finding.places.length > 0 ? finding.places : [finding]))) {
    if (finding.edits.length > 0 && !finding.edits.some((edit) => taken.some((other) => touches(edit, other)))) {
      taken.push(...finding.edits);
    }
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

const touches = (a: TextEdit, b: TextEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));

export const safeFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ fix }) => fix === 'safe');

/** Makes every safe fix, round after round. Throws Error where it does not settle: a fault of the rules. */
export function fixAll(text: string, options: DraftOptions): FixedDraft {
  let draft = new Draft(text, options);
  let mended = 0;
  for (let rounds = 0; rounds <= MOST_ROUNDS; rounds++) {
    const findings = safeFindings(draft.analysis.findings);
    const edits = compatibleEdits(findings);
    if (edits.length === 0) return { text: draft.text, mended, rounds, draft };
    mended += edits.length;
    draft = new Draft(applyEdits(draft.text, edits), options);
  }
  const left = safeFindings(draft.analysis.findings).map(({ rule }) => rule);
  throw new Error(`safe fixes do not settle: ${[...new Set(left)].join(', ')}`);
}

