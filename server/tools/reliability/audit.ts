/**
 * Asks the registry what it knows against what is in the bundles: the packages of the bill of materials, as a project
 * of their own. `npm audit --omit=dev` alone says nothing of them, for whatever is bundled is a development dependency.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../table.js';

const root = join(__dirname, '../../..');

interface Component {
  readonly name: string;
  readonly version: string;
}

/** @throws where something is known against one of them */
export function audited(): Table {
  const folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
  try {
    execFileSync(process.execPath, [join(root, 'server/tools/build.mjs'), '--release', '--outdir', folder], {
      stdio: 'pipe',
    });
    const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as {
      readonly components: readonly Component[];
    };
    writeProject(folder, components);
    return {
      title: 'Known vulnerabilities (npm audit)',
      head: ['of', 'packages', 'outcome'],
      rows: [
        ['dependencies of the project (--omit=dev)', '0', outcomeIn(root)],
        ['what is in the bundles, by the bill of materials', String(components.length), outcomeIn(folder)],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each package by a name of its own, because two versions of one may be there. */
function writeProject(folder: string, components: readonly Component[]): void {
  const named = components.map(({ name, version }, at) => ({ alias: `part-${at}`, name, version }));
  const dependencies = Object.fromEntries(
    named.map(({ alias, name, version }) => [alias, `npm:${name}@${version}`]),
  );
  const project = { name: 'bundled', version: '0.0.0', dependencies };
  const packages = {
    '': project,
    ...Object.fromEntries(
      named.map(({ alias, name, version }) => [`node_modules/${alias}`, { name, version }]),
    ),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...project, lockfileVersion: 3, requires: true, packages }),
  );
}

function outcomeIn(folder: string): string {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--package-lock-only', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const answer = JSON.parse(stdout || '{}') as Audit;
  const known = answer.metadata?.vulnerabilities.total;
  if (known === undefined) return `not answered by the registry in use (${answer.statusCode ?? 'no status'})`;
  if (known > 0) throw new Error(`npm audit: ${stdout}`);
  return 'none known';
}

interface Audit {
  readonly statusCode?: number;
  readonly metadata?: { readonly vulnerabilities: { readonly total: number } };
}
