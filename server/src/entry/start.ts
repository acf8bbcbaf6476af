/** What the editor runs: the server beside this file, with its compiled code from last time where there is some. */
import { join } from 'node:path';
import { cacheFolder } from '../cli/folder/cache-folder.js';
import { KeptCode } from './kept-code.js';

/** Milliseconds after which a start has compiled what it needs and nobody waits for it any more. */
const SETTLED = 5000;

const cache = cacheFolder(process.env);
const code = new KeptCode(join(__dirname, 'server.js'), cache && join(cache, 'code'));
code.run(require);
setTimeout(() => code.keep(), SETTLED).unref();
