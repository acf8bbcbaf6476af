// The server dies while someone types: it comes back by itself, and where it dies again and again a button brings it
// back. Not a character is lost.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { tally } from '../support/tally.js';
import { click, press, texts, type } from './hands.js';
import { closeAll, diagnosticsOf, settled, until } from './support.js';
import { typeInto } from './typing.js';

/** What the extension started: its host runs this suite as well. */
interface Child {
  readonly pid: number;
  readonly spawnargs: readonly string[];
  readonly exitCode: number | null;
  readonly signalCode: string | null;
}

function servers(): Child[] {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): Partial<Child>[] };
  return handles
    .call(process)
    .filter(
      (handle): handle is Child => handle?.spawnargs?.some((arg) => /[\\/]server\.js$/.test(arg)) ?? false,
    )
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
}

async function kill(): Promise<void> {
  const [server] = await until('the server runs', () => (servers().length === 1 ? servers() : undefined));
  process.kill(server!.pid, 'SIGKILL');
  await until('it is dead', () => !servers().some(({ pid }) => pid === server!.pid));
}

/** What VS Code shows of messages; in a window under test they come as a list only. */
async function messages(): Promise<string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  const shown = await texts('.notifications-center .notification-list-item-message');
  await vscode.commands.executeCommand('notifications.hideList');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return shown;
}

const FINDING = 'punctuation/half-width';
const codes = async (document: vscode.TextDocument): Promise<unknown[]> =>
  (await diagnosticsOf(document)).map(({ code }) => (typeof code === 'object' ? code.value : code));

describe('a server that dies', () => {
  beforeEach(() => vscode.commands.executeCommand('notifications.clearAll'));
  afterEach(closeAll);

  it('comes back while someone types, four times unasked and the fifth time by a button; no character is lost', async () => {
    const { document, reads } = await typeInto('青石镇2024年普法工作报告/一、学法用法/');
    let text = '青石镇2024年普法工作报告/一、学法用法/';
    for (const round of ['一', '二', '三', '四']) {
      const before = `第${round}次学法,`;
      const [killed] = await Promise.all([kill(), type(before)]);
      assert.equal(killed, undefined);
      await type('好。');
      text += `${before}好。`;
      await reads(text);
      await until(`findings after death ${round}`, async () => (await codes(document)).includes(FINDING));
      assert.deepEqual(await messages(), []);
    }
    assert.equal((await codes(document)).filter((code) => code === FINDING).length, 4);
    await Promise.all([kill(), type('第五次学法,')]);
    await until('the message', async () => (await messages()).some((shown) => shown.includes('5 次')));
    await type('还在写。');
    await press('Enter');
    await type('第六');
    text += '第五次学法,还在写。/第六';
    await reads(text);
    assert.deepEqual([servers(), vscode.languages.getDiagnostics(document.uri)], [[], []]);
    await vscode.commands.executeCommand('notifications.showList');
    await click('.notifications-center .notification-list-item .monaco-button >> nth=0');
    await settled(document);
    assert.equal((await codes(document)).filter((code) => code === FINDING).length, 5);
    await reads(text);
    tally('faults', {
      fault: 'the server is killed while someone types',
      cases: 5,
      where: 'VS Code',
      outcome: 'four times back unasked, then a message whose button brings it back',
      losses: 0,
    });
  });
});
