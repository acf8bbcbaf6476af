/** Puts what a run measured into a page under server/docs, between its marks; what people wrote around them stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/**
 * @param page its name under server/docs, without ending
 * @param part whose marks the page has
 * @param tables as text
 * @throws where the marks are missing
 */
export function writeFigures(page: string, part: string, tables: readonly string[]): void {
  const file = join(__dirname, '../docs', `${page}.md`);
  const [begin, end] = [`<!-- figures: ${part} -->`, `<!-- /figures: ${part} -->`];
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no place for the figures of ${part}`);
  const machine = `Node ${process.versions.node}, ${process.platform}, ${cpus().length} processors.`;
  const figures = [begin, ...tables.map((table) => table.trim()), machine].join('\n\n');
  writeFileSync(file, `${text.slice(0, from)}${figures}\n\n${text.slice(to)}`);
}
