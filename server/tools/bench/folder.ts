/** A folder of drafts on the command line: against only reading and decoding the same files, and against autocorrect. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventDraft } from './drafts.js';
import type { Outcome } from './goals.js';
import { made, peers, release } from './paths.js';
import type { Section } from './section.js';
import { inTurns, pairedRatio, TIMES_HEAD, timesCells } from './turns.js';

const SIZES = [
  { count: 2_000, rounds: 5 },
  { count: 20_000, rounds: 3 },
] as const;
const CHARACTERS = 4_000;
/** Milliseconds after which a command has no further round. */
const PATIENCE = 60_000;
const MOST = 2;
const MOST_MEMORY = 400;

export async function folder(quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  const goals: Outcome[] = [];
  for (const { count, rounds } of quick ? SIZES.slice(0, 1) : SIZES) {
    const parent = mkdtempSync(join(tmpdir(), 'report-draft-bench-'));
    const remove = (): void => rmSync(parent, { recursive: true, force: true });
    const stop = (): void => process.exit(130);
    process.once('exit', remove).once('SIGINT', stop).once('SIGTERM', stop);
    try {
      const commands = commandsFor(inventFolder(parent, count), count);
      const peaks = new Map<string, number>();
      const spent = new Map<string, number>();
      const times = await inTurns([...commands.keys()], { rounds, patience: PATIENCE }, async (name) => {
        // Ours too is measured less often where it is slow: the whole is bounded in time.
        if (name === 'ours' && (spent.get(name) ?? 0) > PATIENCE) return [];
        const { taken, peak } = await runCommand(commands.get(name)!);
        spent.set(name, (spent.get(name) ?? 0) + taken);
        peaks.set(name, Math.max(peak, peaks.get(name) ?? 0));
        return [taken];
      });
      for (const name of commands.keys()) {
        const peak = peaks.get(name);
        const label = name === 'floor' ? 'read and decode' : name;
        rows.push([String(count), label, ...timesCells(times, name), peak?.toFixed(0) ?? '']);
      }
      if (count < 20_000) continue;
      goals.push(
        {
          work: '20,000 drafts on the command line',
          most: MOST,
          measured: pairedRatio(times, 'ours'),
          unit: '× reading and decoding them',
        },
        {
          work: 'peak memory for 20,000 drafts',
          most: MOST_MEMORY,
          measured: peaks.get('ours') ?? Number.NaN,
          unit: 'MB',
        },
      );
    } finally {
      remove();
      process.off('exit', remove).off('SIGINT', stop).off('SIGTERM', stop);
    }
  }
  return {
    tables: [
      {
        title: 'A folder of drafts on the command line (whole processes, 4k characters a draft)',
        head: ['drafts', 'command', ...TIMES_HEAD, 'peak MB'],
        rows,
      },
    ],
    goals,
  };
}

/** @returns the folder */
function inventFolder(parent: string, count: number): string {
  const folder = join(parent, 'drafts');
  mkdirSync(folder);
  for (let seed = 1; seed <= count; seed++)
    writeFileSync(join(folder, `${seed}.txt`), inventDraft(CHARACTERS, seed));
  return folder;
}

function commandsFor(folder: string, count: number): ReadonlyMap<string, readonly string[]> {
  const autocorrect = join(peers, 'autocorrect-node/cli.js');
  return new Map([
    ['floor', [join(made, 'read-folder.js'), folder]],
    ['ours', [join(release, 'cli.js'), 'lint', folder]],
    // It takes minutes for 20,000.
    ...(count <= 2_000 && existsSync(autocorrect)
      ? [['autocorrect', [autocorrect, '--lint', '--format', 'json', folder]] as const]
      : []),
  ]);
}

/** Milliseconds, and megabytes that the process and those it started had in memory at most. */
async function runCommand(args: readonly string[]): Promise<{ taken: number; peak: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  // Read as it comes, as by a pipe into another program.
  child.stdout.resume();
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 25);
  const code = await ended(child);
  clearInterval(timer);
  const taken = performance.now() - from;
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with code ${code}`);
  return { taken, peak };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });

/** Zero where the system does not tell. */
function peakOf(pid: number): number {
  try {
    const own = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + peakOf(Number(child)), own);
  } catch {
    return 0; // just ended
  }
}
