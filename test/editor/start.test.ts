// From nothing to a draft: the questions of a new report, its file, last year's headings, and the example.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { press, texts, type } from './hands.js';
import { closeAll, until, workspaceFile } from './support.js';

const FOLDER = '新稿';
const NAME = '青石镇2025年法治政府建设年度报告';
const ANSWERS = { profile: 'fazhi-annual', unit: '青石镇', year: 2025, from: null };

const newReport = (more: object = {}): Thenable<unknown> =>
  vscode.commands.executeCommand('reportDraft.newReport', { ...ANSWERS, ...more });

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

/** Waits for the question that is shown under the title. */
const question = (title: string): Promise<unknown> =>
  until(title, async () => (await texts('.quick-input-widget .quick-input-title')).includes(title));

describe('starting', () => {
  const folder = (): vscode.Uri => workspaceFile(FOLDER);

  afterEach(async () => {
    await closeAll();
    try {
      await vscode.workspace.fs.delete(folder(), { recursive: true });
    } catch {
      // The test failed before there was one, or makes none.
    }
  });

  it('saves a new report as a file, never over another one, and selects the first blank', async () => {
    await newReport({ folder: folder() });
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.deepEqual([document.languageId, document.isDirty], ['report-draft', false]);
    assert.match(document.getText(selection), /^【[^】]+】$/);
    await newReport({ folder: folder() });
    assert.deepEqual(await namesIn(folder()), [`${NAME}.txt`, `${NAME}（2）.txt`]);
  });

  it('goes from blank to blank by a key, ready to be typed over', async () => {
    await newReport({ folder: null });
    const editor = vscode.window.activeTextEditor!;
    const before = editor.document.getText(editor.selection);
    await type('甲');
    await press(process.platform === 'darwin' ? 'Meta+Alt+n' : 'Control+Alt+n');
    const text = (): string => editor.document.getText(editor.selection);
    await until('the next blank', () => /^【.+】$/.test(text()) && text() !== before);
  });

  it("takes last year's headings and not its text", async () => {
    const from = vscode.Uri.joinPath(folder(), '去年.txt');
    const lastYear = '青石镇2024年法治政府建设年度报告\n一、2024年工作情况\n（一）抓好学法。学法4次。\n';
    await vscode.workspace.fs.writeFile(from, new TextEncoder().encode(lastYear));
    await newReport({ folder: null, from });
    const text = vscode.window.activeTextEditor!.document.getText();
    assert.match(text, /\n一、2025年工作情况\n（一）抓好学法\n【/);
    assert.doesNotMatch(text, /学法4次/);
  });

  it('asks step by step, by keys, with a way back', async () => {
    const asked = vscode.commands.executeCommand('reportDraft.newReport', { folder: null });
    await question('新建报告 (1/4)');
    await press('Enter');
    await question('新建报告 (2/4)');
    await press('Enter');
    await until('the complaint', async () =>
      (await texts('.quick-input-widget .quick-input-message')).join().includes('请写单位名称'),
    );
    await type('青石镇');
    await press('Enter');
    await question('新建报告 (3/4)');
    await vscode.commands.executeCommand('workbench.action.quickInputBack');
    await question('新建报告 (2/4)');
    await press('Enter');
    await question('新建报告 (3/4)');
    await type('2025');
    await press('Enter');
    await question('新建报告 (4/4)');
    await press('Enter');
    await asked;
    assert.equal(vscode.window.activeTextEditor?.document.lineAt(0).text, NAME);
  });

  it('opens the example unsaved, or as a copy', async () => {
    await vscode.commands.executeCommand('reportDraft.openSample', null);
    const { document } = vscode.window.activeTextEditor!;
    assert.deepEqual([document.isUntitled, document.languageId], [true, 'report-draft']);
    await vscode.commands.executeCommand('reportDraft.openSample', folder());
    const copy = vscode.window.activeTextEditor!.document;
    assert.deepEqual(await namesIn(folder()), ['青石镇2024年法治政府建设年度报告.txt']);
    assert.equal(copy.getText(), document.getText());
  });
});
