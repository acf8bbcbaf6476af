/** Work shared among helpers, its results in the order of the jobs, however fast each helper is. */

/** Someone who does jobs, one request at a time. */
export interface Worker<Job, Result> {
  /** One result for each job. */
  work(jobs: readonly Job[]): Promise<readonly Result[]>;
  stop(): Promise<unknown>;
}

/** Jobs for one request. */
const BATCH = 16;
/** Requests for each helper that may be under way or wait for their turn, so that results never pile up. */
const AHEAD = 4;

export async function* inOrder<Job, Result>(
  jobs: readonly Job[],
  workers: readonly Worker<Job, Result>[],
): AsyncGenerator<Result> {
  const team = new Team(workers);
  const pending: Promise<readonly Result[]>[] = [];
  let next = 0;
  while (next < jobs.length || pending.length > 0) {
    while (next < jobs.length && pending.length < workers.length * AHEAD) {
      const results = team.work(jobs.slice(next, next + BATCH));
      // It is told of when its turn comes.
      results.catch(() => {});
      pending.push(results);
      next += BATCH;
    }
    yield* await pending.shift()!;
  }
}

/** Whoever is free takes the next request. */
class Team<Job, Result> {
  readonly #free: Worker<Job, Result>[];
  readonly #waiting: ((worker: Worker<Job, Result>) => void)[] = [];

  constructor(workers: readonly Worker<Job, Result>[]) {
    this.#free = [...workers];
  }

  async work(jobs: readonly Job[]): Promise<readonly Result[]> {
    const worker =
      this.#free.pop() ?? (await new Promise<Worker<Job, Result>>((resolve) => this.#waiting.push(resolve)));
    try {
      return await worker.work(jobs);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#free.push(worker);
    }
  }
}
