/** A helper in a thread of its own: the same program, started once more with nothing to do but to answer. */
import fs from 'node:fs/promises';
import { type MessagePort, Worker } from 'node:worker_threads';
import { type Helper, ownHelper, type Screened } from './screening.js';

/** What the thread is started with, and known by. */
export const SCREENING = 'screening';

/** @param program the file of this program */
export function startThread(program: string): Helper {
  const worker = new Worker(program, { workerData: SCREENING });
  let waiting: { resolve: (screened: Screened) => void; reject: (error: Error) => void } | undefined;
  worker.on('message', (screened: Screened) => waiting?.resolve(screened));
  worker.on('error', (error) => waiting?.reject(error));
  return {
    screen: (paths) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(paths);
      }),
    stop: () => worker.terminate(),
  };
}

/** The other end: answers each message with the fingerprints of its files. */
export function serveThread(port: MessagePort): void {
  const helper = ownHelper(fs);
  port.on('message', async (paths: readonly string[]) => {
    const screened = await helper.screen(paths);
    port.postMessage(
      screened,
      screened.flatMap((prints) => (prints ? [prints.buffer as ArrayBuffer] : [])),
    );
  });
}
