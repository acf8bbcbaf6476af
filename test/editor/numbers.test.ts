// Numbers while typing, with real keys: Enter, Tab, Shift+Tab and undo, and an input method in between.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { compose, imeKey, press, texts, type, undo } from './hands.js';
import { closeAll, extensionApi, until } from './support.js';
import { typeInto } from './typing.js';

const suggestions = '.suggest-widget.visible .monaco-list-row';

/** The editor learns a moment after the caret came here that Tab is ours. */
const keysAreOurs = async (): Promise<unknown> => {
  const { numberKeys } = await extensionApi();
  return until('the keys for numbers', numberKeys);
};

describe('numbers while typing', () => {
  afterEach(closeAll);

  it('come with Enter, and go with it', async () => {
    const { reads } = await typeInto('一、总体进展');
    await press('Enter');
    await reads('一、总体进展/二、‸');
    await press('Enter');
    await reads('一、总体进展/‸');
    await press('Enter');
    await reads('一、总体进展//‸');
  });

  it('change their level with Tab and Shift+Tab', async () => {
    const { reads } = await typeInto('一、总体进展');
    await press('Enter');
    await reads('一、总体进展/二、‸');
    await keysAreOurs();
    await press('Tab');
    await reads('一、总体进展/（一）‸');
    await type('学法用法');
    await press('Enter');
    await reads('一、总体进展/（一）学法用法/（二）‸');
    await keysAreOurs();
    await press('Shift+Tab');
    await reads('一、总体进展/（一）学法用法/二、‸');
  });

  it('leave 二是 as it is under Tab and Shift+Tab: an item has no level', async () => {
    const { reads } = await typeInto('一、甲/一是学法。');
    await press('Enter');
    await reads('一、甲/一是学法。/二是‸');
    await keysAreOurs();
    await press('Tab', 'Shift+Tab');
    await type('考试。');
    await reads('一、甲/一是学法。/二是考试。‸');
  });

  it('leave Tab to the editor elsewhere', async () => {
    const { reads } = await typeInto('一、总体进展/做了。');
    await press('Tab');
    await reads('一、总体进展/做了。  ‸');
  });

  it('make room for a heading in between, and undo takes back both', async () => {
    const { reads } = await typeInto('一、甲‸/二、乙/三、丙');
    await press('Enter');
    await reads('一、甲/二、‸/三、乙/四、丙');
    await undo();
    await reads('一、甲/‸/二、乙/三、丙');
    await undo();
    await reads('一、甲‸/二、乙/三、丙');
  });

  it('and a change of level are one step to undo', async () => {
    const { reads } = await typeInto('一、甲/二、‸/三、乙');
    await keysAreOurs();
    await press('Tab');
    await reads('一、甲/（一）‸/二、乙');
    await undo();
    await reads('一、甲/二、‸/三、乙');
  });

  it('go on with 二是', async () => {
    const { reads } = await typeInto('一、甲/一是学法。');
    await press('Enter');
    await reads('一、甲/一是学法。/二是‸');
    await press('Enter');
    await reads('一、甲/一是学法。/‸');
  });

  it('never come while a word is composed', async () => {
    const { reads, document } = await typeInto('一、');
    await compose(['x', 'xue', 'xue fa']);
    await reads('一、xue fa');
    // Enter belongs to the input method here: it takes over the letters.
    await imeKey('Enter');
    await compose([], 'xuefa');
    await reads('一、xuefa‸');
    assert.equal(document.lineCount, 1);
    await press('Enter');
    await reads('一、xuefa/二、‸');
  });

  it('take the text of an input method', async () => {
    const { reads } = await typeInto('一、总体进展');
    await press('Enter');
    await reads('一、总体进展/二、‸');
    await compose(['b', 'bu', 'bu zu'], '不足');
    await press('Enter');
    await reads('一、总体进展/二、不足/三、‸');
  });

  it('lose and reorder no character of a fast writer', async () => {
    const { document } = await typeInto('一、甲');
    await press('Enter', '1', '2', 'Enter', '3', '4');
    await until('all characters', () => document.getText().includes('34'));
    assert.equal(document.getText().replace(/[^\d\n]/g, ''), '\n12\n34');
  });

  it('do not take Enter from the list of suggestions', async () => {
    const { document, reads } = await typeInto('一、甲/');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the list', async () => (await texts(suggestions)).length > 0);
    await press('Enter');
    await until('the suggestion', () => document.lineAt(1).text !== '');
    assert.ok(!(await texts(suggestions)).length);
    await reads(document.getText().replaceAll('\n', '/'));
  });

  it('stay away where the setting says so', async () => {
    const { Workspace } = vscode.ConfigurationTarget;
    const settings = vscode.workspace.getConfiguration();
    await settings.update('reportDraft.numberOnEnter', false, Workspace);
    // Tab would take what a list offers, which may come late.
    await settings.update('editor.suggestOnTriggerCharacters', false, Workspace);
    try {
      const { reads } = await typeInto('一、甲');
      await press('Enter');
      await reads('一、甲/‸');
      // Had the number been asked for, it would be there before this is.
      await type('二、');
      await press('Tab');
      await reads('一、甲/二、    ‸');
    } finally {
      await settings.update('reportDraft.numberOnEnter', undefined, Workspace);
      await settings.update('editor.suggestOnTriggerCharacters', undefined, Workspace);
    }
  });
});
