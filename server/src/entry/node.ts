/** The server as a process: over Node IPC for our client, over standard input and output (--stdio) for any editor. */
import fs, { readdir, readFile, stat } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { KeptIndex } from '../cli/folder/kept-index.js';
import { startServer } from '../lsp/server.js';
import { standardConnection } from './stdio.js';

const overStandardStreams = process.argv.includes('--stdio');
startServer(overStandardStreams ? standardConnection() : createConnection(ProposedFeatures.all), {
  defer: (work) => setImmediate(work),
  now: () => performance.now(),
  readFile: async (uri) => {
    try {
      return decode(await readFile(new URL(uri)));
    } catch {
      return undefined; // absent, or a folder without rights: the draft is checked with what is known
    }
  },
  stampOf: async (uri) => {
    try {
      const { size, mtimeMs } = await stat(new URL(uri));
      return `${size}:${mtimeMs}`;
    } catch {
      return undefined; // no file of this computer: it is read each time
    }
  },
  keptPassages: (folder) => new KeptIndex({ fs, env: process.env }, ['editor', folder]),
  listFolder: async (uri) => {
    try {
      return await readdir(new URL(uri));
    } catch {
      return []; // gone, or without rights: what it holds cannot be linked to
    }
  },
});

/** Earlier drafts come in any encoding that Chinese offices use; our own files are UTF-8. */
function decode(bytes: Uint8Array): string {
  const mark = String(bytes.subarray(0, 2));
  if (mark === '255,254' || mark === '254,255')
    return new TextDecoder(mark === '255,254' ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
