/** The protocol side: what goes over the wire when a draft is opened, typed in, mended and closed. */
import assert from 'node:assert/strict';
import type {
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Range,
  TextDocumentEdit,
} from 'vscode-languageserver';
import {
  type DraftState,
  type EditsResult,
  FIX_ALL_KIND,
  Methods,
  type NewReportResult,
} from '../../server/src/protocol.js';
import { LspPair, type PairOptions } from '../support/lsp-pair.js';
import { TOY_RULES } from './toy-rules.js';

const SETTINGS_FILE = 'file:///reports/.report-draft.json';
const REPORT = [
  '青石镇2024年法治政府建设年度报告',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）学法用法。一是集中学法4次。二是旁听庭审2次。',
  '二、2025年推进法治政府建设的主要安排',
  '继续做好各项工作。',
].join('\n');

describe('language server', () => {
  let pair: LspPair;
  const start = async (options: PairOptions = {}): Promise<LspPair> => {
    pair = await LspPair.start({ rules: TOY_RULES, ...options });
    return pair;
  };
  afterEach(() => pair.stop());

  const brief = (diagnostics: readonly Diagnostic[]): string[] =>
    diagnostics.map(
      ({ code, severity, range, message }) =>
        `${code} ${severity} ${range.start.line}:${range.start.character}–${range.end.character} ${String(message)}`,
    );
  const at = (line: number, start: number, end = start): Range => ({
    start: { line, character: start },
    end: { line, character: end },
  });

  describe('diagnostics', () => {
    it('carry code, source, severity, link and version', async () => {
      await start();
      const uri = await pair.open('𠮷甲\n丙');
      const [first, second] = pair.diagnostics(uri);
      assert.deepEqual(first, {
        range: at(0, 2, 3),
        severity: 2,
        source: '报告稿',
        code: 'wording/jia',
        message: '此处有甲',
        codeDescription: { href: 'file:///docs/wording/jia.md' },
      });
      assert.equal(second?.severity, 1);
      assert.equal(pair.publishedVersion(uri), 1);
    });

    it('tell a bulk fault once and mark the other places quietly', async () => {
      await start();
      const uri = await pair.open('甲\n甲\n甲甲');
      assert.deepEqual(brief(pair.diagnostics(uri)), [
        'wording/jia 2 0:0–1 全文有 4 处甲',
        'wording/jia 4 1:0–1 此处有甲',
        'wording/jia 4 2:0–1 此处有甲',
        'wording/jia 4 2:1–2 此处有甲',
      ]);
    });

    it('follow every keystroke and carry its version', async () => {
      await start();
      const uri = await pair.open('乙\n乙');
      assert.deepEqual(pair.diagnostics(uri), []);
      const version = await pair.change(uri, { range: at(1, 1), text: '甲' });
      await pair.settled(uri, version);
      assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 1:1–2 此处有甲']);
      assert.equal(pair.publishedVersion(uri), version);
    });

    it('are not sent again where nothing changed', async () => {
      await start();
      const uri = await pair.open('甲乙\n乙');
      const before = pair.publications(uri);
      await pair.settled(uri, await pair.change(uri, { range: at(1, 1), text: '好' }));
      assert.equal(pair.publications(uri), before);
    });

    it('are those of the last of several waiting changes', async () => {
      await start();
      const uri = await pair.open('');
      await pair.change(uri, { range: at(0, 0), text: '甲' });
      await pair.change(uri, { range: at(0, 1), text: '丙' });
      const version = await pair.change(uri, { range: at(0, 0, 1), text: '' });
      await pair.settled(uri, version);
      assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/bing 1 0:0–1 此处有丙']);
    });

    it('are right after a change of the whole text and after several changes in one message', async () => {
      await start();
      const uri = await pair.open('甲');
      await pair.settled(uri, await pair.change(uri, { text: '乙\r\n甲' }));
      assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 1:0–1 此处有甲']);
      const version = await pair.change(
        uri,
        { range: at(0, 0, 1), text: '丙' },
        { range: at(0, 0), text: '甲' },
      );
      await pair.settled(uri, version);
      assert.deepEqual(brief(pair.diagnostics(uri)), [
        'wording/jia 2 0:0–1 此处有甲',
        'wording/bing 1 0:1–2 此处有丙',
        'wording/jia 2 1:0–1 此处有甲',
      ]);
    });

    it('are taken back when the document is closed', async () => {
      await start();
      const uri = await pair.open('甲');
      await pair.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await pair.until(() => pair.diagnostics(uri).length === 0);
    });

    it('are capped with a word about the rest', async () => {
      await start();
      const uri = await pair.open(Array.from({ length: 300 }, () => '丙').join('\n'));
      const last = pair.diagnostics(uri).at(-1);
      assert.match(String(last?.message), /另有 50 个/);
    });

    it('survive a rule that throws, which is logged once', async () => {
      await start();
      const uri = await pair.open('炸甲');
      assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 0:1–2 此处有甲']);
      await pair.settled(uri, await pair.change(uri, { range: at(0, 2), text: '炸' }));
      assert.equal(pair.log.filter((line) => line.includes('wording/zha')).length, 1);
    });
  });

  describe('code actions', () => {
    const only = (kind: string) => ({ only: [kind] });

    it('mend one place, or all of the rule where that is safe', async () => {
      await start();
      const uri = await pair.open('甲乙\n甲丙\n丙');
      const actions = await pair.codeActions(uri, { range: at(0, 0) });
      assert.deepEqual(
        actions.map(({ title, isPreferred }) => [title, isPreferred]),
        [
          ['改为乙', true],
          ['改正全文的“甲应为乙”（2 处）', undefined],
        ],
      );
      const texts = actions.map(({ edit }) =>
        pair.edited(uri, (edit!.documentChanges![0] as TextDocumentEdit).edits as never),
      );
      assert.deepEqual(texts, ['乙乙\n甲丙\n丙', '乙乙\n乙丙\n丙']);
      assert.equal((actions[0]!.edit!.documentChanges![0] as TextDocumentEdit).textDocument.version, 1);
      assert.deepEqual(
        actions[0]!.diagnostics?.map(({ code }) => code),
        ['wording/jia'],
      );
    });

    it('offer a fix that wants an eye for one place only', async () => {
      await start();
      const uri = await pair.open('丙\n丙');
      const actions = await pair.codeActions(uri, { range: at(0, 0, 1) });
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['改为丁'],
      );
      assert.equal(actions[0]!.isPreferred, false);
    });

    it('honour context.only', async () => {
      await start();
      const uri = await pair.open('甲丙');
      const kinds = async (kind: string): Promise<(string | undefined)[]> =>
        (await pair.codeActions(uri, only(kind))).map((action) => action.kind);
      assert.deepEqual(await kinds('quickfix'), ['quickfix', 'quickfix']);
      assert.deepEqual(await kinds('refactor'), []);
      for (const kind of ['source', 'source.fixAll', FIX_ALL_KIND])
        assert.deepEqual(await kinds(kind), [FIX_ALL_KIND]);
      assert.deepEqual(await kinds('source.organizeImports'), []);
    });

    it('fix all changes what is safe and nothing else', async () => {
      await start();
      const uri = await pair.open('甲丙\r\n甲');
      const [action] = await pair.codeActions(uri, only(FIX_ALL_KIND));
      const { edits } = action!.edit!.documentChanges![0] as TextDocumentEdit;
      assert.equal(pair.edited(uri, edits as never), '乙丙\r\n乙');
      assert.equal(edits.length, 2);
    });

    it('offer nothing to save where nothing is to mend', async () => {
      await start();
      assert.deepEqual(await pair.codeActions(await pair.open('乙'), only(FIX_ALL_KIND)), []);
    });
  });

  describe('outline', () => {
    it('gives symbols with their sections', async () => {
      await start();
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
      await start();
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
      await start();
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

    it('inserts a missing part where it belongs, renumbers, and shows the first blank', async () => {
      await start();
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
      await start();
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
    });
  });

  it('says why on hover', async () => {
    await start();
    const uri = await pair.open(REPORT.replace('继续', '甲继续'));
    const hover = (line: number, character: number): Promise<Hover | null> =>
      pair.client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
    assert.match(JSON.stringify(await hover(4, 0)), /测试用的规则.*依据/);
    assert.match(JSON.stringify(await hover(3, 3)), /下一年度主要安排/);
    assert.equal(await hover(4, 4), null);
  });

  describe('settings', () => {
    it('come from the nearest file and are overridden by the editor', async () => {
      await start({
        files: { [SETTINGS_FILE]: '{ "rules": { "wording/jia": "off", "wording/bing": "info" } }' },
        settings: { rules: { 'wording/bing': 'hint' } },
      });
      const uri = await pair.open('甲丙', 'file:///reports/2024/draft.txt');
      assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/bing 4 0:1–2 此处有丙']);
    });

    it('take hold as soon as they change', async () => {
      await start();
      const uri = await pair.open('甲');
      pair.settings = { rules: { wording: 'off' } };
      await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
      await pair.until(() => pair.diagnostics(uri).length === 0);
      pair.settings = {};
      pair.files[SETTINGS_FILE] = '{ "rules": { "wording": "error" } }';
      await pair.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: SETTINGS_FILE, type: 1 }],
      });
      await pair.until(() => pair.diagnostics(uri).length === 1);
      assert.equal(pair.diagnostics(uri)[0]?.severity, 1);
    });

    it('that are wrong are told in their file, and the rest still works', async () => {
      await start({
        files: {
          [SETTINGS_FILE]:
            '{\n  "colour": 1,\n  "rules": { "wording/jia": "loud", "wording/bing": "off" }\n}',
        },
      });
      const uri = await pair.open('甲丙');
      assert.deepEqual(brief(pair.diagnostics(uri)), ['wording/jia 2 0:0–1 此处有甲']);
      await pair.until(() => pair.diagnostics(SETTINGS_FILE).length === 2);
      assert.deepEqual(
        pair.diagnostics(SETTINGS_FILE).map(({ range }) => [range.start.line, range.start.character]),
        [
          [1, 2],
          [2, 28],
        ],
      );
    });

    it('switch the language of messages', async () => {
      await start({ settings: { language: 'en' } });
      const uri = await pair.open(Array.from({ length: 300 }, () => '丙').join('\n'));
      assert.match(String(pair.diagnostics(uri).at(-1)?.message), /50 lesser ones/);
    });

    it('are not looked for beside a document without a folder', async () => {
      await start();
      const uri = await pair.open('甲', 'untitled:Untitled-1');
      assert.equal(pair.diagnostics(uri).length, 1);
    });
  });

  it('answers for documents that are not open with nothing', async () => {
    await start();
    const params = { textDocument: { uri: 'file:///nowhere.txt' } };
    assert.deepEqual(await pair.client.sendRequest('textDocument/documentSymbol', params), []);
    assert.equal(await pair.client.sendRequest(Methods.state, { uri: 'file:///nowhere.txt' }), null);
  });
});
