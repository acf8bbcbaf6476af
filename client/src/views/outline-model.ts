/** The rows of the outline view as plain data. No vscode in here. */
import type { CharacterTarget, Counts, DraftState, HeadingRow, Range } from '../../../server/src/protocol.js';
import type { Translate } from '../l10n.js';
import { countText, targetText } from './count-text.js';

/** A product icon; the colour only repeats what its shape says. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

/** What a row shows. */
export interface RowFace {
  readonly label: string;
  readonly description: string;
  /** Number of problems for the right edge, where a long label does not push it out; empty where there is none. */
  readonly badge: string;
  readonly tooltip: string;
  /** For screen readers, which see no icon. */
  readonly accessibilityLabel: string;
  readonly icon: RowIcon;
}

/** Its label is number and title. */
export interface OutlineRow extends RowFace {
  /** The same for the same heading from one version to the next. */
  readonly id: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineRow[];
}

/** @param draft names the draft in the ids of its rows: those of another one are never taken for them */
export function outlineRows(
  { headings, parts }: Pick<DraftState, 'headings' | 'parts'>,
  t: Translate,
  draft = '',
): readonly OutlineRow[] {
  const targets = new Map(parts.map(({ range, target }) => [range?.start.line, target]));
  return rows(headings, `/${draft}`, (line) => targets.get(line) ?? null, t);
}

/**
 * From the chapter down to the deepest row whose section holds the line; stops at a row that is collapsed. Empty above
 * the first heading.
 */
export function pathTo(
  from: readonly OutlineRow[],
  line: number,
  isCollapsed: (row: OutlineRow) => boolean = () => false,
): readonly OutlineRow[] {
  const row = from.findLast(({ selectionRange }) => selectionRange.start.line <= line);
  if (!row) return [];
  return isCollapsed(row) ? [row] : [row, ...pathTo(row.children, line, isCollapsed)];
}

/** What the Problems panel counts; hints are not in it. */
export const problemsIn = ({ error, warning, info }: Counts): number => error + warning + info;

/** “3 个问题”, and how grave; empty where there is none. */
export function problemsText(counts: Counts, t: Translate): string {
  const kinds = [
    counts.error > 0 && t('{0} 个错误', counts.error),
    counts.warning > 0 && t('{0} 个警告', counts.warning),
    counts.info > 0 && t('{0} 个提示', counts.info),
    counts.hint > 0 && t('{0} 个建议', counts.hint),
  ];
  return kinds.filter((kind) => kind !== false).join(t('、'));
}

/** How long the section should be whose heading stands in the line; null where nobody says. */
type TargetAt = (line: number) => CharacterTarget | null;

function rows(
  headings: readonly HeadingRow[],
  parent: string,
  targetAt: TargetAt,
  t: Translate,
): readonly OutlineRow[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const label = `${heading.number}${heading.title}`;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const id = `${parent}/${label}${times > 1 ? `#${times}` : ''}`;
    return toRow(heading, id, targetAt, t);
  });
}

function toRow(heading: HeadingRow, id: string, targetAt: TargetAt, t: Translate): OutlineRow {
  const { counts, characters, items, range, selectionRange } = heading;
  const label = `${heading.number}${heading.title}` || t('（没有标题文字）');
  const problems = problemsIn(counts);
  const target = targetAt(selectionRange.start.line);
  const length = countText(characters, target, t);
  const details = [
    problemsText(counts, t) || t('没有发现问题'),
    heading.children.length > 0 ? t('{0}（含下级标题）', length) : length,
    ...[targetText(target, t)].filter((text) => text !== undefined),
    ...(items > 0 ? [t('{0} 个分项（一是、二是……）', items)] : []),
  ];
  return {
    id,
    label,
    description: length,
    badge: problems > MOST_IN_BADGE ? '⋯' : problems > 0 ? String(problems) : '',
    tooltip: [label, ...details].join('\n'),
    accessibilityLabel: [label, ...details].join(t('，')),
    icon: iconFor(counts),
    range,
    selectionRange,
    children: rows(heading.children, id, targetAt, t),
  };
}

/** A badge has room for two characters. */
const MOST_IN_BADGE = 99;

function iconFor({ error, warning, info }: Counts): RowIcon {
  if (error > 0) return { id: 'error', color: 'list.errorForeground' };
  if (warning > 0) return { id: 'warning', color: 'list.warningForeground' };
  if (info > 0) return { id: 'info' };
  return { id: 'dash' };
}
