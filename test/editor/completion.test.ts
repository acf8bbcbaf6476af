// Completion while writing, with typed characters and with an input method: it comes by itself where it should, stays
// away in prose, and never takes a key that was meant for the text.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { compose, press, texts, type, undo } from './hands.js';
import { closeAll, settled, until } from './support.js';
import { typeInto } from './typing.js';

const suggestions = (): Promise<string[]> => texts('.suggest-widget.visible .monaco-list-row .label-name');
const paleText = (): Promise<string[]> => texts('.view-lines [class*="ghost-text-decoration"]');

const TITLE = '青石镇2024年法治政府建设年度报告';

/** Waits for a list that holds the label; the first of its labels is the one that would be taken. */
const offered = (label: string): Promise<string[]> =>
  until(`${label} in the list`, async () => {
    const labels = await suggestions();
    return labels.includes(label) ? labels : undefined;
  });

/** Types what opens the list; once more where a window that is still busy with its start has not listened. */
async function typedFor(text: string, label: string): Promise<void> {
  const opens = (): Promise<boolean> =>
    until(`a list behind ${text}`, async () => (await suggestions()).length > 0, 4000).then(
      () => true,
      () => false,
    );
  await until(`${label} in the list`, async () => {
    await type(text);
    if (await opens()) return true;
    await undo();
    return false;
  });
  await offered(label);
}

const pale = (text: string): Promise<unknown> =>
  until(`${text} in pale letters`, async () => (await paleText()).join('').includes(text));

describe('completion while writing', () => {
  afterEach(closeAll);

  it('gives the next number behind （', async () => {
    const { reads } = await typeInto('一、甲/（一）乙。做了。/');
    await typedFor('（', '（二）');
    await press('Enter');
    await reads('一、甲/（一）乙。做了。/（二）‸');
    await undo();
    await reads('一、甲/（一）乙。做了。/（‸）');
  });

  it('gives it as well where an input method brings the bracket', async () => {
    const { reads } = await typeInto('一、甲/（一）乙。做了。/');
    await compose(['（'], '（');
    await offered('（二）');
    await press('Tab');
    await reads('一、甲/（一）乙。做了。/（二）‸');
  });

  it('gives laws behind 《, found by what an input method brings of them', async () => {
    const { reads } = await typeInto(`${TITLE}/一、甲/学习`);
    await type('《');
    await offered('中华人民共和国行政处罚法');
    await compose(['f', 'fu', 'fu yi fa'], '复议法');
    await until('only this law', async () => (await suggestions()).join() === '中华人民共和国行政复议法');
    await press('Enter');
    await reads(`${TITLE}/一、甲/学习《中华人民共和国行政复议法》‸`);
    await undo();
    await reads(`${TITLE}/一、甲/学习《复议法‸》`);
  });

  it('gives the missing part with number and year behind 二', async () => {
    const { reads } = await typeInto(`${TITLE}/一、主要举措和成效/做了。/`);
    await compose(['e', 'er'], '二');
    const label = '二、2024年推进法治政府建设存在的不足和原因';
    assert.equal((await offered(label))[0], label);
    await press('Enter');
    await reads(`${TITLE}/一、主要举措和成效/做了。/${label}‸`);
  });

  it('makes room behind, in one step to undo', async () => {
    const { reads } = await typeInto('一、甲/‸/二、乙');
    await type('二');
    await offered('二、');
    await press('Enter');
    await reads('一、甲/二、‸/三、乙');
    await undo();
    await reads('一、甲/二‸/二、乙');
  });

  it('gives 二是 behind 一是', async () => {
    const { reads } = await typeInto('一、甲/一是学法。');
    await type('二');
    await offered('二是');
    await press('Enter');
    await reads('一、甲/一是学法。二是‸');
  });

  it('shows how a set phrase goes on; Tab takes it, Enter does not', async () => {
    const { reads } = await typeInto('一、甲/提升');
    await compose(['fa', 'fa zhi', 'fa zhi si wei'], '法治思维');
    await pale('和法治方式');
    await press('Tab');
    await reads('一、甲/提升法治思维和法治方式‸');
    await undo();
    await reads('一、甲/提升法治思维‸');
    await press('Enter');
    await reads('一、甲/提升法治思维/‸');
  });

  it('stays away in running prose', async () => {
    const { document, reads } = await typeInto('一、甲/今年');
    for (const text of ['办理二', '（', '）、', '“', '”第', '一', '特', '无']) await type(text);
    await reads('一、甲/今年办理二（）、“”第一特无‸');
    await settled(document);
    // Asked for by hand, the answer comes after those that were asked for by the characters.
    await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(1, 3),
    );
    assert.deepEqual(await suggestions(), []);
    assert.deepEqual(await paleText(), []);
  });
});
