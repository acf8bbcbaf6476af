/**
 * Compiled code, kept between runs under the user's cache: without it V8 compiles every function of the server anew at
 * each start. It only saves time: what cannot be read, is damaged, or is of another server or Node is not used.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Of the digest in front of what is kept. */
const DIGEST = 32;
/** Milliseconds after which what is kept may belong to a server that is gone; one that is not makes it anew. */
const LIFE = 60 * 24 * 3600 * 1000;

export class KeptCode {
  readonly #file: string;
  readonly #script: Script;
  /** Undefined where nothing can be kept. */
  readonly #kept: string | undefined;
  readonly #used: boolean;

  /**
   * @param file of a CommonJS module
   * @param folder for what is kept, made when needed
   */
  constructor(file: string, folder: string | undefined) {
    this.#file = file;
    const source = readFileSync(file, 'utf8');
    this.#kept = folder && join(folder, `${nameOf(file)}.code`);
    const cachedData = this.#kept && whole(this.#kept);
    this.#script = new Script(wrapped(source), { filename: file, ...(cachedData && { cachedData }) });
    this.#used = cachedData !== undefined && !this.#script.cachedDataRejected;
  }

  /** Whether what was kept has been used. */
  get used(): boolean {
    return this.#used;
  }

  /**
   * Runs the module and gives what it exports.
   * @param require of a module in the same folder
   */
  run(require: NodeJS.Require): unknown {
    const module = { exports: {} };
    const body = this.#script.runInThisContext() as ModuleBody;
    body.call(module.exports, module.exports, require, module, this.#file, dirname(this.#file));
    return module.exports;
  }

  /** Keeps the functions that have been compiled so far; to be called when the work of a start is done. */
  keep(): void {
    if (!this.#kept || this.#used) return;
    const beside = `${this.#kept}.${randomUUID()}.tmp`;
    try {
      const code = this.#script.createCachedData();
      mkdirSync(dirname(this.#kept), { recursive: true, mode: 0o700 });
      writeFileSync(beside, Buffer.concat([digest(code), code]), { flag: 'wx', mode: 0o600 });
      renameSync(beside, this.#kept);
      removeOld(dirname(this.#kept));
    } catch {
      removeIfThere(beside);
    }
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder is none, or is gone.
  }
}

/** As Node wraps a CommonJS module. */
const wrapped = (source: string): string =>
  `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;

type ModuleBody = (
  exports: object,
  require: NodeJS.Require,
  module: object,
  filename: string,
  dirname: string,
) => void;

/** Another for every file, state of it, Node and processor. */
function nameOf(file: string): string {
  const { versions, platform, arch, execArgv } = process;
  const { size, mtimeMs } = statSync(file);
  const parts = [file, size, mtimeMs, versions.node, versions.v8, platform, arch, execArgv.join(' ')];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What a file keeps, without its digest; undefined where there is none or it is damaged. V8 trusts what it is given. */
function whole(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(DIGEST);
    return digest(code).equals(bytes.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > LIFE) rmSync(file, { force: true });
  }
}
