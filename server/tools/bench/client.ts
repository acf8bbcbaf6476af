/** A bare client over standard input and output, for measuring: writes a message, waits for the next answer. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { made } from './paths.js';

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface ServerStart {
  readonly command: string;
  readonly args: readonly string[];
  readonly initializationOptions?: unknown;
}

const URI = 'file:///bench/draft.txt';
/** Milliseconds after which a server counts as one that does not answer. */
const LIMIT = 20_000;
/** The protocol's number for a server that wants the whole text on every change. */
const FULL_SYNC = 1;

export class BenchClient {
  readonly #child: ChildProcess;
  #buffer: Buffer = Buffer.alloc(0);
  #id = 0;
  #version = 1;
  #waiting: Waiting | undefined;
  readonly #start: ServerStart;
  /** Kept for servers that want it whole. */
  #lines: string[] | undefined;

  constructor(start: ServerStart) {
    this.#start = start;
    const { command, args } = start;
    const env = { ...process.env, XDG_CACHE_HOME: join(made, 'cache') };
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], env });
    this.#child.stdout!.on('data', (chunk: Buffer) => this.#read(chunk));
    // A server that dies must not leave the benchmark waiting.
    this.#child.once('exit', (code) =>
      this.#waiting?.reject(new Error(`${args.join(' ')} ended with code ${code}`)),
    );
  }

  /** Milliseconds from the start of the process to the first findings. */
  static async coldStart(start: ServerStart, text: string): Promise<number> {
    const from = performance.now();
    const client = new BenchClient(start);
    await client.open(text);
    const taken = performance.now() - from;
    client.kill();
    return taken;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  async open(text: string): Promise<void> {
    const { initializationOptions } = this.#start;
    const params = { processId: null, rootUri: null, capabilities: {}, initializationOptions };
    const { result } = await this.request('initialize', params);
    const { capabilities } = result as { capabilities: { textDocumentSync?: Sync } };
    const sync = capabilities.textDocumentSync;
    if ((typeof sync === 'object' ? sync.change : sync) === FULL_SYNC) this.#lines = text.split('\n');
    this.#send({ method: 'initialized', params: {} });
    const published = this.#next(({ method }) => method === 'textDocument/publishDiagnostics');
    const textDocument = { uri: URI, languageId: 'report-draft', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    await published;
  }

  /** Replaces what lies between the places and gives the milliseconds until findings for that version arrive. */
  async type(start: Place, end: Place, text: string): Promise<number> {
    const version = ++this.#version;
    const published = this.#next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params?.version ?? version) === version,
    );
    const contentChanges = [this.#change(start, end, text)];
    const from = performance.now();
    this.#send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri: URI, version }, contentChanges },
    });
    await published;
    return performance.now() - from;
  }

  /** Milliseconds for the symbols of the document, and how many there are. */
  async symbols(): Promise<{ taken: number; count: number }> {
    const from = performance.now();
    const { result } = await this.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    return { taken: performance.now() - from, count: countSymbols(result as readonly SymbolTree[]) };
  }

  /** @param end in the same line as `start` */
  #change(start: Place, end: Place, text: string): object {
    if (!this.#lines) return { range: { start, end }, text };
    const line = this.#lines[start.line]!;
    this.#lines[start.line] = line.slice(0, start.character) + text + line.slice(end.character);
    return { text: this.#lines.join('\n') };
  }

  request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#id;
    const answer = this.#next((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    return answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    try {
      await this.request('shutdown', undefined);
      this.#send({ method: 'exit' });
    } catch {
      this.kill();
    }
    // Some servers stay after they were told to go.
    const timer = setTimeout(() => this.kill(), 1_000);
    await ended;
    clearTimeout(timer);
  }

  /** For a server that does not answer. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #next(wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer in ${LIMIT / 1000} s`)), LIMIT);
      const settle = () => clearTimeout(timer);
      this.#waiting = {
        wanted,
        resolve: (message) => {
          settle();
          resolve(message);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
    });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin!.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(chunk: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, head))![1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length)) as Message;
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    // Requests of the server (settings, registrations) get an empty answer, as from a client that knows none of it.
    if (message.method !== undefined && message.id !== undefined)
      this.#send({ id: message.id, result: null });
    const waiting = this.#waiting;
    if (!waiting?.wanted(message)) return;
    this.#waiting = undefined;
    waiting.resolve(message);
  }
}

interface Waiting {
  readonly wanted: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number };
  readonly result?: unknown;
}

type Sync = number | { readonly change?: number };

interface SymbolTree {
  readonly children?: readonly SymbolTree[];
}

const countSymbols = (symbols: readonly SymbolTree[]): number =>
  symbols.reduce((sum, { children }) => sum + 1 + countSymbols(children ?? []), 0);
