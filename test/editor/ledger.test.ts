// The figures of a draft as a list: moving shows the place, a choice goes there, leaving comes back.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, marked, openDraft, settled, until } from './support.js';

const { content, ranges } = marked(
  '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n2024年全镇办理行政处罚案件⟦30件⟧，罚没金额⟦3.2万元⟧。',
);

describe('the ledger', () => {
  afterEach(closeAll);

  it('shows the place of a figure on the way, and goes there when it is chosen', async () => {
    const editor = await openDraft({ content });
    await settled(editor.document);
    const listing = vscode.commands.executeCommand('reportDraft.showLedger');
    const selected = (index: number) => editor.selection.isEqual(ranges[index]!);
    await until('the first figure', () => selected(0));
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await until('the second figure', () => selected(1));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await listing;
    assert.ok(selected(1));
  });

  it('comes back to where one was when it is left', async () => {
    const editor = await openDraft({ content });
    await settled(editor.document);
    const listing = vscode.commands.executeCommand('reportDraft.showLedger');
    await until('the first figure', () => editor.selection.isEqual(ranges[0]!));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await listing;
    assert.deepEqual([editor.selection.isEmpty, editor.selection.active.line], [true, 0]);
  });
});
