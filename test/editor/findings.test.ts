// Findings in the editor: they appear where they should, follow every keystroke, and are mended as promised.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { texts } from './hands.js';
import { apply, closeAll, codeActions, diagnosticsOf, marked, openDraft, settled, until } from './support.js';

const FILE = '长桥街道2024年法治政府建设年度报告.txt';

/** Rule and place of each finding that is listed. */
const listed = (diagnostics: readonly vscode.Diagnostic[]): string[] =>
  diagnostics
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ code, range }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return `${rule} ${range.start.line}:${range.start.character}–${range.end.character}`;
    });

describe('findings', () => {
  afterEach(closeAll);

  it('appear when a draft is opened, with rule, page and place', async () => {
    const { document } = await openDraft({ file: FILE });
    assert.equal(document.languageId, 'report-draft');
    const diagnostics = await diagnosticsOf(document);
    assert.deepEqual(listed(diagnostics), [
      'numbering/half-width-bracket 5:0–3',
      'punctuation/half-width 5:19–20',
      'punctuation/half-width 5:28–29',
      'structure/missing-part 8:0–20',
    ]);
    const { code, source } = diagnostics[0]!;
    assert.equal(source, '报告稿');
    const page = (code as { target: vscode.Uri }).target;
    assert.match(page.path, /server\/docs\/rules\/numbering\/half-width-bracket\.md$/);
    await vscode.workspace.fs.stat(page);
  });

  it('change with a keystroke', async () => {
    const editor = await openDraft({ content: '学法4次，效果较好。' });
    assert.deepEqual(listed(await diagnosticsOf(editor.document)), []);
    editor.selection = new vscode.Selection(0, 2, 0, 2);
    await vscode.commands.executeCommand('type', { text: '“' });
    assert.deepEqual(listed(await diagnosticsOf(editor.document)), ['punctuation/unpaired 0:2–3']);
    await vscode.commands.executeCommand('deleteLeft');
    assert.deepEqual(listed(await diagnosticsOf(editor.document)), []);
  });

  it('are mended one by one by quick fixes', async () => {
    const { content, ranges } = marked('一、概况\n⟦(一)⟧学法用法\n学法4次。');
    const { document } = await openDraft({ content });
    const [fix] = await codeActions(document, ranges[0]!, /（一）/);
    await apply(fix!);
    assert.equal(document.getText(), '一、概况\n（一）学法用法\n学法4次。');
    assert.deepEqual(listed(await diagnosticsOf(document)), []);
  });

  it('are mended all at once by the command, in one undo step', async () => {
    const editor = await openDraft({ file: FILE });
    const before = editor.document.getText();
    await settled(editor.document);
    await vscode.commands.executeCommand('reportDraft.fixAll');
    const line = '（二）规范行政执法。全年办理案件36件，没有被撤销的案件，群众反映较好。';
    assert.equal(editor.document.lineAt(5).text, line);
    assert.deepEqual(listed(await diagnosticsOf(editor.document)), ['structure/missing-part 8:0–20']);
    await until('how much was mended and is left', async () =>
      (await texts('.statusbar-item')).some((said) =>
        /^改了 \d+ 处，还有 1 个问题要自己看$/.test(said.trim()),
      ),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('are mended on save where the settings say so', async () => {
    const editor = await openDraft({ file: FILE });
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.reportDraft': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    const before = editor.document.getText();
    try {
      await settled(editor.document);
      await until('the fixes of a save', async () => {
        // A save that comes while VS Code is still registering providers goes without them: make it dirty and save again.
        await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), ' '));
        await editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 1, 1)));
        await editor.document.save();
        return editor.document.lineAt(5).text.startsWith('（二）');
      });
      const saved = await vscode.workspace.fs.readFile(editor.document.uri);
      assert.match(new TextDecoder().decode(saved), /36件，没有/);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.writeFile(editor.document.uri, new TextEncoder().encode(before));
    }
  });
});

describe('other files', () => {
  afterEach(closeAll);

  it('are left alone', async () => {
    const { document } = await openDraft({ file: '购物清单.txt' });
    assert.equal(document.languageId, 'plaintext');
    // A draft beside it has its findings: the server is up, and had every chance to speak.
    const draft = await openDraft({ content: '学法4次,效果较好。' });
    assert.notDeepEqual(await diagnosticsOf(draft.document), []);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    assert.equal(document.isDirty, false);
  });
});
