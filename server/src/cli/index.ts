/** The process of the command line. */
import fs from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { SCREENING, serveThread, startThread } from './folder/thread.js';
import { streamOutput } from './io.js';
import { run } from './main.js';

if (parentPort && workerData === SCREENING) serveThread(parentPort);
else runProcess();

function runProcess(): void {
  const [stdout, stderr] = [streamOutput(process.stdout), streamOutput(process.stderr)];
  const threads = { count: availableParallelism(), start: () => startThread(__filename) };
  const io = { stdin: process.stdin, stdout, stderr, fs, cwd: process.cwd(), env: process.env, threads };

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
