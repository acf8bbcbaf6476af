// “Do not tell me this again”: chosen in the menu, kept in a file beside the draft, taken back from the list.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { apply, closeAll, codeActions, diagnosticsOf, openDraft, until, workspaceFile } from './support.js';

const FILE = '长桥街道2024年法治政府建设年度报告.txt';
const IGNORES = '.report-draft.ignore.json';
const RULE = 'numbering/half-width-bracket';

describe('ignoring', () => {
  afterEach(async () => {
    await closeAll();
    try {
      await vscode.workspace.fs.delete(workspaceFile(IGNORES));
    } catch {
      // The test failed before there was one.
    }
  });

  it('silences a place, in a saved file beside the draft, until it is taken back', async () => {
    const { document } = await openDraft({ file: FILE });
    const find = (): vscode.Diagnostic | undefined =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === RULE);
    await diagnosticsOf(document);
    const finding = find();
    assert.ok(finding);
    const [action] = await codeActions(document, finding.range, /^不再提示这一处/);
    await apply(action!);
    await until('silence', () => find() === undefined);
    const stored = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(IGNORES)));
    assert.match(
      stored,
      /"rule": "numbering\/half-width-bracket", "file": "长桥街道2024年[^"]*\.txt", "hash"/,
    );
    assert.equal(document.isDirty, false);

    const listing = vscode.commands.executeCommand('reportDraft.showIgnored');
    await until('the finding', async () => {
      // Before the list is up this does nothing.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return find() !== undefined;
    });
    await listing;
    const left = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(IGNORES)));
    assert.doesNotMatch(left, /numbering/);
  });
});
