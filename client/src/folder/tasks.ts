/** The check of a folder as a task, for those who have the command line: run from the task menu or before a build. */
import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol.js';
import type { Translate } from '../l10n.js';
import { lintArguments, MATCHERS } from './task-model.js';

interface LintTask extends TaskDefinition {
  readonly path?: string;
  readonly baseline?: string;
}

export const provideTasks = (t: Translate): Disposable =>
  tasks.registerTaskProvider(LANGUAGE_ID, {
    // A shell runs only where the files are.
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => taskOf({ type: LANGUAGE_ID }, folder, t)),
    resolveTask: ({ definition, scope }) =>
      typeof scope === 'object' ? taskOf(definition as LintTask, scope, t) : undefined,
  });

function taskOf(definition: LintTask, folder: WorkspaceFolder, t: Translate): Task {
  const run = new ShellExecution('report-draft', lintArguments(definition));
  const task = new Task(definition, folder, t('检查全部稿件'), LANGUAGE_ID, run, MATCHERS);
  task.group = TaskGroup.Test;
  return task;
}
