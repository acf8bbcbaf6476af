/** Helpers in threads of their own: the same program, started once more with nothing to do but to answer. */
import fs from 'node:fs/promises';
import { type MessagePort, type TransferListItem, Worker } from 'node:worker_threads';
import type { RunThreads } from '../io.js';
import { lintingThread } from '../lint/thread.js';
import { ownHelper, type Screened } from './screening.js';

/** What a thread is started with, and known by. */
type Task = { readonly screening: true } | { readonly linting: Parameters<RunThreads['lint']>[0] };

const KEY = 'report-draft';

/** @param program the file of this program */
export function threadsOf(program: string, count: number): RunThreads {
  const start = <Q, A>(task: Task) => startThread<Q, A>(program, task);
  return {
    count,
    start: () => {
      const { ask, stop } = start<readonly string[], Screened>({ screening: true });
      return { screen: ask, stop };
    },
    lint: (linting) => {
      const { ask, stop } = start<never, never>({ linting });
      return { work: ask, stop };
    },
  };
}

function startThread<Q, A>(program: string, task: Task) {
  const worker = new Worker(program, { workerData: { [KEY]: task } });
  let waiting: { resolve: (answer: A) => void; reject: (error: Error) => void } | undefined;
  worker.on('message', (answer: A) => waiting?.resolve(answer));
  worker.on('error', (error) => waiting?.reject(error));
  return {
    ask: (question: Q) =>
      new Promise<A>((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(question);
      }),
    stop: () => worker.terminate(),
  };
}

/** The task that this thread was started for. */
export const taskIn = (workerData: unknown): Task | undefined =>
  typeof workerData === 'object' && workerData !== null && KEY in workerData
    ? (workerData[KEY] as Task)
    : undefined;

/** The other end: answers each message. */
export function serveThread(port: MessagePort, task: Task): void {
  if ('linting' in task) {
    const linting = lintingThread(task.linting, fs);
    answer(port, (jobs: Parameters<typeof linting.work>[0]) => linting.work(jobs));
    return;
  }
  const helper = ownHelper(fs);
  answer(
    port,
    (paths: readonly string[]) => helper.screen(paths),
    (screened) => screened.flatMap((prints) => (prints ? [prints.buffer as ArrayBuffer] : [])),
  );
}

function answer<Q, A>(
  port: MessagePort,
  work: (question: Q) => Promise<A>,
  handedOver: (answer: A) => TransferListItem[] = () => [],
): void {
  port.on('message', async (question: Q) => {
    const answer = await work(question);
    port.postMessage(answer, handedOver(answer));
  });
}
