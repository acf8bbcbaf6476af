/** The editor's own side: the package and its bundles, activation, and the time from a key to the squiggle. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median, percentile, type Table } from '../table.js';
import { inventDraft } from './drafts.js';
import type { Outcome } from './goals.js';
import { made, release, root } from './paths.js';
import { run } from './prepare.js';
import type { Section } from './section.js';
import { inMilliseconds } from './turns.js';

const MOST_PACKAGE = 1.5;
const MOST_SERVER = 500;
/** What of the repository makes the extension, besides the bundles. */
const PARTS = [
  ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
  ...['.vscodeignore', 'client/media', 'client/schemas', 'syntaxes', 'snippets', 'server/docs'],
];

interface Seen {
  /** Milliseconds of each new window, as VS Code tells them of the extension: loading its code and activating it. */
  readonly activations: readonly number[];
  /** Milliseconds in the page from the key to the first frame with the squiggle. */
  readonly squiggles: readonly number[];
}

export async function editor(quick: boolean): Promise<Section> {
  const staged = stage();
  const packed = join(made, 'report-draft.vsix');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  run(process.execPath, [vsce, 'package', ...flags, '-o', packed], staged);
  const size = statSync(packed).size / 1e6;
  const rows = [['report-draft.vsix', inKilobytes(statSync(packed).size), '']];
  for (const name of readdirSync(release).sort()) {
    const content = readFileSync(join(release, name));
    rows.push([name, inKilobytes(content.length), inKilobytes(gzipSync(content).length)]);
  }
  const goals: Outcome[] = [
    { work: 'size of the .vsix', most: MOST_PACKAGE, measured: size, unit: 'MB' },
    {
      work: 'size of the bundle of the server',
      most: MOST_SERVER,
      measured: statSync(join(release, 'server.js')).size / 1e3,
      unit: 'KB',
    },
  ];
  const tables: Table[] = [{ title: 'Sizes', head: ['file', 'KB', 'KB by gzip'], rows }];
  const seen = look(staged, quick);
  if (seen) {
    const row = (what: string, times: readonly number[]): string[] => [
      what,
      String(times.length),
      ...[median(times), percentile(times, 95)].map(inMilliseconds),
    ];
    tables.push({
      title: 'In VS Code',
      head: ['what', 'rounds', 'p50 ms', 'p95 ms'],
      rows: [
        row('activation of the extension in a new window, as VS Code tells it', seen.activations),
        row('key → squiggle on the screen, draft of 5k', seen.squiggles),
      ],
      notes: [
        'Most of the way from key to squiggle is VS Code’s own: the page, the extension host, markers, the next frame.',
      ],
    });
  }
  return { tables, goals };
}

/** The extension as it is shipped, in a folder of its own. */
function stage(): string {
  const staged = join(made, 'extension');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const part of PARTS) cpSync(join(root, part), join(staged, part), { recursive: true });
  cpSync(release, join(staged, 'dist'), { recursive: true });
  return staged;
}

/** Undefined where no VS Code can be run here. */
function look(staged: string, quick: boolean): Seen | undefined {
  const draft = join(made, 'bench.report.txt');
  writeFileSync(draft, inventDraft(5_000));
  const script = join(root, 'server/tools/bench/editor-page.mjs');
  const args = [script, staged, draft, ...(quick ? ['10', '2'] : ['60', '10'])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as Seen;
  console.log(`VS Code could not be measured here:\n${stderr}`);
  return undefined;
}

const inKilobytes = (bytes: number): string => (bytes / 1e3).toFixed(1);
