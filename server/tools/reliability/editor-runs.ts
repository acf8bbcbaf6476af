/**
 * The editor suite again and again: twenty times, or as often as EDITOR_RUNS says; REPORT_DRAFT_EDITOR as in
 * test/support/editor/run.mjs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Part } from './part.js';

const root = join(__dirname, '../../..');
const RUNS = Number(process.env.EDITOR_RUNS ?? 20);
const HOST = process.env.REPORT_DRAFT_EDITOR
  ? `, REPORT_DRAFT_EDITOR=${process.env.REPORT_DRAFT_EDITOR}`
  : '';

export const editorRuns: Part = {
  name: 'editor-runs',
  measure: () => {
    const rows: string[][] = [];
    for (let run = 1; run <= RUNS; run++) {
      const row = [String(run), ...runOnce()];
      console.log(row.join('\t'));
      rows.push(row);
    }
    const red = rows.filter(([, , failed]) => failed !== '0');
    if (red.length > 0) throw new Error(`${red.length} of ${RUNS} runs were not green`);
    return [
      {
        title: `The editor suite, ${RUNS} times in a row${HOST}`,
        head: ['run', 'passed', 'failed', 'seconds'],
        rows,
      },
    ];
  },
};

/** Passed, failed, seconds; what failed is shown. */
function runOnce(): string[] {
  const from = performance.now();
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'test:editor'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  const [, passed = '0', failed = '1'] = [...stdout.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  const isGreen = status === 0 && failed === '0';
  if (!isGreen) console.error(`${stdout}\n${stderr}`);
  return [passed, isGreen ? '0' : String(Math.max(1, Number(failed))), seconds];
}
