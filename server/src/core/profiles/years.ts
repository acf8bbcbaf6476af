/** The year a draft reports on and the year it plans for: from its title, lead-in and headings. */
import type { LineFacts } from '../outline/lexer.js';
import type { Outline } from '../outline/tree.js';
import { firstYear } from '../text/numerals.js';

export interface DraftYears {
  readonly year: number | undefined;
  readonly planYear: number | undefined;
}

/**
 * The title decides; then the first heading of level 1 that names a year; then the first words of the lead-in. The
 * plan year is the year after it, where a heading names that. `given` is the year of the settings.
 */
export function draftYears(
  outline: Outline,
  factsOf: (line: number) => LineFacts,
  given?: number,
): DraftYears {
  const { headings, title } = outline;
  const year =
    given ??
    firstYear(title?.text ?? '') ??
    headings.find(({ level, years }) => level <= 1 && years.length > 0)?.years[0] ??
    yearOfLead(outline, factsOf);
  const planYear =
    year !== undefined && headings.some(({ years }) => years.includes(year + 1)) ? year + 1 : undefined;
  return { year, planYear };
}

function yearOfLead({ roles }: Outline, factsOf: (line: number) => LineFacts): number | undefined {
  for (const [line, role] of roles.entries()) {
    if (role === 'heading') return undefined;
    const year = role === 'lead' || role === 'body' ? factsOf(line).leadYear : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}
