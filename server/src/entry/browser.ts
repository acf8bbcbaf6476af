/** The server as a web worker, for VS Code in the browser; files are asked of the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ENGLISH } from '../core/index.js';
import { Gate } from '../lsp/gate.js';
import { startServer } from '../lsp/server.js';

/** The scope of a dedicated worker, as far as it is used here: no DOM types in this project. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
declare function setTimeout(work: () => void, milliseconds: number): unknown;
declare const performance: { now(): number };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: new Gate(),
});

startServer(connection, {
  // A task, not a microtask: messages that already wait go first.
  defer: (work) => setTimeout(work, 0),
  now: () => performance.now(),
  readFile: undefined,
  english: () => ENGLISH,
});
