// Sections that move, by command, key and mouse: the text, the caret, and one step to undo.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { click, drag, press, texts, undo } from './hands.js';
import { apply, closeAll, codeActions, extensionApi, openDraft, settled, until } from './support.js';

const DRAFT = [
  '青石镇2024年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）学法用法',
  '学法4次。',
  '（二）规范执法',
  '不足见第二部分。',
  '二、存在的不足和原因',
  '学得不够。',
  '三、2025年主要安排',
  '继续做好。',
  '',
].join('\n');

const SWAPPED = [
  '青石镇2024年法治政府建设年度报告',
  '一、存在的不足和原因',
  '学得不够。',
  '二、主要举措和成效',
  '（一）学法用法',
  '学法4次。',
  '（二）规范执法',
  '不足见第一部分。',
  '三、2025年主要安排',
  '继续做好。',
  '',
].join('\n');

const TREE = '[id="workbench.view.extension.reportDraft"]';
const ROW = '.monaco-list-row';
const ROWS = `${TREE} ${ROW}`;
const row = (title: string): string => `${ROWS} >> text=${title}`;

describe('structure', () => {
  afterEach(closeAll);

  /** Opens the draft with the caret in a line, zero-based, and waits until the keyboard is there. */
  const opened = async (line: number): Promise<vscode.TextEditor> => {
    const editor = await openDraft({ content: DRAFT });
    editor.selection = new vscode.Selection(line, 1, line, 1);
    await settled(editor.document);
    await until('the editor has the keyboard', async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      return (await texts('.monaco-editor.focused')).length > 0;
    });
    return editor;
  };
  const reads = (editor: vscode.TextEditor, text: string): Promise<unknown> =>
    until(`the draft reads ${text}`, () => editor.document.getText() === text).catch(() =>
      assert.equal(editor.document.getText(), text),
    );
  const treeHasKeyboard = (): Promise<unknown> =>
    until('the tree has the keyboard', async () => {
      await vscode.commands.executeCommand('reportDraft.outline.focus');
      return (await texts(`${TREE} .monaco-list:focus ${ROW}`)).length > 0;
    });
  const shownRows = async (): Promise<void> => {
    const api = await extensionApi();
    await vscode.commands.executeCommand('reportDraft.outline.focus');
    await until('rows', () => api.rows('outline').length === 3);
    await until('rows on the screen', async () => (await texts(row('三、2025年主要安排'))).length > 0);
  };

  /** Drags one heading onto another; once more where a busy window has let go of it. */
  const dropped = async (editor: vscode.TextEditor, from: string, onto: string): Promise<void> => {
    const { version } = editor.document;
    const taken = (): Promise<boolean> =>
      until('the drop', () => editor.document.version !== version, 3000).then(
        () => true,
        () => false,
      );
    await until(`${from} dropped`, async () => {
      await drag(row(from), row(onto));
      return taken();
    });
  };
  const selected = (): Promise<readonly string[]> => texts(`${ROWS}.selected`);
  /** Selects （一） and （二） in the tree. */
  const bothSelected = (editor: vscode.TextEditor): Promise<unknown> =>
    until('two rows selected', async () => {
      // The view follows the caret, which follows the click: that may come between.
      await click(row('（一）学法用法'));
      await until('the caret at the heading', () => editor.selection.active.line === 2);
      await treeHasKeyboard();
      await press('Shift+ArrowDown');
      const [first, second, ...more] = await selected();
      const both = first?.includes('（一）学法用法') && second?.includes('（二）规范执法');
      return both === true && more.length === 0;
    });

  it('moves a section by command and takes the caret along, in one undo step', async () => {
    const editor = await opened(7);
    await vscode.commands.executeCommand('reportDraft.moveUp');
    await reads(editor, SWAPPED);
    await until('the caret in its line', () => editor.selection.active.isEqual(new vscode.Position(2, 1)));
    await undo();
    await reads(editor, DRAFT);
  });

  it('moves, promotes and demotes by keys', async () => {
    const editor = await opened(1);
    await press('Control+Alt+Shift+ArrowDown');
    await reads(editor, SWAPPED);
    await press('Control+Alt+Shift+ArrowUp');
    await reads(editor, DRAFT);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await press('Control+Alt+Shift+ArrowLeft');
    const promoted = DRAFT.replace('（二）规范', '二、规范')
      .replace('三、', '四、')
      .replace('二、存在', '三、存在')
      .replace('见第二', '见第三');
    await reads(editor, promoted);
    await press('Control+Alt+Shift+ArrowRight');
    await reads(editor, DRAFT);
    for (const _ of Array(4)) await undo();
    await reads(editor, DRAFT);
  });

  it('says why it cannot, and changes nothing', async () => {
    const editor = await opened(1);
    await vscode.commands.executeCommand('reportDraft.moveUp');
    await until('the reason in the status bar', async () =>
      (await texts('.statusbar-item')).some((text) => text.includes('前面没有同级的标题，不能再上移')),
    );
    assert.equal(editor.document.getText(), DRAFT);
  });

  it('drops a heading on another one with the mouse', async () => {
    const editor = await opened(0);
    await shownRows();
    await dropped(editor, '二、存在的不足和原因', '一、主要举措和成效');
    await reads(editor, SWAPPED);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await undo();
    await reads(editor, DRAFT);
  });

  it('drops a heading into a chapter', async () => {
    const editor = await opened(0);
    await shownRows();
    await dropped(editor, '（一）学法用法', '三、2025年主要安排');
    const into = DRAFT.replace('（一）学法用法\n学法4次。\n', '')
      .replace('（二）', '（一）')
      .replace('继续做好。\n', '继续做好。\n（一）学法用法\n学法4次。\n');
    await reads(editor, into);
    await until('the caret at the heading', () => editor.selection.active.line === 8);
  });

  it('drops all headings that are selected', async () => {
    const editor = await opened(0);
    await shownRows();
    await bothSelected(editor);
    await dropped(editor, '（一）学法用法', '三、2025年主要安排');
    const both = '（一）学法用法\n学法4次。\n（二）规范执法\n不足见第二部分。\n';
    await reads(editor, DRAFT.replace(both, '').replace('继续做好。\n', `继续做好。\n${both}`));
    await undo();
    await reads(editor, DRAFT);
  });

  it('keeps the headings selected while the draft is written on, until the caret goes elsewhere', async () => {
    const editor = await opened(0);
    await shownRows();
    await bothSelected(editor);
    const api = await extensionApi();
    const lengthOf = (): string | undefined => api.rows('outline')[0]?.children[0]?.description;
    const before = lengthOf();
    await editor.edit((text) => text.insert(new vscode.Position(3, 2), '用法'));
    await until('the tree has read it', () => lengthOf() !== before);
    await until('the rows are filled again', async () => (await selected()).length > 0);
    assert.equal((await selected()).length, 2);
    editor.selection = new vscode.Selection(7, 1, 7, 1);
    await until('the row of the caret alone', async () => {
      const [only, ...others] = await selected();
      return others.length === 0 && only?.includes('二、存在的不足和原因') === true;
    });
  });

  it('moves what is selected in the tree', async () => {
    const editor = await opened(0);
    await shownRows();
    await click(row('二、存在的不足和原因'));
    await until('the caret at the heading', () => editor.selection.active.line === 6);
    await settled(editor.document);
    // What the keys of the view are bound to.
    await vscode.commands.executeCommand('reportDraft.moveUp', 'outline');
    await reads(editor, SWAPPED);
    const api = await extensionApi();
    await until('the tree shows it', () => api.rows('outline')[0]?.label === '一、存在的不足和原因');
  });

  it('moves by a refactoring', async () => {
    const editor = await opened(1);
    const range = editor.document.lineAt(1).range;
    const [action] = await codeActions(editor.document, range, '下移本节');
    assert.equal(action!.kind?.value, 'refactor.move.down');
    await apply(action!);
    await reads(editor, SWAPPED);
    await undo();
    await reads(editor, DRAFT);
  });

  it('joins and parts paragraphs', async () => {
    const editor = await openDraft({ content: '一、甲\n（一）乙。一是做了。二是做好。\n' });
    editor.selection = new vscode.Selection(1, 9, 1, 9);
    await settled(editor.document);
    await vscode.commands.executeCommand('reportDraft.toggleItems');
    await reads(editor, '一、甲\n（一）乙。一是做了。\n二是做好。\n');
    await vscode.commands.executeCommand('reportDraft.toggleItems');
    await vscode.commands.executeCommand('reportDraft.toggleRunIn');
    await reads(editor, '一、甲\n（一）乙\n一是做了。二是做好。\n');
  });
});
