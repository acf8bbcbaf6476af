/** A checker in a thread of its own. It has no streams; all it has to tell goes back with what it checked. */
import { RULES } from '../../core/index.js';
import type { FileSystem } from '../io.js';
import { Session } from '../session.js';
import { bundleOf } from '../speech.js';
import { Checker } from './checker.js';
import type { LintSetup } from './job.js';

export function lintingThread(setup: LintSetup, fs: FileSystem): Checker {
  const nowhere = { isTTY: false, write: async () => {} };
  const { cwd, env, english } = setup;
  const io = { stdin: (async function* () {})(), stdout: nowhere, stderr: nowhere, fs, cwd, env };
  return new Checker(new Session(io, RULES, bundleOf(english)), setup);
}
