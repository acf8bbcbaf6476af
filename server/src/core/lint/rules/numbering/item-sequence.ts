import type { Item } from '../../../outline/tree.js';
import { formatHanNumber } from '../../../text/numerals.js';
import type { TextEdit } from '../../../text/span.js';
import { message } from '../../message.js';
import { type DraftLine, defineDraftRule, type Report } from '../../rule.js';

/** “一是……三是……”漏号、重号。每个标题下从“一是”数起，可跨段；一项里面再分“一是”“二是”的不算。 */
export default defineDraftRule({
  id: 'numbering/item-sequence',
  title: '“一是”“二是”的序号不连续',
  severity: 'warning',
  fix: 'review',
  reads: 'outline',
  basis: ['practice'],
  why: '“一是”“二是”是一组并列的分项，序号应当逐个相连。漏号或重号会让人以为少写了一项，也会与前面说的“几个方面”对不上。',
  bad: '一、存在的不足\n一是人手不够。二是经费偏少。⟦四是⟧学习不深。',
  good: '一、存在的不足\n一是人手不够。二是经费偏少。三是学习不深。',

  *check({ outline, lines }) {
    const groups = [{ line: 0, items: outline.looseItems }, ...outline.headings];
    for (const { line, items } of groups) {
      if (items.length === 0) continue;
      const verbal = items.filter(({ series }) => series !== '第');
      const ordinal = items.filter((item) => item.series === '第' && opensSentence(item, lines));
      for (const run of [...itemRuns(verbal), ...itemRuns(ordinal)]) {
        const report = checkRun(run, line, lines);
        if (report) yield report;
      }
    }
  },
});

/** How many lists inside lists are waited for. */
const DEEPEST = 6;

/**
 * Items that are counted together, nested runs apart. A first item opens a run inside the one before it; any other
 * goes on with the innermost run that waits for its number, which closes the runs inside that one.
 */
function itemRuns(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let open: Item[][] = [];
  for (const item of items) {
    const fitting = open.findLastIndex((run) => run.at(-1)!.value + 1 === item.value);
    if (item.value === 1 || open.length === 0) {
      const run = [item];
      runs.push(run);
      open.push(run);
      if (open.length > DEEPEST) open.shift();
    } else {
      if (fitting >= 0) open = open.slice(0, fitting + 1);
      open.at(-1)!.push(item);
    }
  }
  return runs;
}

/** One report a run: what comes behind its first fault mostly follows from it. */
function checkRun(run: readonly Item[], firstLine: number, lines: readonly DraftLine[]): Report | undefined {
  const index = run.findIndex(({ value }, index) => value !== (run[index - 1]?.value ?? 0) + 1);
  const item = run[index];
  if (!item) return undefined;
  const before = run[index - 1];
  const due = (before?.value ?? 0) + 1;
  if (!before && item.series === '第') return undefined;
  if (item.value > due && standsOtherwise(due, before, item, firstLine, lines)) return undefined;
  return {
    at: { start: item.start, end: item.end },
    message: messageOf(item, due, before, lines),
    edits: run.flatMap((each, at) => setNumber(each, at + 1)),
    fixTitle: message('把这一组重新编号'),
    related: before && [{ start: before.start, end: before.end, message: message('前一项') }],
  };
}

function messageOf(item: Item, due: number, before: Item | undefined, lines: readonly DraftLine[]) {
  const [written, right] = [textOf(item, lines), itemAs(item, due)];
  if (!before) return message('这一组从“{0}”开始，前面没有“{1}”，请核对是否漏了一项', written, right);
  if (item.value > due) {
    return message(
      '“{0}”之后应是“{1}”，这里写成了“{2}”，请核对是否漏了一项',
      textOf(before, lines),
      right,
      written,
    );
  }
  return message('“{0}”之后应是“{1}”，这里又写成了“{2}”，请重新编号', textOf(before, lines), right, written);
}

/** The number that is missed stands there in other words: 二则, 其二, 首先. */
function standsOtherwise(
  due: number,
  before: Item | undefined,
  item: Item,
  firstLine: number,
  lines: readonly DraftLine[],
): boolean {
  const numeral = formatHanNumber(due);
  const open = '(?:^|[。；;：:，,、！？])\\s*';
  // In front of a first item the heading's own number stands in the way: 一、.
  const words = due === 1 ? '首先|一方面' : `${numeral}[、，,：:]|其次|另一方面`;
  const pattern = new RegExp(`${numeral}\\s*[是要为则来]|${open}(?:[其第]${numeral}(?![方代产季])|${words})`);
  for (let line = before?.line ?? firstLine; line <= item.line; line++) {
    const { text, start } = lines[line]!;
    if (pattern.test(text.slice(Math.max(0, (before?.end ?? 0) - start), Math.max(0, item.start - start))))
      return true;
  }
  return false;
}

/** Ranks look like items inside a sentence: 位列全省第二，第三、第四产业. */
function opensSentence({ start, line }: Item, lines: readonly DraftLine[]): boolean {
  const { text, start: lineStart } = lines[line]!;
  return /(?:^|[。；;：:！？])\s*$/.test(text.slice(Math.max(0, start - lineStart - 3), start - lineStart));
}

function textOf({ start, end, line }: Item, lines: readonly DraftLine[]): string {
  const { text, start: lineStart } = lines[line]!;
  return text.slice(start - lineStart, end - lineStart).replace(/[，、,：:]$/, '');
}

const itemAs = ({ series }: Item, value: number): string =>
  series === '第' ? `第${formatHanNumber(value)}` : formatHanNumber(value) + series;

function setNumber(item: Item, value: number): TextEdit[] {
  if (item.value === value) return [];
  const start = item.series === '第' ? item.start + 1 : item.start;
  return [{ start, end: item.end - 1, newText: formatHanNumber(value) }];
}
