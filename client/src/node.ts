/** The extension on a computer: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './server.js';
import { type ExtensionApi, start } from './start.js';

export function activate(context: ExtensionContext): ExtensionApi {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'start.js').fsPath;
  const serverOptions = { module, transport: TransportKind.ipc };
  return start(context, {
    launch: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, serverOptions, options),
  });
}
