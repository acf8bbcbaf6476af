/** The server as a process: over Node IPC for our client, over standard input and output (--stdio) for any editor. */
import fs from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { KeptIndex } from '../cli/folder/kept-index.js';
import { faultOf } from '../core/index.js';
import { Gate } from '../lsp/gate.js';
import { startServer } from '../lsp/server.js';
import { EnglishTexts } from './english.js';
import { isWithoutLinks, listFolder, readText, stampOf } from './files.js';
import { standardConnection } from './stdio.js';

// Node's own words for it would quote the error, which may quote the draft.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${faultOf(error)}\n`, () => process.exit(1));
});

const gate = new Gate();
const connection = process.argv.includes('--stdio')
  ? standardConnection(gate)
  : createConnection(ProposedFeatures.all, { messageStrategy: gate });

const english = new EnglishTexts(__dirname, connection.console);

startServer(connection, {
  defer: (work) => setImmediate(work),
  now: () => performance.now(),
  readFile: readText,
  stampOf,
  isWithoutLinks,
  keptPassages: (folder) => new KeptIndex({ fs, env: process.env }, ['editor', folder]),
  listFolder,
  english: () => english.bundle,
});
