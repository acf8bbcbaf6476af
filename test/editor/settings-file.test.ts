// The settings file beside the drafts: the unit's own profiles take hold, and what is wrong in them is told in the
// file itself, open or not, beside what the schema says.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openDraft, settled, until, workspaceFile } from './support.js';

const FILE = '长桥街道2024年法治政府建设年度报告.txt';
const SETTINGS = '.report-draft.json';

describe('a settings file', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile(SETTINGS));
  });

  const write = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(workspaceFile(SETTINGS), new TextEncoder().encode(text));
  const told = (): string[] =>
    vscode.languages.getDiagnostics(workspaceFile(SETTINGS)).map(({ message }) => message);

  it("tells a fault of the unit's own profile once, whether it is open or not", async () => {
    await write('{ "profiles": [{ "id": "x", "name": "甲" }, { "id": "y", "parts": 3 }] }');
    await openDraft({ file: FILE });
    const broken = /体例“x”缺少 parts/;
    await until('the complaint', () => told().some((message) => broken.test(message)));
    await vscode.window.showTextDocument(workspaceFile(SETTINGS), { preview: false });
    await until('the schema', () => told().length === 3);
    assert.equal(told().filter((message) => broken.test(message)).length, 1);
  });

  it("brings the unit's own profile into a new report", async () => {
    await write(
      '{ "profiles": [{ "id": "x", "name": "甲报告", "parts": [{ "id": "a", "name": "乙部分", "cues": ["乙"] }] }] }',
    );
    await vscode.commands.executeCommand('reportDraft.newReport', {
      profile: 'x',
      unit: '青石镇',
      year: 2024,
      from: null,
      folder: null,
    });
    const { document } = vscode.window.activeTextEditor!;
    await settled(document);
    assert.equal(document.getText(), '青石镇甲报告\n\n一、乙部分\n【内容】\n');
  });
});
