/** The process of the command line. */
import fs from 'node:fs/promises';
import { streamOutput } from './io.js';
import { run } from './main.js';

const [stdout, stderr] = [streamOutput(process.stdout), streamOutput(process.stderr)];
const io = { stdin: process.stdin, stdout, stderr, fs, cwd: process.cwd(), env: process.env };

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
