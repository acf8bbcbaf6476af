/** What the task runs and how its output is read. No vscode in here. */

/** One for each severity: a matcher reads severities in English only. */
export const MATCHERS = ['$report-draft-error', '$report-draft-warning', '$report-draft-info'];

export const lintArguments = ({
  path = '.',
  baseline,
}: {
  readonly path?: string;
  readonly baseline?: string;
}): string[] => ['lint', ...(baseline === undefined ? [] : ['--baseline', baseline]), path];
