/** The process of the command line. */
import fs from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from '../core/index.js';
import { serveThread, taskIn, threadsOf } from './folder/thread.js';
import { type Io, streamOutput } from './io.js';
import { run } from './main.js';
import { EXIT } from './session.js';

/** Milliseconds in which a launcher may pass on the interruption that the terminal has sent here as well. */
const ECHO = 500;

const task = taskIn(workerData);
if (parentPort && task) serveThread(parentPort, task);
else runProcess();

function runProcess(): void {
  // Node's own words for it would quote the error, which may quote the draft.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${faultOf(error)}\n`, () => process.exit(EXIT.failed));
  });
  const [stdout, stderr] = [streamOutput(process.stdout), streamOutput(process.stderr)];
  const io: Io = {
    stdin: process.stdin,
    stdout,
    stderr,
    fs,
    cwd: process.cwd(),
    env: process.env,
    threads: threadsOf(__filename, availableParallelism()),
    onInterrupt: (stop) => {
      let asked: number | undefined;
      const listener = () => {
        if (asked === undefined) stop();
        else if (performance.now() - asked > ECHO) process.exit(EXIT.interrupted);
        asked ??= performance.now();
      };
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };

  // Not process.exit, which would cut off output that is still on its way.
  run(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.exitCode = 2;
      return stderr.write(`${faultOf(error)}\n`);
    },
  );
}
