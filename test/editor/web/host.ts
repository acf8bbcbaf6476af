// What holds in VS Code for the Web alone: no Node, no disk, a folder that nobody has trusted.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, languageId, openDraft, until, workspaceFile } from '../support.js';

declare const importScripts: unknown;

const DRAFT = '又一篇.report.txt';
const SETTINGS = '.report-draft.json';

const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));

describe('the extension in the browser', () => {
  afterEach(closeAll);

  it('runs in a worker of the page, with no Node about it', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    assert.equal(typeof process, 'undefined');
    assert.equal(typeof importScripts, 'function');
  });

  it('runs in restricted mode, in a folder that is on no disk', () => {
    assert.equal(vscode.workspace.isTrusted, false);
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'vscode-vfs');
  });

  it('follows a settings file in such a folder', async () => {
    await write(DRAFT, '一、学法用法\n学法4次,效果较好。\n');
    const { document } = await openDraft({ file: DRAFT });
    assert.equal(document.languageId, languageId);
    const findings = () => vscode.languages.getDiagnostics(document.uri).length;
    assert.equal((await diagnosticsOf(document)).length, 1);
    await write(SETTINGS, '{ "rules": { "punctuation/half-width": "off" } }');
    await until('silence', () => findings() === 0);
    await vscode.workspace.fs.delete(workspaceFile(SETTINGS));
    await until('the finding', () => findings() === 1);
  });
});
