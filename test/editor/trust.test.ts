// What a settings file may name depends on whether the user trusts the folder: VS Code with Node runs without asking for
// trust, the one in the browser without having it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openDraft, settled, until, workspaceFile } from './support.js';

const COPIED = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';
const FOLDER = '信任';

describe('trust', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile(FOLDER), { recursive: true });
  });

  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(workspaceFile(`${FOLDER}/${name}`), new TextEncoder().encode(text));

  /** Whether the draft is told to have been copied from what its settings name. */
  async function compared(name: string): Promise<boolean> {
    const folder = `${vscode.workspace.isTrusted}-${name.length}`;
    await write('去年.txt', `往年的话。\n${COPIED}。`);
    await write(`${folder}/去年.txt`, `往年的话。\n${COPIED}。`);
    await write(`${folder}/.report-draft.json`, JSON.stringify({ compare: [name] }));
    await write(`${folder}/今年.report.txt`, `一、做法\n（一）学法。${COPIED}，,并同评优挂钩。`);
    const { document } = await openDraft({ file: `${FOLDER}/${folder}/今年.report.txt` });
    await settled(document);
    const codes = await until('findings', () => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.length > 0
        ? all.map(({ code }) => String(typeof code === 'object' ? code.value : code))
        : undefined;
    });
    return codes.includes('duplicate/earlier-draft');
  }

  it('lets drafts above the settings file be read, and only trust does', async () => {
    assert.equal(await compared('../去年.txt'), vscode.workspace.isTrusted);
  });

  it('is not needed for drafts beside the settings file', async () => {
    assert.equal(await compared('去年.txt'), true);
  });
});
