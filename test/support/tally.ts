/** What a suite counts of its own work for server/docs/reliability.md: rows of named cells, one line of JSON each. */
import { appendFileSync } from 'node:fs';

/**
 * Notes a row where `npm run reliability` asks for it (REPORT_DRAFT_TALLY names the file); nothing otherwise.
 *
 * @param table which table of the part the row belongs to
 * @param row cells by the head of their column; all rows of a table have the same
 */
export function tally(table: string, row: Readonly<Record<string, string | number>>): void {
  const file = process.env.REPORT_DRAFT_TALLY;
  if (file) appendFileSync(file, `${JSON.stringify({ table, row })}\n`);
}
