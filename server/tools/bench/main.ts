/**
 * `npm run bench`: key press → diagnostics over stdio, ours against the least that vscode-languageserver can do,
 * measured in turns in one run. Ratios count; absolute times do not. Needs `npm run build` first.
 */
import { join } from 'node:path';
import esbuild from 'esbuild';
import { BenchClient, type Place } from './client.js';
import { inventDraft } from './drafts.js';
import { median, percentile, printTable } from './table.js';

const root = join(__dirname, '../../..');
const floorServer = join(root, '.tsbuild/bench/floor-server.js');
const SERVERS = {
  floor: [floorServer, '--stdio'],
  ours: [join(root, 'dist/server.js'), '--stdio'],
} as const;
const SIZES = [
  { size: 5_000, rounds: 120 },
  { size: 50_000, rounds: 80 },
  { size: 500_000, rounds: 60 },
] as const;
const WARM_UP = 60;
/** The goal of this stage; a ratio above it is marked. */
const MOST = 3;

void main();

async function main(): Promise<void> {
  await esbuild.build({
    entryPoints: [join(root, 'server/tools/bench/floor-server.ts')],
    outfile: floorServer,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const rows: string[][] = [];
  for (const { size, rounds } of SIZES) rows.push(...(await keys(size, rounds)));
  printTable(
    'Key press → diagnostics over stdio (ms)',
    ['where', 'floor p50', 'ours p50', 'ratio p50', 'floor p95', 'ours p95', 'ratio p95'],
    rows,
  );
  printTable('Cold start to first diagnostics, 5k (ms)', ['', 'floor', 'ours', 'ratio'], [await coldStart()]);
}

/** In the middle of the draft, at a heading, and inside a paragraph that has findings. */
async function keys(size: number, rounds: number): Promise<string[][]> {
  const text = inventDraft(size);
  const lines = text.split('\n');
  const middle = lines.findIndex((line, index) => index > lines.length / 2 && line.length > 60);
  const heading = lines.findIndex((line, index) => index > lines.length / 2 && line.startsWith('（'));
  const sites: readonly (readonly [string, Place])[] = [
    ['paragraph', { line: middle, character: 20 }],
    ['heading', { line: heading, character: 5 }],
  ];
  const clients = {
    floor: new BenchClient(process.execPath, SERVERS.floor),
    ours: new BenchClient(process.execPath, SERVERS.ours),
  };
  for (const client of Object.values(clients)) await client.open(text);
  const rows: string[][] = [];
  for (const [name, place] of sites) {
    const times = { floor: [] as number[], ours: [] as number[] };
    for (let round = -WARM_UP; round < rounds; round++) {
      // In turns, and not always the same one first: the machine's speed wanders.
      const order = round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const);
      for (const who of order) {
        const taken = await keyPair(clients[who], place);
        if (round >= 0) times[who].push(...taken);
      }
    }
    const ratios = times.ours.map((time, index) => time / times.floor[index]!);
    const tail = percentile(times.ours, 95) / percentile(times.floor, 95);
    rows.push([
      `${name}, ${size / 1000}k`,
      median(times.floor).toFixed(2),
      median(times.ours).toFixed(2),
      mark(median(ratios)),
      percentile(times.floor, 95).toFixed(2),
      percentile(times.ours, 95).toFixed(2),
      mark(tail),
    ]);
  }
  for (const client of Object.values(clients)) await client.stop();
  return rows;
}

/** Types a fault and takes it back: findings must be sent both times. */
async function keyPair(client: BenchClient, place: Place): Promise<number[]> {
  const after = { line: place.line, character: place.character + 1 };
  return [await client.type(place, place, '“'), await client.type(place, after, '')];
}

async function coldStart(): Promise<string[]> {
  const text = inventDraft(5_000);
  const times = { floor: [] as number[], ours: [] as number[] };
  for (let round = 0; round < 10; round++) {
    for (const who of ['floor', 'ours'] as const)
      times[who].push(await BenchClient.coldStart(process.execPath, SERVERS[who], text));
  }
  return [
    'start',
    median(times.floor).toFixed(0),
    median(times.ours).toFixed(0),
    (median(times.ours) / median(times.floor)).toFixed(2),
  ];
}

const mark = (ratio: number): string => `${ratio.toFixed(2)}${ratio > MOST ? ' !' : ''}`;
