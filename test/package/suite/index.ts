// Runs in the extension host of a VS Code in which the extension is installed, one step of its life at a time
// (PACKAGE_STEP), and leaves what it saw in SUITE_RESULTS.
import { strict as assert } from 'node:assert';
import { appendFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { extensionApi, openDraft, until } from '../../editor/support.js';
import { DRAFT, type Seen } from '../facts.js';

export async function run(): Promise<void> {
  const step = STEPS[process.env.PACKAGE_STEP ?? ''];
  assert.ok(step, 'no such step');
  writeFileSync(process.env.SUITE_RESULTS!, JSON.stringify(await step()));
}

const STEPS: Readonly<Record<string, () => Promise<Seen>>> = {
  /** A setting is changed and a finding silenced, as a user would. */
  used: async () => {
    const before = await seen();
    await vscode.workspace
      .getConfiguration('reportDraft')
      .update('codeLens', false, vscode.ConfigurationTarget.Global);
    await silenceFirst();
    await until('a finding is silent', async () => (await seen()).findings.length < before.findings.length);
    return seen();
  },
  upgraded: seen,
  removed: async () => {
    const document = await vscode.workspace.openTextDocument(draftUri());
    return {
      version: extension()?.packageJSON.version ?? null,
      folder: null,
      writable: false,
      interfaces: interfaces(),
      codeLens: vscode.workspace.getConfiguration('reportDraft').get('codeLens') ?? null,
      findings: vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
      language: document.languageId,
    };
  },
};

const extension = (): vscode.Extension<unknown> | undefined =>
  vscode.extensions.getExtension('report-draft.report-draft');
const draftUri = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, DRAFT);

async function seen(): Promise<Seen> {
  const api = await extensionApi();
  const { document } = await openDraft({ file: DRAFT });
  await api.settled(document.uri, document.version);
  const { version } = extension()!.packageJSON as { version: string };
  const folder = extension()!.extensionPath;
  return {
    version,
    folder,
    writable: isWritable(folder),
    interfaces: interfaces(),
    codeLens: vscode.workspace.getConfiguration('reportDraft').get('codeLens') ?? null,
    findings: vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
    language: document.languageId,
  };
}

async function silenceFirst(): Promise<void> {
  const uri = draftUri();
  const [first] = vscode.languages.getDiagnostics(uri);
  assert.ok(first, 'nothing was found in the draft');
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    first.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  const silence = actions.find(({ title }) => /^不再提示这一处/.test(title));
  assert.ok(silence?.edit, `no silence among ${actions.map(({ title }) => title).join()}`);
  assert.ok(await vscode.workspace.applyEdit(silence.edit));
  const { command } = silence;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

function isWritable(folder: string): boolean {
  try {
    appendFileSync(path.join(folder, 'package.json'), '');
    return true;
  } catch {
    return false;
  }
}

/** Those beyond this machine. */
const interfaces = (): string[] =>
  Object.entries(networkInterfaces()).flatMap(([name, all]) =>
    all?.some(({ internal }) => !internal) ? [name] : [],
  );
