/** The server as a worker: what it says is read, and once it has thrown it counts as dead. */
import assert from 'node:assert/strict';
import { type WorkerPort, WorkerReader } from '../../client/src/worker-reader.js';

class FakeWorker extends EventTarget {
  terminated = false;
  terminate(): void {
    this.terminated = true;
  }
}

describe('the reader of a worker', () => {
  it('hands on messages, and ends a worker that threw', () => {
    const worker = new FakeWorker();
    const reader = new WorkerReader(worker as unknown as WorkerPort);
    const told: unknown[] = [];
    reader.listen((message) => void told.push(message));
    reader.onClose(() => void told.push('closed'));
    const message = { jsonrpc: '2.0', method: 'a' };
    worker.dispatchEvent(Object.assign(new Event('message'), { data: message }));
    assert.deepEqual([told, worker.terminated], [[message], false]);
    worker.dispatchEvent(new Event('error'));
    assert.deepEqual([told, worker.terminated], [[message, 'closed'], true]);
  });
});
