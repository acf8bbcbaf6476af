/** Remembers which version of each draft the server has settled, and lets others wait for one. No vscode in here. */
import type { SettledParams } from '../../server/src/protocol.js';

interface Waiter {
  readonly version: number;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

export class SettledVersions {
  readonly #versions = new Map<string, number>();
  readonly #waiters = new Map<string, readonly Waiter[]>();

  report({ uri, version }: SettledParams): void {
    this.#versions.set(uri, version);
    const waiters = this.#waiters.get(uri) ?? [];
    this.#waiters.set(
      uri,
      waiters.filter((waiter) => waiter.version > version),
    );
    for (const waiter of waiters) if (waiter.version <= version) waiter.resolve();
  }

  /** Resolves once this version, or a later one, is settled; rejects when the draft is closed before that. */
  wait(uri: string, version: number): Promise<void> {
    if (this.has(uri, version)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiters.set(uri, [...(this.#waiters.get(uri) ?? []), { version, resolve, reject }]);
    });
  }

  has(uri: string, version: number): boolean {
    return (this.#versions.get(uri) ?? -1) >= version;
  }

  /** The server has died: what was settled counts no more, and who waits goes on waiting for the next one. */
  lose(): void {
    this.#versions.clear();
  }

  /** A draft that is opened again starts anew. */
  forget(uri: string): void {
    const waiters = this.#waiters.get(uri) ?? [];
    this.#versions.delete(uri);
    this.#waiters.delete(uri);
    for (const { reject } of waiters) reject(new Error(`closed before it was settled: ${uri}`));
  }
}
