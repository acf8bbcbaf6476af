/** New text for the writer to fill in: whole reports and single parts, with blanks 【…】 that the linter finds again. */
import type { Part, Profile } from '../profiles/profile.js';
import { formatHanNumber } from '../text/numerals.js';

export interface SkeletonValues {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly planYear?: number | undefined;
}

/** Puts the values into the holes {unit}, {year}, {planYear}; a value that is not known becomes a blank. */
export function fillHoles(text: string, { unit, year, planYear }: SkeletonValues): string {
  return text
    .replaceAll('{unit}', unit || '【单位名称】')
    .replaceAll('{year}', String(year ?? '【年度】'))
    .replaceAll('{planYear}', String(planYear ?? (year === undefined ? '【下一年度】' : year + 1)));
}

/** Heading (with the given ordinal) and text of a part, line by line. */
export function partSkeleton(part: Part, ordinal: string, values: SkeletonValues): readonly string[] {
  return [`${ordinal}${part.heading}`, ...part.skeleton].map((line) => fillHoles(line, values));
}

/** A whole new report: title, lead-in, every part of the profile. Lines end with \n. */
export function newReport(profile: Profile, values: SkeletonValues): string {
  const parts = profile.parts.flatMap((part, index) =>
    partSkeleton(part, `${formatHanNumber(index + 1)}、`, values),
  );
  return `${[...reportHead(profile, values), ...parts].join('\n')}\n`;
}

/** Title and lead-in of a new report, line by line. */
export function reportHead({ title, lead }: Profile, values: SkeletonValues): readonly string[] {
  return [title, '', ...lead].map((line) => fillHoles(line, values));
}

/** Name for the file of a new report, without folder; what no file system takes is left out. */
export function fileNameFor(profile: Profile, values: SkeletonValues): string {
  return `${fillHoles(profile.title, values).replace(/[\\/:*?"<>|【】]/g, '')}.txt`;
}
