/** SARIF 2.1.0, as code scanning reads it. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  allEdits,
  categoryOf,
  type Finding,
  message,
  type Rule,
  type Severity,
  type Span,
} from '../../core/index.js';
import { type Lines, rangeOf } from '../positions.js';
import { VERSION } from '../version.js';
import type { Linted, LintFormat, LintStyle } from './reporter.js';
import { wellFormed } from './well-formed.js';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export const lintSarif: LintFormat = {
  begin: (style) =>
    `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(toolOf(style))},"columnKind":"utf16CodeUnits","results":[`,
  *draft(linted, style) {
    for (const [index, finding] of linted.findings.entries())
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(resultOf(linted, finding, style))}`;
  },
  between: ',',
  end: ({ complete }) => `\n],"invocations":[{"executionSuccessful":${complete}}]}]}\n`,
};

const toolOf = ({ rules, say }: LintStyle) => ({
  driver: {
    name: 'report-draft',
    version: VERSION,
    rules: rules.map((rule: Rule) => ({
      id: rule.id,
      shortDescription: { text: say(message(rule.title)) },
      fullDescription: { text: say(message(rule.why)) },
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { tags: [categoryOf(rule.id)] },
    })),
  },
});

function resultOf(linted: Linted, finding: Finding, { rules, say }: LintStyle) {
  const { draft } = linted;
  const place = (span: Span, { name, lines } = { name: linted.name, lines: draft as Lines }) => ({
    artifactLocation: artifactOf(name),
    region: regionOf(lines, span),
  });
  const edits = allEdits(finding);
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: say(finding.message) },
    locations: [{ physicalLocation: place(finding) }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related) => ({
        message: { text: say(related.message) },
        physicalLocation: place(related, related.in && { name: related.in.file, lines: related.in.lines }),
      })),
    }),
    partialFingerprints: { 'sentenceHash/v1': draft.placeOf(finding).hash },
    ...(edits.length > 0 && {
      fixes: [
        {
          description: { text: say(finding.fixTitle ?? finding.message) },
          artifactChanges: [
            {
              artifactLocation: artifactOf(linted.name),
              replacements: edits.map((edit) => ({
                deletedRegion: regionOf(draft, edit),
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        },
      ],
    }),
  };
}

/** Relative to where the command ran, as code scanning expects it. */
const artifactOf = (name: string) => ({
  uri: isAbsolute(name)
    ? pathToFileURL(name).href
    : wellFormed(name.replaceAll('\\', '/')).split('/').map(encodeURIComponent).join('/'),
});

function regionOf(lines: Lines, span: Span) {
  const { start, end } = rangeOf(lines, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
