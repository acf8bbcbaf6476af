/**
 * Reads what the server says as a worker. A worker that threw what nobody caught may have lost anything: it is ended, and
 * counts as dead, as a process does. No vscode in here.
 */
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  Emitter,
  type Message,
} from 'vscode-languageserver-protocol';

/** What is needed of a worker: no DOM types in this project. */
export interface WorkerPort {
  addEventListener(type: 'message', listener: (event: { readonly data: Message }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export class WorkerReader extends AbstractMessageReader {
  readonly #messages = new Emitter<Message>();

  constructor(worker: WorkerPort) {
    super();
    worker.addEventListener('message', ({ data }) => this.#messages.fire(data));
    worker.addEventListener('error', () => {
      worker.terminate();
      this.fireClose();
    });
  }

  override listen(callback: DataCallback): Disposable {
    return this.#messages.event(callback);
  }
}
