/** The list of what can be written, and the pale text behind the caret, over the protocol. */
import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
  type InlineCompletionItem,
  type TextEdit,
} from 'vscode-languageserver';
import type { LspPair } from '../support/lsp-pair.js';
import { at, pairs } from './support.js';

const REPORT = '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）学法。做了。\n';

describe('language server: completion', () => {
  const start = pairs();

  /** What is offered where a character has just been typed, or where it is asked for. */
  async function list(pair: LspPair, uri: string, line: number, character: number, typed?: string) {
    return (await pair.client.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
      context: typed
        ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed }
        : { triggerKind: CompletionTriggerKind.Invoked },
    })) as CompletionList;
  }
  const taken = (pair: LspPair, uri: string, item: CompletionItem): string =>
    pair.edited(uri, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);

  it('is asked for by Chinese characters', async () => {
    const pair = await start();
    const triggers = pair.result.capabilities.completionProvider?.triggerCharacters ?? [];
    for (const char of '（《一二、') assert.ok(triggers.includes(char), char);
  });

  it('gives range and filter text, and the numbers that make room', async () => {
    const pair = await start();
    const uri = await pair.open(`${REPORT}（）\n（二）用法。做了。`);
    const { items, isIncomplete } = await list(pair, uri, 3, 1, '（');
    assert.equal(isIncomplete, false);
    assert.equal(items.length, 1);
    const [item] = items;
    assert.equal(item!.label, '（二）');
    assert.equal(item!.filterText, '（二）');
    assert.deepEqual(item!.textEdit, { range: at(3, 0, 2), newText: '（二）' });
    assert.equal(taken(pair, uri, item!), `${REPORT}（二）\n（三）用法。做了。`);
  });

  it('finds laws by more than their beginning, and marks those that do not hold', async () => {
    const pair = await start();
    const uri = await pair.open(`${REPORT}学习《复议法》。学习《普法规划`);
    const { items, isIncomplete } = await list(pair, uri, 3, 6, '法');
    assert.equal(isIncomplete, true);
    assert.equal(items[0]!.label, '中华人民共和国行政复议法');
    assert.equal(items[0]!.filterText, '《复议法');
    assert.equal(items[0]!.labelDetails?.description, '2023年修订');
    assert.equal(taken(pair, uri, items[0]!), `${REPORT}学习《中华人民共和国行政复议法》。学习《普法规划`);
    const all = await list(pair, await pair.open('学习《', 'file:///reports/b.txt'), 0, 3, '《');
    assert.ok(all.items.every(({ tags }) => !tags?.includes(CompletionItemTag.Deprecated)));
    const old = await list(
      pair,
      await pair.open('青石镇2016年法治政府建设年度报告\n一、甲\n学习《', 'file:///reports/c.txt'),
      2,
      3,
      '《',
    );
    const law = old.items.find(({ label }) => label === '信访工作条例');
    assert.deepEqual(law?.tags, [CompletionItemTag.Deprecated]);
  });

  it('is empty in running prose, unless asked for', async () => {
    const pair = await start({ settings: { unit: '青石镇人民政府' } });
    const uri = await pair.open(`${REPORT}今年，全镇办理二\n青石`);
    assert.deepEqual((await list(pair, uri, 3, 8, '二')).items, []);
    const { items } = await list(pair, uri, 4, 2);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['青石镇人民政府', '青石镇'],
    );
  });

  it('goes on behind the caret', async () => {
    const pair = await start();
    const uri = await pair.open(`${REPORT}提升法治思维`);
    const items: InlineCompletionItem[] = await pair.client.sendRequest('textDocument/inlineCompletion', {
      textDocument: { uri },
      position: { line: 3, character: 6 },
      context: { triggerKind: 1 },
    });
    assert.deepEqual(items, [
      { insertText: '法治思维和法治方式', filterText: '法治思维和法治方式', range: at(3, 2, 6) },
    ]);
  });

  it('speaks English where the settings say so', async () => {
    const pair = await start({ settings: { language: 'en' } });
    const uri = await pair.open(`${REPORT}（`);
    const { items } = await list(pair, uri, 3, 1, '（');
    assert.equal(items[0]!.labelDetails?.description, 'heading of level 2');
  });

  it('has nothing to say of documents it does not know', async () => {
    const pair = await start();
    assert.equal(await list(pair, 'file:///other.txt', 0, 0), null);
  });
});
