/**
 * `npm run fuzz`: holds what is promised of any draft against more and more of them.
 *
 *   npm run fuzz -- --minutes N [--seed S] [--only TEXT]            any drafts, as the tests make them
 *   npm run fuzz -- --seed S --path P --only TEXT                   the one that failed, as it was printed
 *   npm run fuzz -- --guided --minutes N [--seed S] [--only TEXT]   drafts that reach new code are kept and changed
 *   npm run fuzz -- --case FILE [--only TEXT]                       a draft that the guided run has left behind
 *
 * The work is done in a process of its own, so that one that hangs can be told and ended.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { tally } from '../support/tally.js';
import type { Told } from './told.js';

/** Longer than any draft takes, on any machine: the longest known takes a second. */
const HANGS_AFTER = 90_000;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      path: { type: 'string' },
      only: { type: 'string', default: '' },
      guided: { type: 'boolean', default: false },
      case: { type: 'string' },
    },
  });
  const job = { ...values, minutes: Number(values.minutes), seed: Number(values.seed) };
  console.log(`seed ${job.seed}${job.guided ? ', guided' : ''}`);
  const { executions, failures, blocks } = await run(job);
  for (const failure of failures) console.error(`\n${failure}`);
  console.log(`${executions} executions, ${failures.length} failures${blocks ? `, ${blocks}` : ''}`);
  tally('Fuzz', {
    run: job.guided ? 'guided by coverage' : 'any drafts',
    minutes: job.minutes,
    seed: job.seed,
    executions,
    failures: failures.length,
    'blocks of core reached': blocks ?? '',
  });
  process.exitCode = failures.length > 0 ? 1 : 0;
}

export type Job = Readonly<{
  minutes: number;
  seed: number;
  path?: string;
  only: string;
  guided: boolean;
  case?: string;
}>;

function run(job: Job): Promise<Told & { failures: string[] }> {
  return new Promise((resolve) => {
    const child = fork(require.resolve('./work.ts'), { execArgv: ['--import', 'tsx'] });
    const failures: string[] = [];
    let told: Told = { executions: 0, trying: '' };
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      resolve({ ...told, failures });
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        failures.push(`hangs: ${told.trying}`);
        child.kill('SIGKILL');
      }, HANGS_AFTER);
    };
    child.on('message', (news: Told & { failure?: string }) => {
      told = news;
      if (news.failure) failures.push(news.failure);
      wait();
    });
    child.on('exit', (code) => {
      if (code !== 0 && failures.length === 0) failures.push(`ended with ${code}: ${told.trying}`);
      end();
    });
    wait();
    child.send(job);
  });
}
