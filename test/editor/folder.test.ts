// All drafts of a folder at once: what is found in files that are not open, a row for each, and what becomes of both
// when a file is changed, closed or deleted.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extensionApi, settled, until, workspaceFile } from './support.js';

const NAMES = ['甲.gongwen', '乙.report.txt', '丙总结.txt', '清单.txt'].map((name) => `folder-check/${name}`);
const [A, B, C, OTHER] = NAMES as [string, string, string, string];
const REPORT = '长桥街道2024年法治政府建设年度报告\n一、主要举措\n';

const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
const errorsIn = (name: string): number =>
  vscode.languages
    .getDiagnostics(workspaceFile(name))
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
const rows = async () =>
  (await extensionApi()).rows('folder').map(({ label, description }) => `${label}: ${description}`);
const check = () => vscode.commands.executeCommand('reportDraft.checkFolder', workspaceFile('folder-check'));

describe('a folder at once', () => {
  beforeEach(async () => {
    await write(A, `${REPORT}开展普法[bookmark: _GoBack]。\n`);
    await write(B, `${REPORT}开展普法。\n`);
    await write(C, `${REPORT}开展普法[bookmark: _GoBack]。\n`);
    await write(OTHER, '牛奶[bookmark: _GoBack]\n');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('reportDraft.clearFolder');
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile('folder-check'), { recursive: true });
  });

  it('tells what is found in drafts that are not open, and shows a row for each', async () => {
    await check();
    await until('findings', () => errorsIn(A) > 0 && errorsIn(C) > 0);
    assert.equal(errorsIn(OTHER), 0);
    const shown = await rows();
    assert.deepEqual(shown.map((row) => row.split(':')[0]).sort(), [
      '丙总结.txt',
      '乙.report.txt',
      '甲.gongwen',
    ]);
    for (const row of shown) assert.match(row, /法定内容 1\/5 · \d+ 字 · 2024 年 · 长桥街道/);
    assert.match(shown[2]!, /^乙/);
  });

  it('takes it all back when asked to', async () => {
    await check();
    await until('findings', () => errorsIn(A) > 0);
    await vscode.commands.executeCommand('reportDraft.clearFolder');
    await until('no findings', () => NAMES.every((name) => errorsIn(name) === 0));
    assert.deepEqual(await rows(), []);
  });

  it('follows a draft that is opened, changed, saved and closed', async () => {
    await check();
    await until('findings', () => errorsIn(A) > 0);
    const { command } = (await extensionApi()).rows('folder').find(({ label }) => label === '甲.gongwen')!;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const editor = await until('the draft', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.path.endsWith('甲.gongwen') ? activeTextEditor : undefined;
    });
    const document = editor.document;
    await settled(document);
    const errors = errorsIn(A);
    const start = document.getText().indexOf('[');
    await editor.edit((edit) =>
      edit.delete(
        new vscode.Range(
          document.positionAt(start),
          document.positionAt(document.getText().indexOf(']') + 1),
        ),
      ),
    );
    await until('fewer findings', () => errorsIn(A) < errors);
    await document.save();
    await until('a better row', async () =>
      (await rows()).some((row) => /^甲.*没有错误|^甲/.test(row) && !row.includes(`${errors} 个错误`)),
    );
    const left = errorsIn(A);
    await closeAll();
    await until('the same findings', () => errorsIn(A) === left);
  });

  it('forgets drafts that are deleted, one by one and with their folder', async () => {
    const remove = async (name: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(workspaceFile(name), { recursive: true });
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await check();
    await until('findings', () => errorsIn(A) > 0 && errorsIn(C) > 0);
    await remove(C);
    await until('two rows', async () => (await rows()).length === 2);
    await until('fewer findings', () => errorsIn(C) === 0);
    await remove('folder-check');
    await until('no rows', async () => (await rows()).length === 0);
    await until('no findings', () => errorsIn(A) === 0);
    await write(OTHER, '');
  });
});
