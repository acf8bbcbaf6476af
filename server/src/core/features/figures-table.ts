/** The ledger of a draft as a table: for the list in the editor, the command line and spreadsheets. */
import type { Analysis } from '../draft.js';
import { type LedgerRow, ledgerOf } from '../figures/ledger.js';
import { type Message, message } from '../lint/message.js';

/** The figures of the report; those of page furniture are none of its own. */
export function draftLedger({ lines, outline }: Pick<Analysis, 'lines' | 'outline'>): readonly LedgerRow[] {
  const text = (index: number): string => (outline.roles[index] === 'furniture' ? '' : lines[index]!.text);
  return ledgerOf(lines.map(({ start }, index) => ({ text: text(index), start })));
}

/** Heads of the columns of ledgerCells. */
export const LEDGER_HEADS: readonly Message[] = [
  message('指标'),
  message('数值'),
  message('上限'),
  message('单位'),
  message('约数'),
  message('时间'),
  message('范围'),
  message('原文'),
];

type Say = (told: Message) => string;

export const ledgerCells = (row: LedgerRow, say: Say): readonly string[] => [
  row.indicator,
  String(row.value),
  row.to === undefined ? '' : String(row.to),
  row.unit,
  row.approximate ? say(message('是')) : '',
  row.period,
  row.scope,
  row.text,
];

/** Without which spreadsheets take Chinese for another encoding. */
export const CSV_MARK = '\ufeff';

/** A line by RFC 4180, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A line that a spreadsheet takes from the clipboard, with its line end. */
export const pasteLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => inert(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')}\n`;

const csvCell = (cell: string): string => {
  const text = inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A cell that a spreadsheet would compute is kept a text by the quotation mark in front. */
const inert = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);
