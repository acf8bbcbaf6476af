// The entry that VS Code for the Web loads in its worker: the editor suite and what only holds there. Not here: the suite
// on settings files, for which VS Code's own checker of JSON is missing in this package's web build.
import './mocha.js';
import '../smoke.test.js';
import '../findings.test.js';
import '../views.test.js';
import '../ignore.test.js';
import '../checking.test.js';
import '../hands.test.js';
import '../paste.test.js';
import '../encoding.test.js';
import '../completion.test.js';
import '../glance.test.js';
import '../ledger.test.js';
import '../numbers.test.js';
import '../reading.test.js';
import '../folder.test.js';
import '../trust.test.js';
import './host.js';
import * as vscode from 'vscode';

declare function fetch(url: string, options: { method: string; body: string }): Promise<unknown>;

/** Parts of the host that served the extension. */
const atHost = (name: string): string => {
  const { extensionUri } = vscode.extensions.getExtension('report-draft.report-draft')!;
  return vscode.Uri.joinPath(extensionUri, '..', name).toString();
};

export async function run(): Promise<void> {
  Object.assign(globalThis, { EDITOR_HANDS: atHost('hands') });
  const { passes, failures } = await finished();
  await fetch(atHost('results'), { method: 'POST', body: JSON.stringify({ passes, failures }) });
  if (failures > 0) throw new Error(`${failures} failed`);
}

function finished(): Promise<Mocha.Stats> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
}
