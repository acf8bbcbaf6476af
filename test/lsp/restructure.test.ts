/** Structure over the protocol: the edits of the commands, and refactorings. */
import assert from 'node:assert/strict';
import type { CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver';
import { RULES } from '../../server/src/core/index.js';
import { type EditsResult, Methods, type RestructureRequest } from '../../server/src/protocol.js';
import type { LspPair } from '../support/lsp-pair.js';
import { at, fixesOf, pairs } from './support.js';

const DRAFT = [
  '青石镇2024年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）学法用法。一是学4次。二是考2次。',
  '（二）规范执法',
  '办案6件，不足见第二部分。',
  '二、存在的不足和原因',
  '学得不够。',
  '三、2025年主要安排',
  '继续做好。',
];

const asked = (
  pair: LspPair,
  uri: string,
  restructure: RestructureRequest['restructure'],
  places: readonly Range[],
  onto?: Range | null,
): Promise<EditsResult> => {
  const what: RestructureRequest = { restructure, at: places, ...(onto !== undefined && { onto }) };
  return pair.client.sendRequest(Methods.edits, { uri, what });
};

const appliedTo = (pair: LspPair, uri: string, { edit }: CodeAction): string =>
  pair.edited(uri, (edit!.documentChanges![0] as TextDocumentEdit).edits as never);

describe('language server: structure', () => {
  const start = pairs();

  it('moves a section, in the line ends of the draft, and tells where the caret is then', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT.join('\r\n'));
    const result = await asked(pair, uri, 'moveUp', [at(5, 3)]);
    const [title, one, a, b, body, two, gaps, three, plan] = DRAFT;
    assert.equal(
      pair.edited(uri, result.edits as never),
      [
        ...[title, two!.replace('二', '一'), gaps, one!.replace('一', '二'), a, b],
        ...[body!.replace('第二部分', '第一部分'), three, plan],
      ].join('\r\n'),
    );
    assert.deepEqual(result.selections, [at(1, 3)]);
    assert.equal(result.version, 1);
  });

  it('drops sections on a heading', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT.join('\n'));
    const into = await asked(pair, uri, 'drop', [at(3, 0, 7)], at(7, 0, 10));
    assert.match(pair.edited(uri, into.edits as never), /继续做好。\n（一）规范执法\n办案6件/);
    assert.deepEqual(into.selections, [at(7, 0, 7)]);
    const last = await asked(pair, uri, 'drop', [at(1, 0, 9)], null);
    assert.match(
      pair.edited(uri, last.edits as never),
      /^.*?\n一、存在.*三、主要举措.*办案6件，不足见第一部分。$/s,
    );
  });

  it('says why it does nothing', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT.join('\n'));
    const { edits, refused } = await asked(pair, uri, 'promote', [at(1, 0)]);
    assert.deepEqual([edits, refused], [[], '“一、主要举措和成效”已经是一级标题，不能再升级']);
    assert.equal((await asked(pair, uri, 'drop', [at(3, 0)], null)).refused, '请拖到一个标题上');
  });

  it('follows references when it renumbers and inserts', async () => {
    const pair = await start();
    const uri = await pair.open('青石镇工作报告\n一、甲\n三、乙\n（二）丙\n见第三部分（二）。');
    const whole: EditsResult = await pair.client.sendRequest(Methods.edits, { uri, what: 'renumber' });
    assert.equal(
      pair.edited(uri, whole.edits as never),
      '青石镇工作报告\n一、甲\n二、乙\n（一）丙\n见第二部分（一）。',
    );
    const section = await asked(pair, uri, 'renumber', [at(2, 3)]);
    assert.equal(
      pair.edited(uri, section.edits as never),
      '青石镇工作报告\n一、甲\n三、乙\n（一）丙\n见第三部分（一）。',
    );
  });

  it('offers refactorings on headings, items and broken paragraphs, when asked', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT.join('\n'));
    const titles = async (range: Range, only?: string[]): Promise<string[]> =>
      fixesOf(await pair.codeActions(uri, { range, ...(only && { only }) })).map(({ title }) => title);
    assert.deepEqual(await titles(at(2, 0)), [
      '下移本节',
      '升一级（连同下级标题）',
      '降一级（连同下级标题）',
      '标题独立成行',
      '“一是……二是……”分行',
    ]);
    assert.deepEqual(await titles(at(4, 0)), []);
    assert.deepEqual(await titles(at(3, 0), ['refactor.move']), ['上移本节']);
    assert.deepEqual(await titles(at(3, 0), ['refactor.rewrite.promote']), ['升一级（连同下级标题）']);
    assert.deepEqual(await titles(at(3, 0), ['quickfix']), []);
    const [apart] = await pair.codeActions(uri, { range: at(2, 0), only: ['refactor.rewrite.runIn'] });
    assert.match(appliedTo(pair, uri, apart!), /\n（一）学法用法\n一是学4次。二是考2次。\n/);
  });

  it('follows references in the fix of a gap', async () => {
    const pair = await start({ rules: RULES });
    const uri = await pair.open('青石镇工作报告\n一、学法\n学了。\n三、执法\n见第三部分。\n四、普法\n办了。');
    const fixes = fixesOf(await pair.codeActions(uri, { only: ['quickfix'] }));
    const texts = fixes.map((fix) => appliedTo(pair, uri, fix));
    assert.ok(
      texts.some((text) => text.includes('\n二、执法\n见第二部分。\n三、普法')),
      texts.join('\n---\n'),
    );
  });

  it('declares the kinds', async () => {
    const { capabilities } = (await start()).result;
    const { codeActionKinds } = capabilities.codeActionProvider as { codeActionKinds: string[] };
    assert.ok(
      codeActionKinds.includes('refactor.move.up') && codeActionKinds.includes('refactor.rewrite.items'),
    );
  });
});
