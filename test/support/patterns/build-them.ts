/** Run by built.ts: prints every pattern that the product puts together, with the place that does. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryFile } from '../repository.js';
import { type Pattern, patternKey } from './pattern.js';

void main();

async function main(): Promise<void> {
  const built = listen();
  await import('./use-all.js').then(({ useAll }) => useAll());
  const found = new Map(built().map((pattern) => [`${pattern.place} ${patternKey(pattern)}`, pattern]));
  process.stdout.write(JSON.stringify([...found.values()]));
}

/** From now on every RegExp that is made is noted. */
function listen(): () => readonly Pattern[] {
  const made: Pattern[] = [];
  const note = (pattern: RegExp): RegExp => {
    const place = caller();
    if (place) made.push({ place, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, [source, flags]) => note(new target(source, flags)),
    apply: (target, _, [source, flags]) => note(target(source, flags)),
  });
  return () => made;
}

/** The line of the product that makes it; undefined where some package does. */
function caller(): string | undefined {
  for (const line of new Error().stack?.split('\n').slice(2) ?? []) {
    const [, file, at] = /\(?((?:file:|\/|[A-Z]:)[^()]*?):(\d+):\d+\)?$/.exec(line) ?? [];
    if (!file || file.includes('/support/patterns/build-them.')) continue;
    const path = relative(repositoryFile(''), file.startsWith('file:') ? fileURLToPath(file) : file);
    return /^(?:server|client)[\\/]/.test(path) ? `${path.replaceAll('\\', '/')}:${at}` : undefined;
  }
  return undefined;
}
