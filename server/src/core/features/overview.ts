/** A draft in one row: what a reviewer with many drafts wants to know of each before opening it. */
import type { Draft } from '../draft.js';
import { type Finding, SEVERITIES } from '../lint/finding.js';
import type { Severity } from '../lint/rule.js';
import { unitNamesIn } from '../names/places.js';
import { fillingOf } from './filling.js';

export interface Overview {
  /** Undefined where the title names none. */
  readonly unit: string | undefined;
  readonly year: number | undefined;
  /**
   * How many required parts are written, on their own or inside another, and not just to be filled in; `all` is 0 where
   * none is required.
   */
  readonly parts: { readonly written: number; readonly all: number };
  readonly counts: Readonly<Record<Severity, number>>;
  /** As Word counts them, without page furniture. */
  readonly characters: number;
}

/**
 * @param findings those that count
 * @param unit of the settings; what the title names goes before it
 */
export function overviewOf(draft: Draft, findings: readonly Finding[], unit?: string): Overview {
  const { analysis } = draft;
  const { lines, outline, parts, year } = analysis;
  const written = parts.filter((state) => fillingOf(analysis, state).written);
  const characters = lines.reduce(
    (sum, { facts }, line) => sum + (outline.roles[line] === 'furniture' ? 0 : facts.characters),
    0,
  );
  return {
    unit: unitNamesIn(outline.title?.text ?? '')[0] ?? unit,
    year,
    parts: { written: written.length, all: parts.length },
    counts: countBySeverity(findings),
    characters,
  };
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
