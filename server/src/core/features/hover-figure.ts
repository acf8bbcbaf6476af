/** The entry of the ledger for a figure under the pointer, and where else the draft gives the same indicator. */
import { type LedgerRow, ledgerOf } from '../figures/ledger.js';
import { message } from '../lint/message.js';
import type { DraftContext, DraftLine } from '../lint/rule.js';
import { escapeMarkdown } from '../text/markdown.js';
import type { HoverPlace, HoverSource, HoverText } from './hover.js';

/** More places than that are not read beside a pointer. */
const MOST_PLACES = 8;

export function figureHover({ analysis, line, offset }: HoverSource): HoverText | undefined {
  const here = analysis.lines[line];
  if (!here || analysis.outline.roles[line] === 'furniture') return undefined;
  const row = ledgerOf([here]).find(({ start, end }) => start <= offset && offset < end);
  if (!row || row.indicator === '') return undefined;
  const others = sameIndicator(analysis, row);
  const when = [row.period, row.scope].filter(Boolean).join('，');
  const [indicator, text] = [row.indicator, row.text].map(escapeMarkdown) as [string, string];
  const told = when
    ? message('**台账** {0}：{1}（{2}）', indicator, text, escapeMarkdown(when))
    : message('**台账** {0}：{1}', indicator, text);
  return {
    span: { start: row.start, end: row.end },
    paragraphs: others.length > 0 ? [told, message('文中另有 {0} 处写到同一指标：', others.length)] : [told],
    places: others.slice(0, MOST_PLACES),
  };
}

function sameIndicator(
  { lines, outline }: Pick<DraftContext, 'lines' | 'outline'>,
  row: LedgerRow,
): readonly HoverPlace[] {
  const pieces = piecesOf(row.indicator);
  return lines.flatMap((line, index) => {
    if (outline.roles[index] === 'furniture' || !pieces.some((piece) => line.text.includes(piece))) return [];
    return ledgerOf([line])
      .filter(
        (other) =>
          other.start !== row.start && other.unit === row.unit && alike(other.indicator, row.indicator),
      )
      .map(({ start, end }) => ({ start, end, text: clauseAround(line, start, end) }));
  });
}

/** Shorter indicators say too little to be found again inside another one. */
const SHORTEST = 4;

function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return a === b || (short.length >= SHORTEST && long.includes(short));
}

/** Of whatever is like the indicator, a line holds one of these. */
function piecesOf(indicator: string): readonly string[] {
  if (indicator.length <= SHORTEST) return [indicator];
  return [...Array(indicator.length - SHORTEST + 1).keys()].map((at) => indicator.slice(at, at + SHORTEST));
}

function clauseAround({ text, start }: DraftLine, from: number, to: number): string {
  const marks = '，。；：！？,;';
  let first = from - start;
  while (first > 0 && !marks.includes(text[first - 1]!)) first--;
  let last = to - start;
  while (last < text.length && !marks.includes(text[last]!)) last++;
  return text.slice(first, last).trim();
}
