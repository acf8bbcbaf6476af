/** The process of the command line. */
import fs from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { serveThread, taskIn, threadsOf } from './folder/thread.js';
import { type Io, streamOutput } from './io.js';
import { run } from './main.js';

const task = taskIn(workerData);
if (parentPort && task) serveThread(parentPort, task);
else runProcess();

function runProcess(): void {
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
      // Once: asked a second time, the process ends at once.
      process.once('SIGINT', stop);
      return () => process.off('SIGINT', stop);
    },
  };

  // Not process.exit, which would cut off output that is still on its way.
  run(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.exitCode = 2;
      return stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    },
  );
}
