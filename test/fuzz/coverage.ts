/** Which blocks of the core a piece of work runs through, told by V8. */
import { Session } from 'node:inspector';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface Script {
  readonly scriptId: string;
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

export class Coverage {
  readonly #session = new Session();
  readonly #reached = new Set<string>();
  readonly #known = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many blocks have been reached, of those that V8 has told of: all of the functions that ever ran. */
  get told(): string {
    return `${this.#reached.size} of ${this.#known.size}`;
  }

  /** True where the work done since the last time reached a block for the first time. */
  isNew(): boolean {
    const before = this.#reached.size;
    for (const { scriptId, url, functions } of this.#take()) {
      if (!url.includes('/server/src/core/')) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) {
          const block = `${scriptId} ${startOffset} ${endOffset}`;
          this.#known.add(block);
          if (count > 0) this.#reached.add(block);
        }
    }
    return this.#reached.size > before;
  }

  /** The answer comes at once: the session is one of this process. */
  #take(): readonly Script[] {
    let scripts: readonly Script[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      scripts = result;
    });
    return scripts;
  }
}
