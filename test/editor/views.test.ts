// The two trees, the missing part that puts itself in, renumbering, snippets and a new report.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extensionApi, openDraft, type ShownRow, settled, until } from './support.js';

const FILE = '长桥街道2024年法治政府建设年度报告.txt';
const LEADERSHIP = '2024年党政主要负责人履行推进法治建设第一责任人职责情况';

/** Rows of a view that is shown, once they tell of the draft. */
async function rowsOf(
  view: 'outline' | 'parts',
  done: (rows: readonly ShownRow[]) => boolean,
): Promise<readonly ShownRow[]> {
  const api = await extensionApi();
  await vscode.commands.executeCommand(`reportDraft.${view}.focus`);
  return until(`rows of the ${view} view`, () => {
    const rows = api.rows(view);
    return done(rows) ? rows : undefined;
  });
}

const labels = (rows: readonly ShownRow[]): string[] =>
  rows.flatMap(({ label, children }) => [label, ...labels(children).map((child) => `  ${child}`)]);
const headings = (document: vscode.TextDocument): string[] =>
  document
    .getText()
    .split('\n')
    .filter((line) => /^[一二三四五六]、/.test(line));

describe('views', () => {
  afterEach(closeAll);

  it('the outline shows the headings, and a click goes there', async () => {
    const editor = await openDraft({ file: FILE });
    const rows = await rowsOf('outline', (shown) => shown.length === 4);
    assert.deepEqual(labels(rows), [
      '一、2024年推进法治政府建设的主要举措和成效',
      '  （一）抓好学法用法',
      '  (二)规范行政执法',
      '二、存在的不足和原因',
      '三、2025年推进法治政府建设的主要安排',
      '四、其他需要报告的情况',
    ]);
    const { command } = rows[2]!;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    await until(
      'the cursor at the heading',
      () => vscode.window.activeTextEditor?.selection.active.line === 8,
    );
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('the outline follows what is typed', async () => {
    const editor = await openDraft({ content: '一、学法用法\n学法4次。\n' });
    await rowsOf('outline', (shown) => shown.length === 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '二、规范执法\n办案6件。\n'));
    assert.deepEqual(labels(await rowsOf('outline', (shown) => shown.length === 2)), [
      '一、学法用法',
      '二、规范执法',
    ]);
  });

  it('the required contents show their states', async () => {
    await openDraft({ file: FILE });
    const rows = await rowsOf('parts', (shown) => shown.length === 5);
    assert.deepEqual(
      rows.map(({ description }) => description),
      ['已写，85 字', '已写，50 字', '缺少', '已写，56 字', '已写，22 字'],
    );
  });

  it('a missing part puts itself in, and what follows is renumbered, in one undo step', async () => {
    const { document } = await openDraft({ file: FILE });
    const before = document.getText();
    const [missing] = (await rowsOf('parts', (shown) => shown.length === 5)).filter(
      ({ description }) => description === '缺少',
    );
    const { command } = missing!;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    assert.deepEqual(headings(document), [
      '一、2024年推进法治政府建设的主要举措和成效',
      '二、存在的不足和原因',
      `三、${LEADERSHIP}`,
      '四、2025年推进法治政府建设的主要安排',
      '五、其他需要报告的情况',
    ]);
    const { selection } = vscode.window.activeTextEditor!;
    assert.match(document.getText(selection), /^【[^】]+】$/);
    const rows = await rowsOf('parts', (shown) => shown.every(({ description }) => description !== '缺少'));
    assert.deepEqual(
      rows.map(({ description }) => String(description).replace(/\d+ 字/, '')),
      ['已写，', '已写，', '待填 4 处', '已写，', '已写，'],
    );
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('numbers out of order are put in order', async () => {
    const { document } = await openDraft({ content: '一、学法\n三、执法\n（一）甲\n（三）乙\n三、普法\n' });
    await settled(document);
    await vscode.commands.executeCommand('reportDraft.renumber');
    assert.equal(document.getText(), '一、学法\n二、执法\n（一）甲\n（二）乙\n三、普法\n');
  });
});

describe('writing', () => {
  afterEach(closeAll);

  it('a snippet brings a part with its blanks', async () => {
    const { document } = await openDraft({ content: '' });
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'report-draft',
      name: '存在的不足和原因',
    });
    assert.match(document.getText(), /存在的不足和原因\n一是【不足】，原因是【原因】。/);
  });

  it('a new report has every part and nothing wrong but its blanks', async () => {
    await vscode.commands.executeCommand('reportDraft.newReport', {
      profile: 'fazhi-annual',
      unit: '青石镇',
      year: 2024,
      from: null,
      folder: null,
    });
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'report-draft');
    assert.equal(document.lineAt(0).text, '青石镇2024年法治政府建设年度报告');
    await settled(document);
    const rules = vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => (code as { value: string }).value);
    assert.deepEqual([...new Set(rules)], ['publish/blank-left']);
  });
});
