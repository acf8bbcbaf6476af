/** Key press → diagnostics over stdio, document symbols, cold start, memory: against the floor and the peers. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Table } from '../table.js';
import { BenchClient, type Place } from './client.js';
import { FAULTS, inventDraft } from './drafts.js';
import { believed, type Outcome } from './goals.js';
import type { Section } from './section.js';
import { pair, peerServers, type Servers } from './servers.js';
import { inTurns, pairedRatio, TIMES_HEAD, type Times, tailRatio, timesCells } from './turns.js';

const SIZES = [
  { size: 5_000, rounds: 120, warmUp: 60, paced: 70 },
  { size: 50_000, rounds: 80, warmUp: 60, paced: 70 },
  { size: 500_000, rounds: 40, warmUp: 30, paced: 40 },
] as const;
/** Milliseconds between two keys of a fast writer; a server that has just answered is faster than one that has waited. */
const PACE = 30;
/** Milliseconds after which the first start of a version has kept what it keeps. */
const FIRST_START = 7_000;
/** Milliseconds that a peer may take at one place. */
const PATIENCE = 5_000;
const MOST = 2;
const MOST_TAIL = 2.5;
const MOST_START = 1.4;

export async function keys(quick: boolean): Promise<Section> {
  const tables: Table[] = [];
  const goals: Outcome[] = [];
  const pacedRows: string[][] = [];
  const rows: string[][] = [];
  const symbolRows: string[][] = [];
  let memory: Memories = { floor: Number.NaN, ours: Number.NaN };
  for (const { size, rounds, warmUp, paced } of quick ? SIZES.slice(0, 2) : SIZES) {
    const fewer = quick ? 4 : 1;
    const name = `${size / 1000}k`;
    const desk = await Desk.open(inventDraft(size));
    const ratios: number[] = [];
    const tails: number[] = [];
    for (const [site, place] of sitesIn(desk.text)) {
      const atOnce = (who: readonly string[]) =>
        inTurns(who, { rounds: rounds / fewer, warmUp: warmUp / fewer, patience: PATIENCE }, (candidate) =>
          keyPair(desk.client(candidate), place, 0),
        );
      const atPace = () =>
        inTurns(PAIR, { rounds: paced / fewer, warmUp: 5 }, (candidate) =>
          keyPair(desk.client(candidate), place, PACE),
        );
      const worst = (times: Times) =>
        Math.max(pairedRatio(times, 'ours') / MOST, tailRatio(times, 'ours') / MOST_TAIL);
      // Alone with the floor first: a peer that keeps both processors busy would be felt by the next in turn.
      const hurried = await atOnce(PAIR);
      const times = await believed(atPace, worst);
      ratios.push(pairedRatio(times, 'ours'));
      tails.push(tailRatio(times, 'ours'));
      for (const candidate of PAIR) {
        pacedRows.push([name, site, candidate, ...timesCells(times, candidate)]);
        rows.push([name, site, candidate, ...timesCells(hurried, candidate)]);
      }
      const others = desk.peers();
      const beside = others.length > 0 ? await atOnce(['floor', ...others]) : new Map();
      for (const candidate of others) {
        rows.push([name, site, candidate, ...timesCells(beside, candidate)]);
        if ((beside.get(candidate) ?? []).length === 0) desk.dismiss(candidate);
      }
    }
    goals.push(
      { work: `key → diagnostics, ${name}`, most: MOST, measured: Math.max(...ratios), unit: '× floor' },
      { work: `the same, p95, ${name}`, most: MOST_TAIL, measured: Math.max(...tails), unit: '× floor' },
    );
    const symbols = await believed(
      () => symbolTimes(desk, rounds / fewer),
      (times) => pairedRatio(times, 'ours') / MOST,
    );
    for (const candidate of PAIR)
      symbolRows.push([name, String(desk.symbols), candidate, ...timesCells(symbols, candidate)]);
    goals.push({
      work: `document symbols, ${name}`,
      most: MOST,
      measured: pairedRatio(symbols, 'ours'),
      unit: '× floor',
    });
    memory = desk.memory();
    await desk.close();
    if (size === 500_000) {
      goals.push({
        work: 'memory with a draft of 500k',
        most: 2,
        measured: memory.ours / memory.floor,
        unit: '× floor',
      });
    }
  }
  const start = await believed(
    () => coldStarts(quick ? 5 : 25),
    (times) => pairedRatio(times, 'ours') / MOST_START,
  );
  goals.push({
    work: 'cold start to first diagnostics, 5k',
    most: MOST_START,
    measured: pairedRatio(start, 'ours'),
    unit: '× floor',
  });
  tables.push(
    {
      title: `Key press → diagnostics over stdio, a key every ${PACE} ms`,
      head: ['draft', 'where', 'server', ...TIMES_HEAD],
      rows: pacedRows,
    },
    {
      title: 'The same, each key as soon as the one before is answered',
      head: ['draft', 'where', 'server', ...TIMES_HEAD],
      rows,
    },
    {
      title: 'Document symbols over stdio',
      head: ['draft', 'entries', 'server', ...TIMES_HEAD],
      rows: symbolRows,
      notes: ['The floor answers as many entries, made beforehand.'],
    },
    {
      title: 'Cold start to first diagnostics, 5k',
      notes: ['Ours starts with the compiled code that its first start has kept.'],
      head: ['server', ...TIMES_HEAD],
      rows: [...start.keys()].map((candidate) => [candidate, ...timesCells(start, candidate)]),
    },
    {
      title: 'Memory of the server after the keys of the largest draft',
      head: ['server', 'resident MB'],
      rows: Object.entries(memory).map(([candidate, megabytes]) => [candidate, megabytes.toFixed(0)]),
    },
  );
  return { tables, goals };
}

const PAIR = ['floor', 'ours'];

type Memories = { readonly floor: number; readonly ours: number };

/** One draft open in every server. */
class Desk {
  readonly text: string;
  readonly symbols: number;
  readonly #clients: Map<string, BenchClient>;

  private constructor(text: string, symbols: number, clients: Map<string, BenchClient>) {
    this.text = text;
    this.symbols = symbols;
    this.#clients = clients;
  }

  static async open(text: string): Promise<Desk> {
    const clients = new Map<string, BenchClient>();
    const ours = new BenchClient(pair().ours!);
    await ours.open(text);
    const { count } = await ours.symbols();
    clients.set('ours', ours);
    const others: Servers = { floor: pair(count).floor!, ...peerServers() };
    for (const [name, start] of Object.entries(others)) {
      const client = new BenchClient(start);
      try {
        await client.open(text);
        clients.set(name, client);
      } catch (error) {
        console.log(`${name}, ${text.length} characters: ${error instanceof Error ? error.message : error}`);
        client.kill();
      }
    }
    return new Desk(text, count, clients);
  }

  client(name: string): BenchClient {
    return this.#clients.get(name)!;
  }

  peers(): readonly string[] {
    return [...this.#clients.keys()].filter((name) => name !== 'floor' && name !== 'ours');
  }

  /** It does not answer and will not be asked again. */
  dismiss(name: string): void {
    this.client(name).kill();
    this.#clients.delete(name);
  }

  /** Megabytes that the processes have in memory. */
  memory(): Memories {
    return { floor: residentOf(this.client('floor').pid), ours: residentOf(this.client('ours').pid) };
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) await client.stop();
  }
}

/** In the middle of the draft, at a heading, and in a paragraph that has findings. */
function sitesIn(text: string): readonly (readonly [string, Place])[] {
  const lines = text.split('\n');
  const half = Math.floor(lines.length / 2);
  const find = (wanted: (line: string) => boolean): number => {
    const behind = lines.findIndex((line, index) => index > half && wanted(line));
    return behind < 0 ? lines.findIndex(wanted) : behind;
  };
  const clean = (line: string): boolean => line.length > 60 && !line.includes(FAULTS);
  return [
    ['paragraph', { line: find(clean), character: 20 }],
    ['heading', { line: find((line) => line.startsWith('（')), character: 5 }],
    ['paragraph with findings', { line: find((line) => line.includes(FAULTS)), character: 20 }],
  ];
}

/** Types a fault and takes it back: findings must be sent both times. Waits `pace` milliseconds before each key. */
async function keyPair(client: BenchClient, place: Place, pace: number): Promise<number[]> {
  const after = { line: place.line, character: place.character + 1 };
  if (pace > 0) await setTimeout(pace);
  const typed = await client.type(place, place, '“');
  if (pace > 0) await setTimeout(pace);
  return [typed, await client.type(place, after, '')];
}

const symbolTimes = (desk: Desk, rounds: number): Promise<Times> =>
  inTurns(['floor', 'ours'], { rounds, warmUp: rounds / 2 }, async (candidate) => [
    (await desk.client(candidate).symbols()).taken,
  ]);

async function coldStarts(rounds: number): Promise<Times> {
  const text = inventDraft(5_000);
  const servers: Servers = { ...pair(), ...peerServers() };
  // The first start of a version keeps its compiled code when it has settled; writers feel all the others.
  const first = new BenchClient(servers.ours!);
  await first.open(text);
  await setTimeout(FIRST_START);
  await first.stop();
  return inTurns(Object.keys(servers), { rounds, warmUp: 2, patience: PATIENCE }, async (candidate) => [
    await BenchClient.coldStart(servers[candidate]!, text),
  ]);
}

/** NaN where the system does not tell. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
