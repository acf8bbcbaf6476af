/**
 * A new report on the headings of last year's: titles with their years moved on, and blanks in place of the text. No
 * sentence and no figure of last year comes along.
 */
import { Draft } from '../draft.js';
import { figuresIn } from '../figures/lexer.js';
import type { Settings } from '../lint/config.js';
import { type Heading, type Outline, officialRoots } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import type { Profile } from '../profiles/profile.js';
import { formatHanNumber } from '../text/numerals.js';
import { applyEdits } from '../text/span.js';
import { insertPart } from './insert-part.js';
import { fillHoles, newReport, reportHead, type SkeletonValues } from './skeleton.js';

/**
 * Lines end with \n. Parts of the profile that last year's report lacked are put in.
 * @param lastYear text of last year's report; without headings its new report is that of the profile
 * @param settings that hold for the new report
 */
export function newReportAfter(
  lastYear: string,
  profile: Profile,
  values: SkeletonValues,
  settings: Settings = {},
): string {
  const chosen = { ...settings, profile: profile.id };
  const { year: _, ...ofLastYear } = chosen;
  const { outline, parts, year } = new Draft(lastYear, { rules: [], settings: ofLastYear }).analysis;
  const by = year === undefined || values.year === undefined ? 0 : values.year - year;
  const sections = sectionsOf(outline, parts, by).map((line) => fillHoles(line, values));
  if (sections.length === 0) return newReport(profile, values);
  return withMissingParts(`${[...reportHead(profile, values), ...sections].join('\n')}\n`, {
    ...chosen,
    ...(values.year !== undefined && { year: values.year }),
  });
}

/** Longer ones are sentences that were taken for titles. */
const LONGEST_TITLE = 40;

function sectionsOf(outline: Outline, parts: readonly PartState[], by: number): readonly string[] {
  return officialRoots(outline).flatMap((root, index) => section(root, index));

  function section(heading: Heading, index: number): readonly string[] {
    const own = parts.find((state) => state.heading === heading && state.labelled)?.part;
    const below = heading.children.filter(isTitle).flatMap(section);
    const text = own?.skeleton ?? [blankFor(heading)];
    return [ordinal(heading.level, index + 1) + titleOf(heading, by), ...(below.length > 0 ? below : text)];
  }

  /** A blank such as the part has under its own headings. */
  function blankFor(heading: Heading): string {
    const state = parts.find((known) => known.heading !== undefined && isWithin(heading, known.heading));
    const [first, second] = state?.part.skeleton ?? [];
    return first?.startsWith('（') && second !== undefined ? second : '【内容】';
  }
}

/** Below the second level what runs into the text is part of it. */
const isTitle = ({ level, runIn }: Heading): boolean => level > 0 && (level <= 2 || !runIn);

function isWithin(heading: Heading, outer: Heading): boolean {
  for (let at: Heading | undefined = heading; at; at = at.parent) if (at === outer) return true;
  return false;
}

function ordinal(level: Heading['level'], value: number): string {
  if (level === 1) return `${formatHanNumber(value)}、`;
  if (level === 2) return `（${formatHanNumber(value)}）`;
  return level === 3 ? `${value}.` : `（${value}）`;
}

function titleOf({ title }: Heading, by: number): string {
  if (title === '' || title.length > LONGEST_TITLE) return '【标题】';
  const amounts = figuresIn(title).filter(({ unit, han }) => unit !== '' && !han);
  return amounts
    .toReversed()
    .reduce((text, { number }) => `${text.slice(0, number.start)}【数】${text.slice(number.end)}`, title)
    .replace(/(?<!\d)(?:19|20)\d\d(?=年)/g, (year) => String(Number(year) + by));
}

function withMissingParts(text: string, settings: Settings): string {
  const { parts } = new Draft(text, { rules: [], settings }).analysis;
  let whole = text;
  for (const { part } of parts.filter(({ status }) => status === 'missing'))
    whole = applyEdits(whole, insertPart(new Draft(whole, { rules: [], settings }).analysis, part).edits);
  return whole;
}
