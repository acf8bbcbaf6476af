/** “Do not tell me this again”, from the action to the file and back. */
import assert from 'node:assert/strict';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type FileEdits,
  IGNORE_FILE,
  type IgnoredRow,
  Methods,
  SETTINGS_FILE,
} from '../../server/src/protocol.js';
import type { LspPair, PairOptions } from '../support/lsp-pair.js';
import { at, brief, fixesOf, pairs } from './support.js';
import { bulkRule, type TOY_RULES } from './toy-rules.js';

const DRAFT = 'file:///reports/2024/%E7%A8%BF.txt';
const IGNORES = `file:///reports/2024/${IGNORE_FILE}`;
const SETTINGS = `file:///reports/2024/${SETTINGS_FILE}`;

const PLACE = '不再提示这一处';
const RULE = '本稿不再提示这条规则';
const EVERYWHERE = '所有稿件都不提示这条规则';

/** A client as VS Code is: it makes files, and asks for the change of an action when it is chosen. */
const abilities: PairOptions = {
  initialize: {
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      textDocument: { codeAction: { resolveSupport: { properties: ['edit', 'command'] } } },
    },
  },
  initializationOptions: { saveCommand: 'save' },
};

/** A client that makes the edits of an action in its files, and tells of it. */
class Editor {
  constructor(readonly pair: LspPair) {}

  async silences(uri: string, range = at(0, 0)): Promise<CodeAction[]> {
    return (await this.pair.codeActions(uri, { range })).filter(({ data }) => data !== undefined);
  }

  async choose(uri: string, title: string, range = at(0, 0)): Promise<CodeAction> {
    const action = (await this.silences(uri, range)).find((action) => action.title === title);
    assert.ok(action, title);
    const resolved = action.edit
      ? action
      : await this.pair.client.sendRequest<CodeAction>('codeAction/resolve', action);
    for (const change of (resolved.edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[]) {
      if ('kind' in change) this.pair.files[change.uri] ??= '';
      else this.write({ uri: change.textDocument.uri, edits: change.edits as FileEdits['edits'] });
    }
    await this.changed();
    return resolved;
  }

  write({ uri, edits }: FileEdits): void {
    const document = TextDocument.create(uri, 'jsonc', 1, this.pair.files[uri]!);
    this.pair.files[uri] = TextDocument.applyEdits(document, [...edits]);
  }

  /** The same to the server whichever file it was. */
  changed(): Promise<void> {
    return this.pair.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: IGNORES, type: 2 }],
    });
  }

  /** Resolves once the draft has these findings. */
  shows(uri: string, ...findings: readonly string[]): Promise<void> {
    return this.pair.until(() => brief(this.pair.diagnostics(uri)).join() === findings.join());
  }
}

describe('language server: ignoring', () => {
  const start = pairs();
  const edit = async (options: PairOptions = {}): Promise<Editor> =>
    new Editor(await start({ ...abilities, ...options }));

  it('is offered behind the fixes, for as many rules as a menu can hold', async () => {
    const { pair } = await edit();
    const uri = await pair.open('甲');
    const titles = async (range = at(0, 0)) =>
      (await pair.codeActions(uri, { range })).map(({ title }) => title);
    assert.deepEqual(await titles(), ['改为乙', PLACE, RULE, EVERYWHERE]);
    await pair.settled(uri, await pair.change(uri, { text: '甲丙' }));
    const both = (await titles(at(0, 1))).filter((title) => title.startsWith(PLACE));
    assert.deepEqual(both, [`${PLACE}（甲应为乙）`, `${PLACE}（丙要看）`]);
  });

  it('silences one place, in a file that it makes', async () => {
    const editor = await edit();
    const uri = await editor.pair.open('有甲。\n无丙。\n又甲。', DRAFT);
    const action = await editor.choose(uri, PLACE, at(0, 1));
    await editor.shows(uri, 'wording/bing 1 1:1–2 此处有丙', 'wording/jia 2 2:1–2 此处有甲');
    assert.match(
      editor.pair.files[IGNORES]!,
      /^\{\n {2}"ignored": \[\n {4}\{ "rule": "wording\/jia", "file": "稿\.txt", "hash": "[0-9a-f]{14}", "text": "有甲。" \}\n {2}\]\n\}\n$/,
    );
    assert.deepEqual(action.command, { command: 'save', title: PLACE, arguments: [[IGNORES]] });
    await editor.pair.settled(uri, await editor.pair.change(uri, { range: at(1, 0), text: '这里' }));
    assert.equal(editor.pair.diagnostics(uri).length, 2);
  });

  it('silences a rule in one draft, in the file that is there', async () => {
    const above = `file:///reports/${IGNORE_FILE}`;
    const editor = await edit({ files: { [above]: '{\n  // 青石镇\n  "ignored": []\n}' } });
    const uri = await editor.pair.open('甲甲', DRAFT);
    const other = await editor.pair.open('甲', 'file:///reports/2024/b.txt');
    await editor.choose(uri, RULE);
    await editor.shows(uri);
    await editor.shows(other, 'wording/jia 2 0:0–1 此处有甲');
    assert.equal(
      editor.pair.files[above],
      '{\n  // 青石镇\n  "ignored": [\n    { "rule": "wording/jia", "file": "2024/稿.txt" }\n  ]\n}',
    );
  });

  it('silences a rule everywhere, by the settings file', async () => {
    const editor = await edit({ files: { [SETTINGS]: '{ "unit": "青石镇" /* 本镇 */ }' } });
    const uri = await editor.pair.open('甲', DRAFT);
    const other = await editor.pair.open('甲', 'file:///reports/2024/b.txt');
    await editor.choose(uri, EVERYWHERE);
    await editor.shows(uri);
    await editor.shows(other);
    assert.match(
      editor.pair.files[SETTINGS]!,
      /^\{ "unit": "青石镇", "rules": \{\n.*"wording\/jia": "off"\n\} \/\* 本镇 \*\/ \}$/,
    );
  });

  it('keeps a word that is always right', async () => {
    const pairRule = {
      ...bulkRule,
      *check({ text }: { text: string }) {
        for (const { index } of text.matchAll(/甲方/g))
          yield { at: { start: index, end: index + 2 }, message: { text: '此处有甲方', args: [] } };
      },
    } as (typeof TOY_RULES)[number];
    const editor = await edit({ rules: [pairRule] });
    const uri = await editor.pair.open('甲方', DRAFT);
    await editor.choose(uri, '“甲方”总是对的');
    await editor.shows(uri);
    assert.equal(editor.pair.files[SETTINGS], '{\n  "words": [\n    "甲方"\n  ]\n}\n');
  });

  it('comes with its change for a client that does not ask for it', async () => {
    const editor = new Editor(await start());
    const uri = await editor.pair.open('甲', DRAFT);
    editor.pair.files[IGNORES] = '';
    const [place] = await editor.silences(uri);
    assert.ok(place?.edit && place.command === undefined);
    await editor.choose(uri, PLACE);
    await editor.shows(uri);
  });

  it('is not mended on save', async () => {
    const editor = await edit();
    const uri = await editor.pair.open('甲。又甲。', DRAFT);
    await editor.choose(uri, PLACE);
    await editor.shows(uri, 'wording/jia 2 0:3–4 此处有甲');
    const [all] = fixesOf(await editor.pair.codeActions(uri, { only: ['source.fixAll'] }));
    const { edits } = all!.edit!.documentChanges![0] as TextDocumentEdit;
    assert.equal(editor.pair.edited(uri, edits as never), '甲。又乙。');
  });

  it('is listed and taken back', async () => {
    const file =
      '{ "ignored": [{ "rule": "wording/jia", "file": "稿.txt", "reason": "引文" }, { "rule": "wording/bing", "file": "别的.txt" }] }';
    const editor = await edit({ files: { [IGNORES]: file } });
    const uri = await editor.pair.open('甲', DRAFT);
    assert.deepEqual(editor.pair.diagnostics(uri), []);
    const { client } = editor.pair;
    const rows: IgnoredRow[] = await client.sendRequest(Methods.ignored, { uri });
    assert.deepEqual(rows, [
      {
        kind: 'ignored',
        rule: 'wording/jia',
        title: '甲应为乙',
        hash: null,
        file: '稿.txt',
        text: null,
        reason: '引文',
      },
    ]);
    editor.write(await client.sendRequest(Methods.takeBack, { uri, row: rows[0] }));
    assert.equal(
      editor.pair.files[IGNORES],
      '{ "ignored": [{ "rule": "wording/bing", "file": "别的.txt" }] }',
    );
    await editor.changed();
    await editor.shows(uri, 'wording/jia 2 0:0–1 此处有甲');
    assert.equal(await client.sendRequest(Methods.takeBack, { uri, row: rows[0] }), null);
  });

  it('is listed and taken back where it holds for every draft', async () => {
    const editor = await edit({
      files: {
        [SETTINGS]:
          '{ "rules": { "wording/jia": "off" }, "words": ["甲方"], "alwaysMend": [{ "wrong": "丁", "right": "戊" }] }',
      },
    });
    const uri = await editor.pair.open('甲', DRAFT);
    const { client } = editor.pair;
    const rows: IgnoredRow[] = await client.sendRequest(Methods.ignored, { uri });
    assert.deepEqual(rows, [
      { kind: 'off', rule: 'wording/jia', title: '甲应为乙' },
      { kind: 'word', word: '甲方' },
      { kind: 'pair', wrong: '丁', right: '戊' },
    ]);
    for (const row of rows) editor.write(await client.sendRequest(Methods.takeBack, { uri, row }));
    assert.equal(editor.pair.files[SETTINGS], '{ "rules": { }, "words": [], "alwaysMend": [] }');
    await editor.changed();
    await editor.shows(uri, 'wording/jia 2 0:0–1 此处有甲');
  });

  it('has a pair always mended, this time at once', async () => {
    const rule = {
      ...bulkRule,
      fix: 'review',
      *check({ text }: { text: string }) {
        for (const { index } of text.matchAll(/甲方/g))
          yield {
            at: { start: index, end: index + 2 },
            message: { text: '此处有甲方', args: [] },
            edits: [{ start: index, end: index + 1, newText: '乙' }],
            fixTitle: { text: '改', args: [] },
          };
      },
    } as unknown as (typeof TOY_RULES)[number];
    const editor = await edit({ rules: [rule] });
    const uri = await editor.pair.open('甲方', DRAFT);
    editor.pair.files[uri] = '甲方';
    await editor.choose(uri, '总是把“甲方”改为“乙方”');
    assert.equal(editor.pair.files[uri], '乙方');
    assert.equal(
      editor.pair.files[SETTINGS],
      '{\n  "alwaysMend": [\n    { "wrong": "甲方", "right": "乙方" }\n  ]\n}\n',
    );
    const other = await editor.pair.open('甲方', 'file:///reports/2024/b.txt');
    const [all] = fixesOf(await editor.pair.codeActions(other, { only: ['source.fixAll'] }));
    const { edits } = all!.edit!.documentChanges![0] as TextDocumentEdit;
    assert.equal(editor.pair.edited(other, edits as never), '乙方');
  });

  it('tells what is wrong in its file, and the rest works', async () => {
    const text =
      '{ "ignored": [\n  { "rule": "no/rule", "file": "稿.txt" },\n  { "rule": "wording/jia", "file": "稿.txt" } ] }';
    const editor = await edit({ files: { [IGNORES]: text } });
    await editor.pair.open('甲', DRAFT);
    await editor.pair.until(() => editor.pair.diagnostics(IGNORES).length === 1);
    assert.deepEqual(editor.pair.diagnostics(DRAFT), []);
    assert.deepEqual(editor.pair.diagnostics(IGNORES)[0]?.range, at(1, 12, 21));
  });

  it('leaves a broken file alone and says so', async () => {
    const editor = await edit({ files: { [IGNORES]: '{ "ignored": [' } });
    const told = new Promise<string>((resolve) =>
      editor.pair.client.onNotification('window/showMessage', ({ message }) => resolve(message)),
    );
    const uri = await editor.pair.open('甲', DRAFT);
    assert.equal((await editor.choose(uri, PLACE)).edit, undefined);
    assert.match(await told, /report-draft\.ignore\.json”不是有效的配置文件/);
    assert.equal(editor.pair.files[IGNORES], '{ "ignored": [');
  });

  it('is not offered for a document without a folder', async () => {
    const editor = await edit();
    assert.deepEqual(await editor.silences(await editor.pair.open('甲', 'untitled:Untitled-1')), []);
  });
});
