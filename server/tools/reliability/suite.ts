/** Runs a suite and makes tables of what it tallied (test/support/tally.ts). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../table.js';

const root = join(__dirname, '../../..');

interface Tallied {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number>>;
}

/**
 * @param args of npx, as in `mocha test/lsp/messages.test.ts`
 * @throws where the suite fails, or tallies nothing
 */
export function tallied(args: readonly string[], env: Readonly<Record<string, string>> = {}): Table[] {
  const folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
  const file = join(folder, 'tally');
  try {
    const { status } = spawnSync('npx', args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env, REPORT_DRAFT_TALLY: file },
    });
    if (status !== 0) throw new Error(`npx ${args.join(' ')} failed`);
    if (!existsSync(file)) throw new Error(`npx ${args.join(' ')} tallied nothing`);
    return tablesOf(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tablesOf(text: string): Table[] {
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Tallied);
  const tables = grouped(rows);
  return [...tables].map(([title, all]) => ({
    title,
    head: Object.keys(all[0]?.row ?? {}),
    rows: all.map(({ row }) => Object.values(row).map(String)),
  }));
}

function grouped(rows: readonly Tallied[]): Map<string, Tallied[]> {
  const tables = new Map<string, Tallied[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return tables;
}
