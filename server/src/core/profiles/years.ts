/** The year a draft reports on and the year it plans for: from its title, lead-in and headings. */
import type { Outline } from '../outline/tree.js';
import { yearsIn } from '../text/numerals.js';

export interface DraftYears {
  readonly year: number | undefined;
  readonly planYear: number | undefined;
}

/**
 * The title decides; then the first heading of level 1 that names a year; then the first words of the lead-in. The
 * plan year is the year after it, where a heading names that. `given` is the year of the settings.
 */
export function draftYears(outline: Outline, textOf: (line: number) => string, given?: number): DraftYears {
  const { headings, title } = outline;
  const year =
    given ??
    firstYear(title?.text ?? '') ??
    headings.find(({ level, years }) => level <= 1 && years.length > 0)?.years[0] ??
    yearOfLead(outline, textOf);
  const planYear = year !== undefined && headings.some(({ years }) => years.includes(year + 1)) ? year + 1 : undefined;
  return { year, planYear };
}

function firstYear(text: string): number | undefined {
  for (const { year } of yearsIn(text)) return year;
  return undefined;
}

/** How far into a lead-in the report year may stand. */
const LEAD_WINDOW = 40;

function yearOfLead({ roles }: Outline, textOf: (line: number) => string): number | undefined {
  for (const [line, role] of roles.entries()) {
    if (role === 'heading') return undefined;
    const year = role === 'lead' || role === 'body' ? firstYear(textOf(line).slice(0, LEAD_WINDOW)) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}
