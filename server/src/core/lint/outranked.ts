/** One cause, one finding: where the unit has words of its own, the tables that ship give way to them. */
import { applyEdits, type Span } from '../text/span.js';
import type { LineReport } from './engine.js';
import { categoryOf } from './rule.js';

/**
 * The reports of a line without those that another one outranks at the same place, and without those whose fix would
 * write what the unit holds to be wrong. `wrongs` counts that in a text.
 */
export function withoutOutranked(
  reports: readonly LineReport[],
  text: string,
  wrongs: (text: string) => number,
): readonly LineReport[] {
  const strong = reports.filter(({ rule }) => rule.outranks);
  const wrong = wrongs(text);
  const ranks = strong.flatMap(({ rule }) => rule.outranks ?? []);
  return reports.filter(({ rule, report: { at, edits = [] } }) => {
    if (rule.outranks) return true;
    if (ranks.includes(categoryOf(rule.id)) && strong.some(({ report }) => overlap(report.at, at)))
      return false;
    return edits.length === 0 || wrongs(applyEdits(text, edits)) <= wrong;
  });
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
