/** Standard input and output as a connection that writes each message at once. */
import {
  AbstractMessageWriter,
  type Connection,
  createConnection,
  type Message,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
} from 'vscode-languageserver/node';

/** Ends the process where the other side closes its end. */
export function standardConnection(): Connection {
  const { stdin, stdout, stderr } = process;
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(stdin),
    new WholeMessageWriter(stdout),
  );
  // What a library prints must not get between the messages.
  globalThis.console = new console.Console(stderr);
  let shutDown = false;
  connection.onShutdown(() => {
    shutDown = true;
  });
  for (const event of ['end', 'close']) stdin.once(event, () => process.exit(shutDown ? 0 : 1));
  return connection;
}

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
