// The server dies while someone types: it comes back by itself, and where it dies again and again a button brings it
// back. Not a character is lost.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { tally } from '../support/tally.js';
import { click, press, texts, type } from './hands.js';
import {
  apply,
  closeAll,
  codeActions,
  diagnosticsOf,
  openDraft,
  settled,
  until,
  workspaceFile,
} from './support.js';
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
      (handle): handle is Child =>
        handle?.spawnargs?.some((arg) => /[\\/](?:start|server)\.js$/.test(arg)) ?? false,
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

const DRAFT = '青石镇2024年普法工作报告\n一、学法用法\n领导带头,学法4次。\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const { fs } = vscode.workspace;

const found = async (document: vscode.TextDocument): Promise<number> =>
  (await codes(document)).filter((code) => code === FINDING).length;

describe('a file that others change', () => {
  // A name for each test: the editor may still hold what the last one left.
  let tests = 0;
  let name = '';
  const file = (): vscode.Uri => workspaceFile(name);
  beforeEach(async () => {
    name = `被改动${++tests}.report.txt`;
    await fs.writeFile(file(), bytes(DRAFT));
  });
  afterEach(async () => {
    await closeAll();
    await fs.delete(file()).then(undefined, () => {}); // the test has deleted it
  });

  it('is read again where nothing was typed', async () => {
    const { document } = await openDraft({ file: name });
    await until('a finding', async () => (await found(document)) === 1);
    await fs.writeFile(file(), bytes(`${DRAFT}又学法,三次。\n`));
    await until('two findings', async () => (await found(document)) === 2);
    note('a draft without changes is changed on disk', 'the new text, and its findings');
  });

  it('stays as it is being written where something was typed', async () => {
    const editor = await openDraft({ file: name });
    await editor.edit((builder) => builder.insert(new vscode.Position(3, 0), '没有保存的一句,话。'));
    const text = editor.document.getText();
    await fs.writeFile(file(), bytes('别的程序写的。\n'));
    await until('two findings', async () => (await found(editor.document)) === 2);
    assert.equal(editor.document.getText(), text);
    note('a draft with changes is changed on disk', 'the text in the editor stays, findings go on');
  });

  it('may be deleted: its text stays, and can be saved', async () => {
    const editor = await openDraft({ file: name });
    await fs.delete(file());
    await editor.edit((builder) => builder.insert(new vscode.Position(3, 0), '还在写,的一句。'));
    await until('two findings', async () => (await found(editor.document)) === 2);
    assert.ok(await editor.document.save());
    assert.equal(new TextDecoder().decode(await fs.readFile(file())), `${DRAFT}还在写,的一句。`);
    note(
      'a draft is deleted on disk while it is open',
      'its text stays, findings go on, saving writes it again',
    );
  });
});

/** A folder that nobody may write in, with one draft. */
class LockedFolder implements vscode.FileSystemProvider {
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  readonly watch = (): vscode.Disposable => new vscode.Disposable(() => {});
  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path !== '/' && !path.endsWith('.txt')) throw vscode.FileSystemError.FileNotFound(path);
    const type = path === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: bytes(DRAFT).length };
  }
  readDirectory = (): [string, vscode.FileType][] => [['稿.report.txt', vscode.FileType.File]];
  readFile({ path }: vscode.Uri): Uint8Array {
    if (!path.endsWith('.txt')) throw vscode.FileSystemError.FileNotFound(path);
    return bytes(DRAFT);
  }
  readonly #no = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  createDirectory = this.#no;
  writeFile = this.#no;
  delete = this.#no;
  rename = this.#no;
}

describe('a folder that is read-only', () => {
  let provider: vscode.Disposable;
  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('locked', new LockedFolder(), {
      isReadonly: true,
    });
  });
  after(() => provider.dispose());
  beforeEach(() => vscode.commands.executeCommand('notifications.clearAll'));
  afterEach(closeAll);

  const open = async (): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('locked:/稿.report.txt'));
    const editor = await vscode.window.showTextDocument(document);
    await until('findings', async () => (await codes(document)).includes(FINDING));
    return editor;
  };

  it('has its drafts checked, and says that nothing can be mended in them', async () => {
    const { document } = await open();
    await vscode.commands.executeCommand('reportDraft.fixAll');
    assert.equal(document.getText(), DRAFT);
    await until('a word', async () =>
      (await texts('.statusbar-item')).some((shown) => shown.includes('只读')),
    );
    note('drafts are mended in a read-only folder', 'told, nothing changed');
  });

  it('takes no ignore file and no new report, which is told', async () => {
    const { document } = await open();
    const [action] = await codeActions(document, new vscode.Range(2, 4, 2, 5), /^不再提示这一处/);
    await apply(action!).then(undefined, () => {});
    assert.ok((await codes(document)).includes(FINDING));
    await vscode.commands.executeCommand('reportDraft.newReport', {
      profile: 'fazhi-annual',
      unit: '青石镇',
      year: 2025,
      from: null,
      folder: vscode.Uri.parse('locked:/'),
    });
    await until('the message', async () => (await messages()).some((shown) => shown.includes('没有做成')));
    note('an ignore file and a new report are written into a read-only folder', 'told, nothing lost');
  });
});

const note = (fault: string, outcome: string): void =>
  tally('faults', { fault, cases: 1, where: 'VS Code', outcome, losses: 0 });
