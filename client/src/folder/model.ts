/** The rows of the folder view as plain data. No vscode in here. */
import type { FileRow } from '../../../server/src/protocol.js';
import type { Translate } from '../l10n.js';
import type { RowFace, RowIcon } from '../views/outline-model.js';

/** Its label is the name of the file, its badge the number of errors and warnings. */
export interface FolderRow extends RowFace {
  readonly uri: string;
}

export interface CheckedFile {
  readonly row: FileRow;
  /** Path as people see it, from the folder that was checked. */
  readonly path: string;
}

export interface FolderTotals {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Those that want a look first at the top; drafts that are equally well off by their paths. */
export function folderRows(files: readonly CheckedFile[], t: Translate): readonly FolderRow[] {
  return [...files].sort(worseFirst).map((file) => toRow(file, t));
}

export const totalsOf = (files: readonly CheckedFile[]): FolderTotals => ({
  drafts: files.length,
  errors: files.reduce((sum, { row }) => sum + row.counts.error, 0),
  warnings: files.reduce((sum, { row }) => sum + row.counts.warning, 0),
});

export function totalsText({ drafts, errors, warnings }: FolderTotals, t: Translate): string {
  return [t('{0} 篇稿件', drafts), ...countsText(errors, warnings, t)].join(t('，'));
}

const worseFirst = (a: CheckedFile, b: CheckedFile): number =>
  b.row.counts.error - a.row.counts.error ||
  b.row.counts.warning - a.row.counts.warning ||
  (a.path < b.path ? -1 : 1);

function toRow({ row, path }: CheckedFile, t: Translate): FolderRow {
  const { counts, parts, characters, year, unit } = row;
  const label = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, -label.length - 1);
  const found = countsText(counts.error, counts.warning, t);
  const facts = [
    ...(parts.all > 0 ? [t('法定内容 {0}/{1}', parts.written, parts.all)] : []),
    t('{0} 字', characters),
    ...(year === null ? [] : [t('{0} 年', year)]),
    ...(unit === null ? [] : [unit]),
    ...(folder === '' ? [] : [folder]),
  ];
  return {
    uri: row.uri,
    label,
    badge: badgeOf(counts.error + counts.warning),
    description: [...found, ...facts].join(' · '),
    tooltip: [path, ...found, ...facts.slice(0, folder === '' ? undefined : -1)].join('\n'),
    accessibilityLabel: [label, ...found, ...facts].join(t('，')),
    icon: iconOf(row),
  };
}

/** Two characters is all there is room for. */
const badgeOf = (count: number): string => (count === 0 ? '' : count > 99 ? '⋯' : String(count));

function countsText(errors: number, warnings: number, t: Translate): readonly string[] {
  if (errors + warnings === 0) return [t('没有错误和警告')];
  return [
    ...(errors > 0 ? [t('{0} 个错误', errors)] : []),
    ...(warnings > 0 ? [t('{0} 个警告', warnings)] : []),
  ];
}

function iconOf({ counts }: FileRow): RowIcon {
  if (counts.error > 0) return { id: 'error', color: 'list.errorForeground' };
  if (counts.warning > 0) return { id: 'warning', color: 'list.warningForeground' };
  return { id: 'pass' };
}
