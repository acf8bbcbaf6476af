/**
 * The built server as a process of its own, spoken to byte by byte: what a client of any kind may send. Waits for what
 * the server sends or for its end, never for time.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Message, StreamMessageReader } from 'vscode-languageserver/node';
import { WireCheck } from './wire-check.js';

/** A message as it came, of any kind. */
export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what is in it
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what is in it
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

export class StdioServer {
  readonly received: Received[] = [];
  /** What it wrote to its error output. */
  stderr = '';
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #wire = new WireCheck();
  readonly #waiting = new Set<() => void>();
  #id = 0;
  #gone = false;

  /** @param bundles the folder that they are in */
  constructor(bundles: string, args: readonly string[] = ['--stdio']) {
    this.#process = spawn(process.execPath, [join(bundles, 'server.js'), ...args]);
    this.ended = new Promise((done) =>
      this.#process.once('close', (code, signal) => {
        this.#gone = true;
        done(code ?? signal ?? -1);
        this.#look();
      }),
    );
    // What is sent to one that has ended is lost, as it is for any client.
    this.#process.stdin.on('error', () => {});
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    new StreamMessageReader(this.#process.stdout).listen((message) => {
      this.#wire.fromServer(message);
      this.received.push(message as Received);
      this.#look();
    });
  }

  raw(bytes: string | Uint8Array): void {
    this.#process.stdin.write(bytes);
  }

  /** A message, whatever it is. */
  send(message: object): void {
    this.raw(this.bytesOf(message));
  }

  /** To be sent some other way than whole. */
  bytesOf(message: object): Buffer {
    const whole = { jsonrpc: '2.0', ...message };
    this.#wire.fromClient(whole as Message);
    const body = JSON.stringify(whole);
    return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  async request(method: string, params?: unknown, id: number | string = ++this.#id): Promise<Received> {
    this.send({ id, method, params });
    return this.answerTo(id);
  }

  /** Rejects where the server ends without it. */
  answerTo(id: number | string | null): Promise<Received> {
    return this.message(
      `an answer to ${String(id).slice(0, 40)}`,
      (one) => one.method === undefined && one.id === id,
    );
  }

  /** The first message of the kind, of those that came and those that will. */
  async message(what: string, wanted: (message: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(wanted);
      if (found) return found;
      if (this.#gone) throw new Error(`the server has ended without ${what}: ${this.stderr}`);
      await new Promise<void>((look) => this.#waiting.add(look));
    }
  }

  /** As any client begins. */
  async initialize(capabilities: object = {}, more: object = {}): Promise<Received> {
    const answer = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      ...more,
    });
    this.notify('initialized', {});
    return answer;
  }

  /** The findings of a draft, once they are sent for this version. */
  async findings(
    uri: string,
    version: number,
  ): Promise<readonly { code: string; message: string; range: unknown }[]> {
    const { params } = await this.message(
      `findings of ${uri} ${version}`,
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && params.uri === uri && params.version === version,
    );
    return params.diagnostics;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'report-draft', version, text } });
  }

  /** Its input ends, as where a client has died. */
  hangUp(): void {
    this.#process.stdin.end();
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Forgets what came so far. Throws where a message was not as the protocol says. */
  heard(): void {
    this.received.splice(0);
    this.#wire.finish();
  }

  /** As heard(). */
  async stop(): Promise<void> {
    this.kill();
    await this.ended;
    this.heard();
  }

  #look(): void {
    for (const look of this.#waiting) look();
    this.#waiting.clear();
  }
}
