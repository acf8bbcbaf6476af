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

  it('tells a broken row of the table of words while it is written', async () => {
    // A folder of its own: the editor may still hold what the last test wrote.
    const file = workspaceFile(`词表/${SETTINGS}`);
    await write('{}');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "corrections": [] }'));
    const editor = await vscode.window.showTextDocument(file, { preview: false });
    const row = '{ "wrong": "镇府", "pattern": "镇府(" }';
    await editor.edit((builder) => builder.insert(new vscode.Position(0, '{ "corrections": ['.length), row));
    await until('the complaint', () =>
      vscode.languages.getDiagnostics(file).some(({ message }) => /正则表达式有误/.test(message)),
    );
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile('词表'), { recursive: true });
  });

  it('offers rules and levels, and says what a rule is about', async () => {
    await write('{ "rules": { "structure/title": "hint", "" } }');
    const { document } = await vscode.window.showTextDocument(workspaceFile(SETTINGS), { preview: false });
    const offered = await until('completion', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, document.getText().indexOf('""') + 1),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.includes('structure/missing-part') ? labels : undefined;
    });
    assert.ok(offered.includes('wording'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, document.getText().indexOf('structure')),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    // In the language of the editor, as the manifest is.
    const isChinese = vscode.env.language.startsWith('zh');
    assert.match(text, isChinese ? /标题缺要素[\s\S]*依据：/ : /Title lacks an element[\s\S]*Basis: /);
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
