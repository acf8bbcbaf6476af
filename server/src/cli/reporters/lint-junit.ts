/** JUnit's XML as build servers read it: a suite for each draft, a failure for each finding that counts. */
import { atLeast, type Finding, message } from '../../core/index.js';
import { PlaceNames } from '../positions.js';
import type { Linted, LintFormat, LintStyle } from './reporter.js';
import { wellFormed } from './well-formed.js';

export const lintJunit: LintFormat = {
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="report-draft">\n',
  *draft(linted, style) {
    const { name, findings } = linted;
    const failures = findings.filter(({ severity }) => atLeast(severity, style.level)).length;
    const tests = Math.max(1, findings.length);
    yield `<testsuite name=${quoted(name)} tests="${tests}" failures="${failures}" errors="0" skipped="0">\n`;
    const places = new PlaceNames(linted.draft);
    for (const finding of findings) yield testCase(linted, finding, places, style);
    if (findings.length === 0) {
      yield `<testcase classname=${quoted(name)} name=${quoted(style.say(message('没有发现问题')))}/>\n`;
    }
    yield '</testsuite>\n';
  },
  between: '',
  end: () => '</testsuites>\n',
};

function testCase({ name }: Linted, finding: Finding, places: PlaceNames, style: LintStyle): string {
  const place = places.of(finding.start);
  const told = style.say(finding.message);
  const text = escaped(`${name}:${place} ${told}`);
  const counts = atLeast(finding.severity, style.level);
  const outcome = counts
    ? `<failure type=${quoted(finding.severity)} message=${quoted(told)}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `<testcase classname=${quoted(name)} name=${quoted(`${finding.rule} ${place}`)}>${outcome}</testcase>\n`;
}

const quoted = (text: string): string => `"${escaped(text)}"`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML has no way to write becomes the replacement character. */
const escaped = (text: string): string =>
  wellFormed(text)
    .replace(/[&<>"\t\n\r]/g, (char) => ENTITIES[char]!)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
