/** A row for each draft and one for all of them, for a reviewer who has to decide which to open first. */
import { type Message, message } from '../../core/index.js';
import type { LintRow } from '../lint/job.js';
import { visible } from '../session.js';
import type { LintFormat } from './reporter.js';
import { SEVERITY_NAMES, summary } from './text.js';

const COLUMNS: readonly Message[] = [
  message('年度'),
  message('法定内容'),
  SEVERITY_NAMES.error,
  SEVERITY_NAMES.warning,
  SEVERITY_NAMES.info,
  SEVERITY_NAMES.hint,
  message('字数'),
  message('报告单位'),
  message('稿件'),
];
/** The first of the columns that hold words, which stand at the left of their column. */
const WORDS = 7;

export const lintTable: LintFormat = {
  overviews: true,
  begin: () => '',
  draft: () => [],
  between: '',
  end(totals, { say }) {
    if (totals.drafts === 0) return '';
    const rows = [COLUMNS.map(say), ...totals.rows.map((row) => cellsOf(row))];
    const widths = COLUMNS.map((_, at) => rows.reduce((most, row) => Math.max(most, widthOf(row[at]!)), 0));
    const lines = rows.map((row) => row.map((cell, at) => padded(cell, at, widths[at]!)).join('  '));
    return `${lines.join('\n')}\n\n${summary(totals, say)}\n`;
  },
};

function cellsOf({ name, overview }: LintRow): readonly string[] {
  if (!overview) return [];
  const { year, parts, counts, characters, unit } = overview;
  const count = (found: number): string => (found === 0 ? '·' : String(found));
  return [
    year === undefined ? '·' : String(year),
    parts.all === 0 ? '·' : `${parts.written}/${parts.all}`,
    count(counts.error),
    count(counts.warning),
    count(counts.info),
    count(counts.hint),
    String(characters),
    unit === undefined ? '·' : visible(unit),
    visible(name),
  ];
}

function padded(cell: string, column: number, width: number): string {
  if (column === COLUMNS.length - 1) return cell;
  const blanks = ' '.repeat(width - widthOf(cell));
  return column < WORDS ? blanks + cell : cell + blanks;
}

/** Columns of a terminal: a Chinese character or mark takes two. */
const widthOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;
