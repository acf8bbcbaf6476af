// A draft held against another one: the view, both places by a click, sentence by sentence in the diff editor.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extensionApi, openDraft, settled, until, workspaceFile } from './support.js';

const COPIED =
  '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布，连续两次不合格的安排补课';
const THIS_YEAR = `青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n今年抓得紧。${COPIED}。化解矛盾纠纷118件。\n`;
const LAST_YEAR = `往年的话。\n${COPIED}。化解矛盾纠纷205件。\n`;

describe('comparing with another draft', () => {
  const other = workspaceFile('去年的稿件.txt');

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(LAST_YEAR));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('reportDraft.closeComparison');
    await closeAll();
    await vscode.workspace.fs.delete(other);
  });

  async function compared() {
    const { document } = await openDraft({ content: THIS_YEAR });
    await settled(document);
    await vscode.commands.executeCommand('reportDraft.compareDraft', [other]);
    const api = await extensionApi();
    const [row] = api.rows('compare');
    assert.ok(row);
    return { document, row, api };
  }

  it('shows what they share by section, and what became of figures', async () => {
    const { row, api } = await compared();
    assert.match(row.label, /^\d+% 去年的稿件\.txt$/);
    assert.deepEqual(
      row.children.map(({ label }) => label.replace(/^\d+% /, '')),
      ['一、主要举措和成效', '数字未变', '数字有变化'],
    );
    assert.match(row.children[0]!.children[0]!.label, /^\d+ 字 镇里把学法用法列入干部年度考核/);
    await vscode.commands.executeCommand('reportDraft.closeComparison');
    assert.deepEqual(api.rows('compare'), []);
  });

  it('goes to both places by a click', async () => {
    const { document, row } = await compared();
    const { command } = row.children[0]!.children[0]!;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const selected = vscode.window.visibleTextEditors.map(({ document, selection }) => [
      document.uri.toString(),
      document.getText(selection).slice(0, 6),
    ]);
    assert.deepEqual(
      selected.sort(),
      [
        [other.toString(), '镇里把学法用'],
        [document.uri.toString(), '镇里把学法用'],
      ].sort(),
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('opens both sentence by sentence, side by side', async () => {
    await compared();
    await vscode.commands.executeCommand('reportDraft.compareSentences');
    const input = await until('the diff', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    const texts = await Promise.all(
      [input.original, input.modified].map(async (uri) =>
        (await vscode.workspace.openTextDocument(uri)).getText(),
      ),
    );
    assert.deepEqual(texts, [
      `往年的话。\n${COPIED}。\n化解矛盾纠纷205件。\n`,
      `青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n今年抓得紧。\n${COPIED}。\n化解矛盾纠纷118件。\n`,
    ]);
  });
});
