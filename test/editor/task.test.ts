// The check of a folder as a task: run in a terminal of VS Code, its output read into the problems of files that are
// not open.
import { strict as assert } from 'node:assert';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { until, workspaceFile } from './support.js';

const FOLDER = 'task-check';
const FAULTY = `${FOLDER}/甲 镇.report.txt`;
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
const problems = () =>
  vscode.languages
    .getDiagnostics(workspaceFile(FAULTY))
    .map(
      ({ range, severity, message }) => `${range.start.line}:${range.start.character} ${severity} ${message}`,
    );

describe('the check of a folder as a task', () => {
  let commands: string;
  const terminal = vscode.workspace.getConfiguration('terminal.integrated');
  const system = process.platform === 'darwin' ? 'osx' : process.platform === 'win32' ? 'windows' : 'linux';

  before(async () => {
    commands = mkdtempSync(path.join(tmpdir(), 'report-draft-task-'));
    const { extensionPath } = vscode.extensions.getExtension('report-draft.report-draft')!;
    commandLine(path.join(extensionPath, 'dist/cli.js'));
    const PATH = `${commands}${path.delimiter}${process.env.PATH}`;
    await terminal.update(`env.${system}`, { PATH }, vscode.ConfigurationTarget.Workspace);
    await write(FAULTY, '长桥街道2024年普法工作报告\n一、主要举措\n开展普法,办案12件。\n');
    await write(
      `${FOLDER}/乙镇.report.txt`,
      '长桥街道2024年普法工作报告\n一、主要举措\n开展普法，办案12件。\n',
    );
  });
  after(async () => {
    await terminal.update(`env.${system}`, undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(workspaceFile(FOLDER), { recursive: true });
    rmSync(commands, { recursive: true });
  });

  it('is offered, runs the command line and tells what it finds', async () => {
    const [offered] = await vscode.tasks.fetchTasks({ type: 'report-draft' });
    assert.ok(offered, 'no task is offered');
    const { definition, scope, name, source, problemMatchers } = offered;
    const execution = new vscode.ShellExecution('report-draft', ['lint', FOLDER]);
    const task = new vscode.Task(definition, scope!, name, source, execution, problemMatchers);
    assert.equal(await codeOf(task), 1);
    await until('problems of the file', () => problems().length > 0);
    assert.match(problems().join('\n'), /^2:4 1 .*半角/);
  });

  /** The command line as it is when installed, run by the Node of this VS Code. */
  function commandLine(script: string): void {
    if (process.platform === 'win32')
      writeFileSync(
        path.join(commands, 'report-draft.cmd'),
        `@set ELECTRON_RUN_AS_NODE=1\r\n@"${process.execPath}" "${script}" %*\r\n`,
      );
    else {
      const file = path.join(commands, 'report-draft');
      writeFileSync(file, `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec "${process.execPath}" "${script}" "$@"\n`);
      chmodSync(file, 0o755);
    }
  }

  /** What its process ended with. */
  async function codeOf(task: vscode.Task): Promise<number | undefined> {
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    return ended;
  }
});
