// What a reader asks of a draft: where a name is given, where else it stands, what it grows to, what it is made of.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, marked, openDraft, settled, until } from './support.js';

const DRAFT = marked(
  [
    '⟦龙泉镇⟧2024年法治政府建设年度报告',
    '一、主要举措',
    '⟦（一）规范执法⟧。东河区执法局（以下简称“⟦区局⟧”）办案36件，其中简易20件、普通16件。',
    '二、存在的不足',
    '主要有以下不足：',
    '一是⟦龙泉镇⟧力量不足，见⟦第一部分（一）⟧。',
    '二是⟦区局⟧人手少。',
    '附件：1.⟦执法人员名单⟧',
    '附件1',
    '执法人员名单',
  ].join('\n'),
);
const [TOWN, HEADING, GIVEN, TOWN_BELOW, REFERENCE, USE, ENTRY] = DRAFT.ranges as [
  vscode.Range,
  vscode.Range,
  vscode.Range,
  vscode.Range,
  vscode.Range,
  vscode.Range,
  vscode.Range,
];

async function open(): Promise<vscode.TextEditor> {
  const editor = await openDraft({ content: DRAFT.content });
  await settled(editor.document);
  return editor;
}

/** Asks a provider until it answers with something: VS Code drops requests while providers still register. */
const ask = <T extends readonly unknown[]>(command: string, ...args: unknown[]): Promise<T> =>
  until(command, async () => {
    const answer = await vscode.commands.executeCommand<T>(command, ...args);
    return answer && answer.length > 0 ? answer : undefined;
  });

const places = (found: readonly { readonly range: vscode.Range }[]): string[] =>
  found.map(({ range }) => brief(range));
const brief = ({ start, end }: vscode.Range): string =>
  `${start.line}:${start.character}–${end.line}:${end.character}`;

describe('reading', () => {
  afterEach(closeAll);

  it('goes to the heading that a reference names', async () => {
    const { document } = await open();
    const found = await ask<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      REFERENCE.start,
    );
    assert.deepEqual(places(found), [brief(HEADING)]);
  });

  it('lists the places of a short name, and marks them', async () => {
    const { document } = await open();
    const args = [document.uri, USE.start] as const;
    const listed = places(await ask<vscode.Location[]>('vscode.executeReferenceProvider', ...args));
    assert.ok(listed.includes(brief(GIVEN)) && listed.includes(brief(USE)));
    const marks = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', ...args);
    assert.ok(places(marks).includes(brief(USE)));
  });

  it('marks nothing in running text', async () => {
    const { document } = await open();
    await ask('vscode.executeDocumentHighlights', document.uri, USE.start);
    const position = document.positionAt(document.getText().indexOf('量不足'));
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position,
    );
    assert.deepEqual(marks ?? [], []);
  });

  it('renames a place throughout, in one undo step', async () => {
    const { document } = await open();
    const before = document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      TOWN_BELOW.start,
      '青石镇',
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ range }) => brief(range)),
      [brief(TOWN), brief(TOWN_BELOW)],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll('龙泉镇', '青石镇'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('says why there is nothing to rename', async () => {
    const { document } = await open();
    const refused = await vscode.commands
      .executeCommand('vscode.prepareRename', document.uri, HEADING.start)
      .then(String, ({ message }: Error) => message);
    assert.match(refused, /标题和序号不在这里改名/);
  });

  it('grows the selection from clause to section', async () => {
    const editor = await open();
    const steps = await until('steps of the selection', async () => {
      const at = new vscode.Position(5, 6);
      const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        editor.document.uri,
        [at],
      );
      const texts: string[] = [];
      for (let step = range; step; step = step.parent!) texts.push(editor.document.getText(step.range));
      return texts.length > 3 ? texts : undefined;
    });
    for (const wanted of ['一是龙泉镇力量不足', '一是龙泉镇力量不足，见第一部分（一）。', DRAFT.content])
      assert.ok(steps.includes(wanted), `${wanted} in ${steps.join(' | ')}`);
  });

  it('folds sections, items and attachments', async () => {
    const { document } = await open();
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [1, 2],
        [3, 6],
        [4, 6],
        [8, 9],
      ],
    );
  });

  it('links an attachment to its place in the draft', async () => {
    const { document } = await open();
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(places(links), [brief(ENTRY)]);
    assert.equal(links[0]!.target?.fragment, 'L9');
  });

  it('colours by what the server has read', async () => {
    const { document } = await open();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const tokens = await until('semantic tokens', async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        whole,
      );
      return found?.data.length ? found : undefined;
    });
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      document.uri,
      whole,
    );
    const texts = { reportNumber: [] as string[], reportItem: [] as string[], number: [] as string[] };
    let [line, character] = [0, 0];
    for (let at = 0; at < tokens.data.length; at += 5) {
      const [lines, start, length, type] = tokens.data.slice(at, at + 4) as unknown as number[];
      character = lines === 0 ? character + start! : start!;
      line += lines!;
      const range = new vscode.Range(line, character, line, character + length!);
      texts[legend.tokenTypes[type!] as keyof typeof texts].push(document.getText(range));
    }
    assert.deepEqual(texts, {
      reportNumber: ['一、', '（一）', '二、'],
      reportItem: ['一是', '二是'],
      number: ['36', '20', '16'],
    });
  });

  it('tells lengths above headings, and sums behind totals once asked to', async () => {
    const { document } = await open();
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.match(lenses.map(({ command }) => command?.title).join('\n'), /^\d+ 字/m);
    const settings = vscode.workspace.getConfiguration('reportDraft', document.uri);
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
    try {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const [hint, ...others] = await ask<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      assert.deepEqual([hint!.label, others], ['＝分项之和', []]);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('finds headings of open drafts by name', async () => {
    await open();
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '规执');
    assert.ok(
      found.some(({ name, containerName }) => `${containerName}/${name}` === '一、主要举措/（一）规范执法'),
    );
  });

  it('shows where a figure comes from', async () => {
    const { document } = await open();
    const at = document.positionAt(document.getText().indexOf('36件'));
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((each) => (each as vscode.MarkdownString).value);
    assert.match(text.join('\n'), /\*\*台账\*\* 办案：36件/);
  });
});
