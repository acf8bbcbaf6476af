/** A bare client over standard input and output, for measuring: writes a message, waits for the next answer. */
import { type ChildProcess, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Place {
  readonly line: number;
  readonly character: number;
}

const URI = 'file:///bench/draft.txt';

export class BenchClient {
  readonly #child: ChildProcess;
  #buffer: Buffer = Buffer.alloc(0);
  #id = 0;
  #version = 1;
  #waiting: Waiting | undefined;

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout!.on('data', (chunk: Buffer) => this.#read(chunk));
    // A server that dies must not leave the benchmark waiting.
    this.#child.once('exit', (code) =>
      this.#waiting?.reject(new Error(`${args.join(' ')} ended with code ${code}`)),
    );
  }

  /** Milliseconds from the start of the process to the first findings. */
  static async coldStart(command: string, args: readonly string[], text: string): Promise<number> {
    const from = performance.now();
    const client = new BenchClient(command, args);
    await client.open(text);
    const taken = performance.now() - from;
    await client.stop();
    return taken;
  }

  async open(text: string): Promise<void> {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {} });
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
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.version === version,
    );
    const from = performance.now();
    const contentChanges = [{ range: { start, end }, text }];
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

  request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#id;
    const answer = this.#next((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    return answer;
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#send({ method: 'exit' });
    await ended;
  }

  #next(wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      this.#waiting = { wanted, resolve, reject };
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

interface SymbolTree {
  readonly children?: readonly SymbolTree[];
}

const countSymbols = (symbols: readonly SymbolTree[]): number =>
  symbols.reduce((sum, { children }) => sum + 1 + countSymbols(children ?? []), 0);
