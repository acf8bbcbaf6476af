/** The server as a process: over Node IPC for our client, over standard input and output (--stdio) for any editor. */
import { readdir, readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.js';

startServer(createConnection(ProposedFeatures.all), {
  defer: (work) => setImmediate(work),
  now: () => performance.now(),
  readFile: async (uri) => {
    try {
      return (await readFile(new URL(uri), 'utf8')).replace(/^\uFEFF/, '');
    } catch {
      return undefined; // absent, or a folder without rights: the draft is checked with what is known
    }
  },
  listFolder: async (uri) => {
    try {
      return await readdir(new URL(uri));
    } catch {
      return []; // gone, or without rights: what it holds cannot be linked to
    }
  },
});
