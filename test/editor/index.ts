// The entry that VS Code requires in its extension host: runs every *.test.js beside it and leaves the counts
// in the file that SUITE_RESULTS names. The runner trusts that file only: an extension host that dies still
// looks like a success to VS Code.
import { readdirSync, writeFileSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', forbidOnly: true, forbidPending: true, timeout: 30_000 });
  for (const file of suiteFiles()) mocha.addFile(file);
  const { passes, failures } = await finished(mocha);
  writeFileSync(process.env.SUITE_RESULTS!, JSON.stringify({ passes, failures }));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function suiteFiles(): string[] {
  const only = process.env.SUITE_ONLY;
  const names = readdirSync(__dirname).filter((name) =>
    only === undefined ? name.endsWith('.test.js') : name === `${only}.test.js`,
  );
  return names.sort().map((name) => path.join(__dirname, name));
}

function finished(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
    runner.on('fail', (_test, error) => {
      if (error.stack) error.stack = inSources(error.stack);
    });
  });
}

/**
 * Names places in the sources instead of the bundle; VS Code has its own way with stacks, so node does not
 * do it by itself.
 */
function inSources(stack: string): string {
  return stack.replace(/(\/[^():\n]+):(\d+):(\d+)/gu, (place, file, line, column) => {
    const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    const source = path.resolve(path.dirname(file), entry.originalSource.replace(/^file:\/\//u, ''));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
