// The extension is there and starts for a report, in the VS Code that the suite runs in.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openDraft, until } from './support';

describe('the extension', () => {
  afterEach(closeAll);

  it('is found by VS Code', () => {
    assert.ok(vscode.extensions.getExtension('report-draft.report-draft'));
  });

  it('activates for a document of its language', async () => {
    const { document } = await openDraft({ content: '一、总体进展\n' }, 'report-draft');
    assert.equal(document.languageId, 'report-draft');
    const isActive = () => vscode.extensions.getExtension('report-draft.report-draft')?.isActive;
    await until('the extension is active', isActive);
  });
});
