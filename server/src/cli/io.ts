/** What the command line needs of its process. Tests bring their own. */
import type * as nodeFs from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Worker } from './folder/in-order.js';
import type { Helper } from './folder/screening.js';
import type { Checked, LintJob, LintSetup } from './lint/job.js';
import { codeOf, unprintable } from './trouble.js';

export type FileSystem = Pick<
  typeof nodeFs,
  'access' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

export interface Output {
  readonly isTTY: boolean;
  /** Settles when more may be written. */
  write(chunk: string | Uint8Array): Promise<void>;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly fs: FileSystem;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absent where there are none. */
  readonly threads?: RunThreads;
  /** `stop` is called when the user wants the run to end; calling what it returns takes that back. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

/** Threads that help with very many files, and how many are worth starting. */
export interface RunThreads {
  readonly count: number;
  readonly start: () => Helper;
  readonly lint: (setup: LintSetup) => Worker<LintJob, Checked>;
}

export const wantsColour = ({ isTTY }: Output, { NO_COLOR, TERM }: Io['env']): boolean =>
  isTTY && !NO_COLOR && TERM !== 'dumb';

const CHUNK = 64 * 1024;

/** Writes many small pieces as few large ones, and never holds more than one of those. */
export async function print(output: Output, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    await output.write(waiting);
    waiting = '';
  }
  if (waiting !== '') await output.write(waiting);
}

/**
 * A stream of the process. A reader that went away (`report-draft lint … | head`) is no fault: what is written to it
 * afterwards is dropped, and the exit code still tells the truth. Any other failure rejects the write with Trouble.
 */
export function streamOutput(stream: Writable & { readonly isTTY?: boolean }): Output {
  let closed = false;
  // Each write tells of its own failure; without a listener the same failure would end the process as well.
  stream.on('error', () => {});
  return {
    isTTY: stream.isTTY === true,
    write: (chunk) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve();
        stream.write(chunk, (error) => {
          closed = Boolean(error);
          if (error && codeOf(error) !== 'EPIPE') reject(unprintable(error));
          else resolve();
        });
      }),
  };
}
