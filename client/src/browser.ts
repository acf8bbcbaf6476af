/** The extension in the browser: the server is a worker, and asks us for all files. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './server.js';
import { type ExtensionApi, start } from './start.js';

/** All that is needed of the DOM, whose types this project does without. */
declare const Worker: new (url: string) => Exclude<ServerOptions, () => unknown>;
type ServerOptions = ConstructorParameters<typeof LanguageClient>[2];

export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  return start(context, {
    launch: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, new Worker(script), options),
  });
}
