/** What nobody can do without on a folder: read its files, decode them, look at every character once. One thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const decoder = new TextDecoder('utf-8', { fatal: true });
let sum = 0;
for (const name of readdirSync(folder!)) {
  const text = decoder.decode(readFileSync(join(folder!, name)));
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
}
console.log(sum);
