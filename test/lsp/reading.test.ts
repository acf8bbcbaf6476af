import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentLink,
  FoldingRange,
  Hover,
  InlayHint,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver';
import { RULES, TOKEN_TYPES } from '../../server/src/core/index.js';
import { at, pairs } from './support.js';

const DRAFT = [
  '来源：本站',
  '打印本页',
  '青石镇2024年法治政府建设年度报告',
  '一、存在的不足',
  '办案36件，其中简易20件、普通16件。',
  '二、2025年工作安排',
  '做法见第一部分。',
  '附件：1.名单',
  '2.清单',
  '附件1',
  '名单',
].join('\n');

const URI = 'file:///reports/draft.txt';

describe('reading over the protocol', () => {
  const start = pairs();
  const textDocument = { uri: URI };

  it('links places of a hover to their lines', async () => {
    const pair = await start();
    await pair.open(DRAFT);
    const hover: Hover = await pair.client.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 6, character: 4 },
    });
    assert.deepEqual(hover.contents, {
      kind: 'markdown',
      value: `**一、存在的不足**\n\n- [第 4 行](${URI}#L4) 一、存在的不足`,
    });
    assert.deepEqual(hover.range, at(6, 3, 7));
  });

  it('speaks English in a hover where the settings say so, with Chinese only as words that are quoted', async () => {
    const pair = await start({ rules: RULES, settings: { language: 'en' } });
    const uri = await pair.open(
      '青石镇2024年法治政府建设年度报告\n一、存在的不足和原因\n办理了36件,都办结。\n附件：1.名单',
    );
    const told = async (line: number, character: number): Promise<string> => {
      const hover: Hover = await pair.client.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line, character },
      });
      return (hover.contents as MarkupContent).value;
    };
    const mark = await told(2, 6);
    assert.match(mark, /^\*\*Half-width marks in Chinese text\*\*.*: Marks in Chinese text are full-width /);
    assert.match(mark, /\n\nBasis: GB\/T 15834—2011, Use of Punctuation Marks/);
    const part = await told(1, 4);
    assert.match(part, /\*\*Shortcomings and their causes\*\*: Say what is lacking/);
    for (const text of [mark, part])
      assert.doesNotMatch(text.replace(/“[^“”]*”|`[^`]*`/g, ''), /\p{Script=Han}/u);
  });

  it('folds page furniture as comments', async () => {
    const pair = await start();
    await pair.open(DRAFT);
    const ranges: FoldingRange[] = await pair.client.sendRequest('textDocument/foldingRange', {
      textDocument,
    });
    assert.deepEqual(ranges[0], { startLine: 0, endLine: 1, kind: 'comment' });
    assert.deepEqual(
      ranges.slice(1).map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [3, 4, undefined],
        [5, 6, undefined],
        [9, 10, undefined],
      ],
    );
  });

  it('links attachments to their place in the draft, else to a file beside it', async () => {
    const pair = await start({ files: { 'file:///reports/%E6%B8%85%E5%8D%95.docx': '' } });
    await pair.open(DRAFT);
    const links: DocumentLink[] = await pair.client.sendRequest('textDocument/documentLink', {
      textDocument,
    });
    assert.deepEqual(links, [
      { range: at(7, 5, 7), target: `${URI}#L10` },
      { range: at(8, 2, 4), target: 'file:///reports/%E6%B8%85%E5%8D%95.docx' },
    ]);
  });

  it('links nothing to files that are not there', async () => {
    const pair = await start();
    await pair.open(DRAFT);
    const links: DocumentLink[] = await pair.client.sendRequest('textDocument/documentLink', {
      textDocument,
    });
    assert.deepEqual(
      links.map(({ range }) => range),
      [at(7, 5, 7)],
    );
  });

  it('shows lenses and hints where they are switched on', async () => {
    const pair = await start({ settings: { codeLens: true, inlayHints: true } });
    await pair.open(DRAFT);
    const lenses: CodeLens[] = await pair.client.sendRequest('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [3, '24 字 · 没有写原因'],
        [5, '16 字'],
      ],
    );
    const hints: InlayHint[] = await pair.client.sendRequest('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } },
    });
    assert.deepEqual(hints, [
      {
        position: { line: 4, character: 5 },
        label: '＝分项之和',
        tooltip: '20件＋16件，合计 36件',
        paddingLeft: true,
      },
    ]);
  });

  it('shows neither where they are off', async () => {
    const pair = await start();
    await pair.open(DRAFT);
    assert.deepEqual(await pair.client.sendRequest('textDocument/codeLens', { textDocument }), []);
    const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
    assert.deepEqual(await pair.client.sendRequest('textDocument/inlayHint', { textDocument, range }), []);
  });
});

describe('semantic tokens over the protocol', () => {
  const start = pairs();
  const textDocument = { uri: URI };
  const ranged = {
    capabilities: {
      textDocument: {
        semanticTokens: {
          requests: { range: true, full: true },
          tokenTypes: [],
          tokenModifiers: [],
          formats: [],
        },
      },
    },
  };
  const type = (name: (typeof TOKEN_TYPES)[number]): number => TOKEN_TYPES.indexOf(name);

  it('are told for what is shown, to a client that asks so', async () => {
    const pair = await start({ initialize: ranged });
    assert.deepEqual(pair.result.capabilities.semanticTokensProvider, {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
      range: true,
    });
    await pair.open(DRAFT);
    const { data }: SemanticTokens = await pair.client.sendRequest('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } },
    });
    const number = type('number');
    assert.deepEqual(data, [
      ...[3, 0, 2, type('reportNumber'), 0],
      ...[1, 2, 2, number, 0],
      ...[0, 8, 2, number, 0],
      ...[0, 6, 2, number, 0],
    ]);
  });

  it('are told whole, and then what changed, to the others', async () => {
    const pair = await start();
    await pair.open(DRAFT);
    const full: Required<SemanticTokens> = await pair.client.sendRequest('textDocument/semanticTokens/full', {
      textDocument,
    });
    const delta = (previousResultId: string): Promise<SemanticTokens & SemanticTokensDelta> =>
      pair.client.sendRequest('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
    const same = await delta(full.resultId);
    assert.deepEqual(same.edits, []);
    await pair.change(URI, { range: at(4, 0), text: '学法4次，' });
    const changed = await delta(same.resultId!);
    const now = [...full.data];
    for (const { start: from, deleteCount, data = [] } of changed.edits)
      now.splice(from, deleteCount, ...data);
    const fresh: SemanticTokens = await pair.client.sendRequest('textDocument/semanticTokens/full', {
      textDocument,
    });
    assert.deepEqual(now, fresh.data);
    assert.ok(changed.edits.length === 1 && changed.edits[0]!.data!.length < fresh.data.length);
    assert.deepEqual((await delta('long ago')).data, fresh.data);
  });
});
