/**
 * `npm test`: types, lint, generated files, bundles, everything that needs no editor, then the editor suite in a real
 * VS Code and, where there is one, a session of neovim. Goes on after a failure, except that nothing runs on bundles that could not be built, and ends with the
 * line `N passed, N failed`; a step that is no suite counts as one failure where it fails.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNeovim } from '../neovim/find.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What a suite prints of its counts. */
const MOCHA = { passed: /^\s*(\d+) passing\b/gm, failed: /^\s*(\d+) failing\b/gm };
const EDITOR = { passed: /^(\d+) passed, \d+ failed/gm, failed: /^\d+ passed, (\d+) failed/gm };

const STEPS = [
  { script: 'types' },
  { script: 'lint' },
  { script: 'gen', args: ['--', '--check'] },
  { script: 'build', needed: true },
  { script: 'test:unit', counts: MOCHA },
  { script: 'test:editor', counts: EDITOR },
  // Where it is installed; nothing else needs it.
  ...(findNeovim() ? [{ script: 'test:neovim', counts: EDITOR }] : []),
];

let passed = 0;
let failed = 0;
for (const { script, args = [], counts, needed } of STEPS) {
  console.log(`\n— npm run ${script} —`);
  const { code, output } = await run(['run', '--silent', script, ...args]);
  const count = (pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const suite = counts
    ? { passed: count(counts.passed), failed: count(counts.failed) }
    : { passed: 0, failed: 0 };
  passed += suite.passed;
  failed += suite.failed;
  // A suite that died, or ran no test at all, has failed whatever it counted.
  if ((code !== 0 || (counts && suite.passed === 0)) && suite.failed === 0) failed++;
  if (code !== 0 && needed) break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs npm, shows what it prints as it comes, and keeps it. */
function run(args) {
  return new Promise((resolve) => {
    // npm's own script where npm started this file: on Windows `npm` is no program that can be started as it is.
    const npm = process.env.npm_execpath;
    const child = npm
      ? spawn(process.execPath, [npm, ...args], { cwd: root })
      : spawn('npm', args, { cwd: root });
    let output = '';
    const show = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', show(process.stdout));
    child.stderr.setEncoding('utf8').on('data', show(process.stderr));
    child.on('close', (code) => resolve({ code, output }));
  });
}
