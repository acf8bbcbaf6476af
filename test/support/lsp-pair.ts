/**
 * Client and server in one process, joined by two streams in memory: real messages, no child process. Waits for what
 * the server sends, never for time. Every message of the server is held against the meta model of the protocol.
 */
import { PassThrough, type Readable, type Writable } from 'node:stream';
import type {
  CodeAction,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  TextEdit as ProtocolEdit,
  Range,
} from 'vscode-languageserver';
import {
  createConnection,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENGLISH, type Rule } from '../../server/src/core/index.js';
import { Gate } from '../../server/src/lsp/gate.js';
import { type ServerEnv, startServer } from '../../server/src/lsp/server.js';
import { Methods, type SettledParams, type UriParams } from '../../server/src/protocol.js';
import { WireCheck } from './wire-check.js';

export interface PairOptions {
  readonly rules?: readonly Rule[];
  /** Files the server may read, by URI. */
  readonly files?: Readonly<Record<string, string>>;
  /** The editor's settings of the section reportDraft. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the place where the server runs has besides. */
  readonly env?: Partial<ServerEnv>;
  readonly initialize?: Partial<InitializeParams>;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  /** A server that runs elsewhere: what it writes and where it reads. Rules, files and env are its own then. */
  readonly server?: { readonly from: Readable; readonly to: Writable };
}

export class LspPair {
  readonly client: ProtocolConnection;
  readonly result: InitializeResult;
  /** What the server wrote to its log. */
  readonly log: string[] = [];
  /** Files and settings as the server sees them; tests may change them. */
  readonly files: Record<string, string>;
  settings: Readonly<Record<string, unknown>>;
  readonly #diagnostics = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  readonly #published = new Map<string, number>();
  readonly #settled = new Map<string, number>();
  readonly #waiting: { done: () => boolean; resolve: () => void }[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #wire: WireCheck;

  private constructor(client: ProtocolConnection, wire: WireCheck, options: PairOptions) {
    this.client = client;
    this.#wire = wire;
    this.files = { ...options.files };
    this.settings = options.settings ?? {};
    this.result = { capabilities: {} };
  }

  static async start(options: PairOptions = {}): Promise<LspPair> {
    const up = options.server?.to ?? new PassThrough();
    const down = options.server?.from ?? new PassThrough();
    const wire = new WireCheck();
    const pair = new LspPair(
      createProtocolConnection(
        new WatchedReader(down, (message) => wire.fromServer(message)),
        new WatchedWriter(up, (message) => wire.fromClient(message)),
      ),
      wire,
      options,
    );
    if (up instanceof PassThrough && down instanceof PassThrough) pair.#serve(up, down, options);
    await pair.#initialize(options);
    return pair;
  }

  /** Starts a server in this process. */
  #serve(up: PassThrough, down: PassThrough, options: PairOptions): void {
    const turns = { messageStrategy: new Gate() };
    const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), turns);
    startServer(connection, {
      defer: (work) => setImmediate(work),
      now: () => performance.now(),
      english: () => ENGLISH,
      readFile: async (uri) => this.files[uri],
      listFolder: async (folder) =>
        Object.keys(this.files)
          .filter((uri) => uri.slice(0, uri.lastIndexOf('/')) === folder)
          .map((uri) => decodeURIComponent(uri.slice(folder.length + 1))),
      ...options.env,
      ...(options.rules && { rules: options.rules }),
    });
  }

  async #initialize(options: PairOptions): Promise<void> {
    const { client } = this;
    client.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
      this.#diagnostics.set(uri, { version, diagnostics });
      this.#published.set(uri, (this.#published.get(uri) ?? 0) + 1);
      this.#check();
    });
    client.onNotification(Methods.settled, ({ uri, version }: SettledParams) => {
      this.#settled.set(uri, version);
      this.#check();
    });
    client.onNotification('window/logMessage', ({ message }) => void this.log.push(message));
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    client.onRequest('client/registerCapability', () => null);
    client.onRequest(Methods.readFile, ({ uri }: UriParams) => this.files[uri] ?? null);
    client.listen();
    const result = await client.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      locale: 'zh-cn',
      capabilities: { workspace: { configuration: true, workspaceEdit: { documentChanges: true } } },
      initializationOptions: { settled: true, docs: 'file:///docs', ...options.initializationOptions },
      ...options.initialize,
    });
    Object.assign(this.result, result);
    await client.sendNotification('initialized', {});
  }

  /** Opens a document and waits until its findings are there. */
  async open(text: string, uri = 'file:///reports/draft.txt'): Promise<string> {
    this.#documents.set(uri, TextDocument.create(uri, 'report-draft', 1, text));
    await this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'report-draft', version: 1, text },
    });
    await this.settled(uri, 1);
    return uri;
  }

  /** Changes a stretch of a document, without waiting. */
  async change(
    uri: string,
    ...changes: ({ range: Range; text: string } | { text: string })[]
  ): Promise<number> {
    const document = this.#documents.get(uri)!;
    const version = document.version + 1;
    TextDocument.update(document, changes, version);
    await this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
    return version;
  }

  textOf(uri: string): string {
    return this.#documents.get(uri)!.getText();
  }

  /** The document with edits made; what an editor would show. */
  edited(uri: string, edits: readonly ProtocolEdit[]): string {
    return TextDocument.applyEdits(this.#documents.get(uri)!, [...edits]);
  }

  settled(uri: string, version: number): Promise<void> {
    return this.until(() => (this.#settled.get(uri) ?? 0) >= version);
  }

  diagnostics(uri: string): readonly Diagnostic[] {
    return this.#diagnostics.get(uri)?.diagnostics ?? [];
  }

  publishedVersion(uri: string): number | undefined {
    return this.#diagnostics.get(uri)?.version;
  }

  /** How many times findings of the document were sent. */
  publications(uri: string): number {
    return this.#published.get(uri) ?? 0;
  }

  /** Quick fixes and source actions for a range; all of the document where it is left out. */
  async codeActions(uri: string, options: { range?: Range; only?: string[] } = {}): Promise<CodeAction[]> {
    const document = this.#documents.get(uri)!;
    const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
    return this.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: options.range ?? whole,
      context: { diagnostics: [...this.diagnostics(uri)], ...(options.only && { only: options.only }) },
    });
  }

  /** Resolves once the condition holds; looks again whenever the server has sent something. */
  until(done: () => boolean): Promise<void> {
    if (done()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ done, resolve }));
  }

  #check(): void {
    for (const waiting of this.#waiting.filter(({ done }) => done())) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.resolve();
    }
  }

  async stop(): Promise<void> {
    await this.client.sendRequest('shutdown');
    this.client.dispose();
    this.#wire.finish();
  }
}

/** Shows each message before it is handed on. */
class WatchedReader extends StreamMessageReader {
  readonly #watch: (message: Message) => void;

  constructor(stream: NodeJS.ReadableStream, watch: (message: Message) => void) {
    super(stream);
    this.#watch = watch;
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      this.#watch(message);
      callback(message);
    });
  }
}

/** Shows each message before it is sent. */
class WatchedWriter extends StreamMessageWriter {
  readonly #watch: (message: Message) => void;

  constructor(stream: NodeJS.WritableStream, watch: (message: Message) => void) {
    super(stream);
    this.#watch = watch;
  }

  override write(message: Message): Promise<void> {
    this.#watch(message);
    return super.write(message);
  }
}
