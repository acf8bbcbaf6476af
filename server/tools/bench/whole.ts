/** A whole draft in process: against a bare scan of its characters and against the linters of others. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../table.js';
import { inventDraft } from './drafts.js';
import { believed, type Outcome } from './goals.js';
import { made, peers } from './paths.js';
import type { Section } from './section.js';
import { peer, ZHLINT_RULES, type ZhlintModule } from './servers.js';
import { inTurns, pairedRatio, TIMES_HEAD, type Times, timesCells } from './turns.js';

type Core = typeof import('../../src/core/index.js');

/** Checks a text and says how many findings it has. */
type Check = (text: string) => number;

const SIZES = [
  { size: 4_000, rounds: 120, warmUp: 300, patience: 10_000 },
  { size: 200_000, rounds: 60, warmUp: 5, patience: 15_000 },
  { size: 2_000_000, rounds: 5, warmUp: 1, patience: 5_000 },
] as const;
const MOST_AUTOCORRECT = 0.5;
const MOST_ZHLINT = 0.1;
/** Time per character may be so much above that of the smallest draft, or so much below. */
const MOST_GROWTH = 1.3;

export async function whole(quick: boolean): Promise<Section> {
  const checks = await allChecks();
  const rows: string[][] = [];
  const goals: Outcome[] = [];
  for (const { size, rounds, warmUp, patience } of quick ? SIZES.slice(0, 2) : SIZES) {
    const fewer = quick ? 4 : 1;
    const text = inventDraft(size);
    const names = [...checks.keys()].filter((name) => size <= 200_000 || name !== 'zhlint');
    const isGoal = size <= 200_000;
    const times = await believed(
      () =>
        inTurns(names, { rounds: Math.ceil(rounds / fewer), warmUp, patience }, (name) => [
          timed(() => checks.get(name)!(text)),
        ]),
      (measured) =>
        isGoal
          ? Math.max(
              pairedRatio(measured, 'ours', 'autocorrect') / MOST_AUTOCORRECT,
              pairedRatio(measured, 'ours', 'zhlint') / MOST_ZHLINT,
            )
          : 0,
    );
    const few = inventDraft(4_000);
    const found = new Map(names.map((name) => [name, checks.get(name)!(text)]));
    // A row without findings where a part of the same text has some is no result.
    const isLost = (name: string): boolean =>
      name !== 'floor' && found.get(name) === 0 && checks.get(name)!(few) > 0;
    const against = (name: string, other: string): string =>
      isLost(name) || isLost(other) || !times.get(other)?.length
        ? ''
        : pairedRatio(times, name, other).toFixed(3);
    for (const name of names) {
      rows.push([
        inCharacters(size),
        name === 'floor' ? 'bare scan' : name,
        isLost(name) ? 'lost: no result' : name === 'floor' ? '' : String(found.get(name)),
        ...timesCells(times, name),
        against(name, 'autocorrect'),
        against(name, 'zhlint'),
      ]);
    }
    if (isGoal) goals.push(...againstOthers(times, inCharacters(size)));
  }
  const growth = growthRatios(checks.get('ours')!, quick ? 3 : 7, quick);
  for (const { size, ratio } of growth) {
    goals.push({
      work: `growth, time per character 4k → ${inCharacters(size)}, up or down`,
      most: MOST_GROWTH,
      measured: Math.max(ratio, 1 / ratio),
      unit: '×',
    });
  }
  return {
    tables: [
      {
        title: 'A whole draft in process',
        head: ['draft', 'linter', 'findings', ...TIMES_HEAD, '× autocorrect', '× zhlint'],
        rows,
        notes: ['autocorrect-node is native code. It loses all findings above roughly 244,000 characters.'],
      },
      {
        title: 'Growth: time per character against drafts of 4k',
        head: ['draft', '× per character'],
        rows: growth.map(({ size, ratio }) => [inCharacters(size), ratio.toFixed(2)]),
      },
    ],
    goals,
  };
}

const againstOthers = (times: Times, size: string): readonly Outcome[] => [
  {
    work: `whole draft, ${size}, against autocorrect-node`,
    most: MOST_AUTOCORRECT,
    measured: pairedRatio(times, 'ours', 'autocorrect'),
    unit: '× autocorrect-node',
  },
  {
    work: `whole draft, ${size}, against zhlint`,
    most: MOST_ZHLINT,
    measured: pairedRatio(times, 'ours', 'zhlint'),
    unit: '× zhlint',
  },
];

/** Each round checks as many characters in small drafts as in large ones. */
function growthRatios(check: Check, rounds: number, quick: boolean): { size: number; ratio: number }[] {
  const small = Array.from({ length: 50 }, (_, seed) => inventDraft(4_000, seed + 1));
  const perCharacter = (texts: readonly string[]): number =>
    timed(() => texts.reduce((sum, text) => sum + check(text), 0)) /
    texts.reduce((sum, text) => sum + text.length, 0);
  perCharacter(small);
  return (quick ? [200_000] : [200_000, 2_000_000]).map((size) => {
    const large = [inventDraft(size)];
    const ratios = Array.from({ length: rounds }, () => {
      const before = perCharacter(small);
      const ratio = perCharacter(large);
      // Between two rows of small ones, as the machine may have changed its speed meanwhile.
      return (2 * ratio) / (before + perCharacter(small));
    });
    return { size, ratio: median(ratios) };
  });
}

async function allChecks(): Promise<ReadonlyMap<string, Check>> {
  const { Draft, RULES, RuleSet } = (await import(pathToFileURL(join(made, 'core.js')).href)) as Core;
  // Made once for many drafts, as on the command line.
  const rules = new RuleSet(RULES);
  const checks = new Map<string, Check>([
    ['floor', scan],
    ['ours', (text) => new Draft(text, { rules }).findings.length],
  ]);
  const autocorrect = peer<{ lintFor(text: string, name: string): { lines: unknown[] } }>('autocorrect-node');
  if (autocorrect) checks.set('autocorrect', (text) => autocorrect.lintFor(text, 'draft.txt').lines.length);
  try {
    const file = pathToFileURL(join(peers, 'zhlint/lib/index.js')).href;
    const { run } = (await import(file)) as ZhlintModule;
    checks.set('zhlint', (text) => run(text, ZHLINT_RULES).validations.length);
  } catch {
    console.log('zhlint is not installed');
  }
  return checks;
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const inCharacters = (size: number): string => (size < 1_000_000 ? `${size / 1000}k` : `${size / 1e6}M`);
