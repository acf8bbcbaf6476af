/** Workflow commands of GitHub, which it shows as annotations at the changed lines. */
import { type Finding, message, type Severity } from '../../core/index.js';
import { columnIn, rangeOf } from '../positions.js';
import type { Linted, LintFormat, LintStyle } from './reporter.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export const lintGithub: LintFormat = {
  begin: () => '',
  *draft(linted, style) {
    for (const finding of linted.findings) yield `${annotation(linted, finding, style)}\n`;
  },
  between: '',
  end: () => '',
};

function annotation({ name, draft }: Linted, finding: Finding, { say }: LintStyle): string {
  const { start, end } = rangeOf(draft, finding);
  const textOf = (line: number): string => draft.lines[line]!.text;
  // Columns are read only of places within one line.
  const columns =
    start.line === end.line
      ? {
          col: columnIn(textOf(start.line), start.character),
          endColumn: columnIn(textOf(end.line), end.character),
        }
      : {};
  const properties = {
    file: name.replaceAll('\\', '/'),
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: say(message('报告稿（{0}）', finding.rule)),
  };
  const told = Object.entries(properties).map(([key, value]) => `${key}=${propertyText(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${told.join(',')}::${dataText(say(finding.message))}`;
}

const dataText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyText = (text: string): string => dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
