/** The extension in the browser: the server is a worker, and asks us for all files. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './server.js';
import { type ExtensionApi, start } from './start.js';
import { type WorkerPort, WorkerReader } from './worker-reader.js';

/** All that is needed of the DOM, whose types this project does without. */
declare const Worker: new (url: string) => WorkerPort & ConstructorParameters<typeof BrowserMessageWriter>[0];

export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  // Asked for at each start: a worker that has died is of no use any more.
  const startWorker = async () => {
    const worker = new Worker(script);
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, {
    launch: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options),
  });
}
