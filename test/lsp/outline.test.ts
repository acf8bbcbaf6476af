/** Symbols, folding, hover, and what our own views and commands ask for. */
import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver';
import {
  type DraftState,
  type EditsResult,
  Methods,
  type NewReportResult,
} from '../../server/src/protocol.js';
import { at, pairs, REPORT } from './support.js';

describe('language server: outline', () => {
  const start = pairs();

  it('gives symbols with their sections', async () => {
    const pair = await start();
    const uri = await pair.open(REPORT);
    const symbols: DocumentSymbol[] = await pair.client.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const dump = (list: readonly DocumentSymbol[], depth = 0): string[] =>
      list.flatMap(({ name, range, children }) => [
        `${'  '.repeat(depth)}${name} ${range.start.line}–${range.end.line}`,
        ...dump(children ?? [], depth + 1),
      ]);
    assert.deepEqual(dump(symbols), [
      '一、2024年推进法治政府建设的主要举措和成效 1–2',
      '  （一）学法用法 2–2',
      '二、2025年推进法治政府建设的主要安排 3–4',
    ]);
  });

  it('folds sections', async () => {
    const pair = await start();
    const uri = await pair.open(REPORT);
    const ranges: FoldingRange[] = await pair.client.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [1, 2],
        [3, 4],
      ],
    );
  });

  it('tells the views what a draft has', async () => {
    const pair = await start();
    const uri = await pair.open(REPORT.replace('继续', '丙继续'));
    const state: DraftState = await pair.client.sendRequest(Methods.state, { uri });
    assert.equal(state.title, '青石镇2024年法治政府建设年度报告');
    assert.deepEqual(
      [state.profile.id, state.year, state.planYear, state.counts.error],
      ['fazhi-annual', 2024, 2025, 1],
    );
    assert.deepEqual(
      state.headings.map(({ number, counts, items, children }) => [
        number,
        counts.error,
        items,
        children.map((child) => child.items),
      ]),
      [
        ['一、', 0, 0, [2]],
        ['二、', 1, 0, []],
      ],
    );
    assert.deepEqual(Object.fromEntries(state.parts.map(({ id, status }) => [id, status])), {
      measures: 'present',
      shortcomings: 'missing',
      leadership: 'missing',
      plan: 'present',
      other: 'missing',
    });
  });

  it('counts characters of parts and of any stretch as Word does', async () => {
    const pair = await start();
    const uri = await pair.open(REPORT);
    const { parts }: DraftState = await pair.client.sendRequest(Methods.state, { uri });
    assert.deepEqual(Object.fromEntries(parts.map(({ id, characters }) => [id, characters])), {
      measures: 46,
      shortcomings: null,
      leadership: null,
      plan: 26,
      other: null,
    });
    const ranges = [at(1, 0, 9), { start: at(3, 0).start, end: at(4, 3).end }];
    assert.equal(await pair.client.sendRequest(Methods.count, { uri, ranges }), 26);
    assert.equal(await pair.client.sendRequest(Methods.count, { uri, ranges: [at(90, 0, 9)] }), 0);
    assert.equal(await pair.client.sendRequest(Methods.count, { uri: 'file:///none.txt', ranges }), null);
  });

  it('inserts a missing part where it belongs, renumbers, and shows the first blank', async () => {
    const pair = await start();
    const uri = await pair.open(REPORT.replace(/\n/g, '\r\n'));
    const result: EditsResult = await pair.client.sendRequest(Methods.edits, {
      uri,
      what: { insertPart: 'shortcomings' },
    });
    const lines = pair.edited(uri, result.edits as never).split('\r\n');
    assert.deepEqual(
      lines.filter((line) => /^[一二三]、/.test(line)),
      [
        '一、2024年推进法治政府建设的主要举措和成效',
        '二、2024年推进法治政府建设存在的不足和原因',
        '三、2025年推进法治政府建设的主要安排',
      ],
    );
    const { start: from, end: to } = result.reveal!;
    assert.match(lines[from.line]!.slice(from.character, to.character), /^【[^】]+】$/);
  });

  it('makes a new report that has every part', async () => {
    const pair = await start();
    const made: NewReportResult = await pair.client.sendRequest(Methods.newReport, {
      profile: 'fazhi-annual',
      unit: '青石镇',
      year: 2024,
    });
    assert.equal(made.fileName, '青石镇2024年法治政府建设年度报告.txt');
    const state: DraftState = await pair.client.sendRequest(Methods.state, {
      uri: await pair.open(made.text),
    });
    assert.deepEqual(
      state.parts.map(({ status }) => status),
      ['present', 'present', 'present', 'present', 'present'],
    );
    assert.deepEqual([state.year, state.planYear], [2024, 2025]);
    assert.ok(state.parts.every(({ written, blanks }) => !written && blanks > 0));
  });

  it("makes one on last year's headings where their text is given", async () => {
    const pair = await start();
    const made: NewReportResult = await pair.client.sendRequest(Methods.newReport, {
      profile: 'fazhi-annual',
      unit: '青石镇',
      year: 2025,
      lastYear: REPORT,
    });
    assert.match(made.text, /\n一、2025年推进法治政府建设的主要举措和成效\n（一）学法用法\n【/);
    assert.doesNotMatch(made.text, /旁听庭审/);
  });

  it('goes from blank to blank, and round', async () => {
    const pair = await start();
    const uri = await pair.open('甲【一】乙【二】\n【没有完\n【三】');
    const next = (line: number, character: number) =>
      pair.client.sendRequest(Methods.nextBlank, { uri, position: { line, character } });
    assert.deepEqual(await next(0, 0), at(0, 1, 4));
    assert.deepEqual(await next(0, 1), at(0, 1, 4));
    assert.deepEqual(await next(0, 4), at(0, 5, 8));
    assert.deepEqual(await next(0, 8), at(2, 0, 3));
    assert.deepEqual(await next(2, 3), at(0, 1, 4));
    const none = await pair.open('没有空格。', 'file:///reports/whole.txt');
    const position = { line: 0, character: 0 };
    assert.equal(await pair.client.sendRequest(Methods.nextBlank, { uri: none, position }), null);
  });

  it('says why on hover', async () => {
    const pair = await start();
    const uri = await pair.open(REPORT.replace('继续', '甲继续'));
    const hover = (line: number, character: number): Promise<Hover | null> =>
      pair.client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
    assert.match(JSON.stringify(await hover(4, 0)), /测试用的规则.*依据.*会报：`[^`⟦]*`.*不报：`/);
    assert.match(JSON.stringify(await hover(3, 3)), /下一年度主要安排/);
    assert.equal(await hover(4, 4), null);
  });

  it('answers for documents that are not open with nothing', async () => {
    const pair = await start();
    const params = { textDocument: { uri: 'file:///nowhere.txt' } };
    assert.deepEqual(await pair.client.sendRequest('textDocument/documentSymbol', params), []);
    assert.equal(await pair.client.sendRequest(Methods.state, { uri: 'file:///nowhere.txt' }), null);
  });
});
