/** What the engine hands out: reports of rules, placed in the draft and graded. */
import type { Span, TextEdit } from '../text/span.js';
import type { Message } from './message.js';
import type { FixGrade, Related, RuleId, Severity } from './rule.js';

/** Offsets are in the draft. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  /** `none` exactly where there are no edits. */
  readonly fix: FixGrade;
  /** What mends this place. */
  readonly edits: readonly TextEdit[];
  readonly fixTitle: Message | undefined;
  readonly related: readonly Related[];
  /** The end of its line from which the place and its edits are measured while the line changes. */
  readonly anchor: 'start' | 'end';
  readonly unnecessary: boolean;
  /** Of a fault told once for many places: all of them, this one first. Empty for an ordinary finding. */
  readonly places: readonly Finding[];
}

/** How many places a finding speaks of. */
export const countOf = (finding: Finding): number => Math.max(1, finding.places.length);

/** Every edit that mends the finding at all its places. */
export const allEdits = (finding: Finding): readonly TextEdit[] =>
  finding.places.length > 0 ? finding.places.flatMap(({ edits }) => edits) : finding.edits;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** True where `a` is at least as grave as `b`. */
export const atLeast = (a: Severity, b: Severity): boolean => SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b);

/** The finding with every offset put through `map`; those of the place itself and its edits through `own`. */
export function mapFinding(
  finding: Finding,
  map: (offset: number) => number,
  own: (offset: number) => number = map,
): Finding {
  const move = <T extends Span>(span: T, to: (offset: number) => number): T => ({
    ...span,
    start: to(span.start),
    end: to(span.end),
  });
  return {
    ...move(finding, own),
    edits: finding.edits.map((edit) => move(edit, own)),
    related: finding.related.map((place) => (place.in ? place : move(place, map))),
    places: finding.places.map((place) => mapFinding(place, map, own)),
  };
}
