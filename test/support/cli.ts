/** Runs the command line in this process on files made for the test, and tells what it printed and left behind. */
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileSystem, Io } from '../../server/src/cli/io.js';
import { run } from '../../server/src/cli/main.js';
import type { Rule } from '../../server/src/core/index.js';
import { TOY_RULES } from '../lsp/toy-rules.js';

export interface CliWorld {
  /** By path below the folder the command runs in; a text is written as UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Where links point to, by path. */
  readonly links?: Readonly<Record<string, string>>;
  /** The folder to run in, below that of the files. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly rules?: readonly Rule[];
  /** What goes wrong with the file system. */
  readonly fs?: Partial<FileSystem>;
  readonly isTTY?: boolean;
  readonly env?: Io['env'];
}

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
  /** Every file there is afterwards, links aside. */
  readonly files: Readonly<Record<string, Buffer>>;
}

/** With the toy rules unless the world brings others: 甲 is to be 乙 (safe), 丙 is an error, 炸 crashes. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  // Resolved, because the temporary folder itself is behind a link on some systems.
  const root = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'report-draft-')));
  try {
    for (const [name, content] of Object.entries(world.files ?? {})) {
      await fs.mkdir(dirname(join(root, name)), { recursive: true });
      await fs.writeFile(join(root, name), content);
    }
    for (const [name, target] of Object.entries(world.links ?? {}))
      await fs.symlink(target, join(root, name));
    const [stdout, stderr] = [collector(world.isTTY), collector()];
    const io: Io = {
      stdin: chunksOf(world.stdin ?? ''),
      stdout,
      stderr,
      fs: { ...fs, ...world.fs },
      cwd: join(root, world.cwd ?? '.'),
      env: world.env ?? {},
    };
    const code = await run(argv, io, { rules: world.rules ?? TOY_RULES });
    return {
      code,
      stdout: stdout.bytes().toString(),
      stderr: stderr.bytes().toString(),
      stdoutBytes: stdout.bytes(),
      files: await filesBelow(root),
    };
  } finally {
    await fs.rm(root, { recursive: true, force: true });
  }
}

function collector(isTTY = false) {
  const chunks: Buffer[] = [];
  return {
    isTTY,
    write: async (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk)),
    bytes: () => Buffer.concat(chunks),
  };
}

/** In many chunks, so that characters are torn apart as they are in pipes. */
async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  const size = Math.max(5, bytes.length >> 8);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function filesBelow(root: string): Promise<Readonly<Record<string, Buffer>>> {
  const files: Record<string, Buffer> = {};
  for (const entry of await fs.readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files[path.slice(root.length + 1).replaceAll('\\', '/')] = await fs.readFile(path);
  }
  return files;
}

/** A failure as the file system throws it. */
export const failing = (code: string) => (): Promise<never> =>
  Promise.reject(Object.assign(new Error(`${code}: made by the test`), { code }));
