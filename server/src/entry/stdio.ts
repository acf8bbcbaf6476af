/**
 * Standard input and output as a connection that writes each message at once, and that answers a client who cannot write
 * messages, or ends, rather than waiting for ever.
 */
import {
  AbstractMessageWriter,
  type Connection,
  createConnection,
  ErrorCodes,
  type Message,
  type MessageWriter,
  ProposedFeatures,
  type ResponseMessage,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import type { Gate } from '../lsp/gate.js';

/** Ends the process where the other side closes its end. */
export function standardConnection(gate: Gate): Connection {
  const { stdin, stdout, stderr } = process;
  const reader = new StreamMessageReader(stdin);
  const writer = new WholeMessageWriter(stdout);
  reader.onError((error) => {
    if (error instanceof SyntaxError) void writer.write(UNREAD).catch(() => {});
    else if (isLost(error)) {
      // Where the next message begins is anyone's guess.
      stderr.write('not the head of a message\n', () => process.exit(1));
    }
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: gate });
  // What a library prints must not get between the messages.
  globalThis.console = new console.Console(stderr);
  for (const event of ['end', 'close']) stdin.once(event, () => process.exit(gate.wasShutDown ? 0 : 1));
  return connection;
}

/** The message was read to its end, and the next one follows; nobody knows whose it was. What it says is not quoted. */
const UNREAD: ResponseMessage = {
  jsonrpc: '2.0',
  id: null,
  error: { code: ErrorCodes.ParseError, message: 'a message that is no JSON' },
};

/** The reader throws plain errors at the head of a message; what handles a message throws its own kinds. */
const isLost = (error: Error): boolean => error.constructor === Error;

/** The library's own writer sends head and body apart, which wakes the reader twice for every key. */
class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: NodeJS.WritableStream;
  #errors = 0;

  constructor(output: NodeJS.WritableStream) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    return new Promise((resolve, reject) => {
      this.#output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, 'utf8', (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.#output.end();
  }
}
