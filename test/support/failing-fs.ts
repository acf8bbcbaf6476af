/** A file system that fails at a step of one's choice, as a disk does that is full, torn out or not ours to write. */
import type { FileHandle } from 'node:fs/promises';
import fs from 'node:fs/promises';
import type { FileSystem } from '../../server/src/cli/io.js';

export interface Failure {
  /** The first step that fails, from 1. */
  readonly step: number;
  /** As ENOSPC. */
  readonly code: string;
  /** All that need room fail from there on; else that step alone. */
  readonly lasts: boolean;
}

/** What needs room on the disk. */
const WRITES = ['open', 'mkdir', 'write', 'writeFile', 'sync', 'rename'];
const STEPS = ['access', 'mkdir', 'open', 'readdir', 'readFile', 'realpath', 'rename', 'stat'];
const HANDLE_STEPS = ['write', 'writeFile', 'chown', 'chmod', 'sync', 'close'];

/** @returns the file system, and how many steps it was asked for so far */
export function failingFs(failure?: Failure): { readonly fs: FileSystem; readonly steps: () => number } {
  let step = 0;
  const fails = (name: string): boolean => {
    step++;
    if (!failure) return false;
    return failure.lasts ? step >= failure.step && WRITES.includes(name) : step === failure.step;
  };
  const wrapped = <T extends object>(target: T, names: readonly string[]): T =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name);
        if (typeof value !== 'function') return value;
        const call = value.bind(of) as (...args: unknown[]) => Promise<unknown>;
        if (typeof name !== 'string' || !names.includes(name)) return call;
        return async (...args: unknown[]) => {
          if (fails(name)) {
            await before(name, call, args);
            throw Object.assign(new Error(`${failure!.code}: made by the test`), { code: failure!.code });
          }
          const result = await call(...args);
          return name === 'open' ? wrapped(result as FileHandle, HANDLE_STEPS) : result;
        };
      },
    });
  return { fs: wrapped(fs, STEPS), steps: () => step };
}

/** What is done of a step before it fails: half of a text is written, and a file is closed all the same. */
async function before(
  name: string,
  call: (...args: unknown[]) => Promise<unknown>,
  args: unknown[],
): Promise<void> {
  const [data] = args;
  if (name === 'close') await call();
  if (!name.startsWith('write')) return;
  if (typeof data === 'string') await call(data.slice(0, data.length / 2));
  else if (data instanceof Uint8Array) await call(data.subarray(0, data.length / 2));
}
