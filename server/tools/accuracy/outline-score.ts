/** How well outlines agree with their labels. */
import { Draft } from '../../src/core/index.js';
import type { LabelledHeading, LabelledOutline } from './shared.js';

export interface OutlineScore {
  readonly found: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly titles: number;
  readonly titlesRight: number;
  readonly wrongTitles: readonly string[];
  /** Lines labelled as no headings that were taken for some. */
  readonly traps: readonly string[];
}

/** The numbered headings of a draft as the labels write them. */
export function outlineEntries(text: string): readonly LabelledHeading[] {
  return new Draft(text, { rules: [] }).analysis.outline.headings
    .filter(({ level }) => level > 0)
    .map(({ level, number, title, line, runIn, items }) => ({
      level,
      number,
      title,
      line: line + 1,
      runIn,
      items: items.filter(({ series }) => series === '是').length,
    }));
}

export function scoreOutlines(labels: readonly LabelledOutline[]): OutlineScore {
  const score = {
    found: 0,
    missed: [] as string[],
    extra: [] as string[],
    titles: 0,
    titlesRight: 0,
    wrongTitles: [] as string[],
    traps: [] as string[],
  };
  for (const { name, text, outline, notHeadings } of labels) {
    const key = ({ level, number, line }: LabelledHeading): string =>
      `${name}:${line} ${number} (level ${level})`;
    const entries = new Map(outlineEntries(text).map((entry) => [key(entry), entry]));
    for (const label of outline) {
      const entry = entries.get(key(label));
      if (!entry) {
        score.missed.push(key(label));
        continue;
      }
      entries.delete(key(label));
      score.found++;
      if (label.weak) continue;
      score.titles++;
      if (entry.title === label.title) score.titlesRight++;
      else score.wrongTitles.push(`${key(label)}: ${entry.title}`);
    }
    score.extra.push(...entries.keys());
    score.traps.push(
      ...[...entries.values()].filter(({ line }) => notHeadings.some((trap) => trap.line === line)).map(key),
    );
  }
  return score;
}

export const f1 = ({ found, missed, extra }: OutlineScore): number =>
  (2 * found) / (2 * found + missed.length + extra.length);
