/** Puts what a run measured into server/docs/performance.md, between its marks; what people wrote around them stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.js';

const FILE = join(root, 'server/docs/performance.md');

/**
 * @param part of the benchmark, whose marks the page has
 * @throws where the marks are missing
 */
export function writeFigures(part: string, tables: readonly string[]): void {
  const [begin, end] = [`<!-- figures: ${part} -->`, `<!-- /figures: ${part} -->`];
  const text = readFileSync(FILE, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${FILE} has no place for the figures of ${part}`);
  const machine = `Node ${process.versions.node}, ${process.platform}, ${cpus().length} processors.`;
  const figures = [begin, ...tables.map((table) => table.trim()), machine].join('\n\n');
  writeFileSync(FILE, `${text.slice(0, from)}${figures}\n\n${text.slice(to)}`);
}
