/**
 * Whole invented drafts with all that is found in them and what the safe fixes make of them, so that a change of any
 * rule shows its effect on real prose. `UPDATE=1 npm run test:unit` writes the expectations anew; read the diff.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { countOf, Draft, fixAll, RULES, say } from '../../server/src/core/index.js';

const root = resolve(__dirname, '../drafts');
const drafts = ['example', 'whole']
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
  .sort();

/** Findings as `line:column level rule message`, then the text after every safe fix. */
function describeDraft(text: string): string {
  const options = { rules: RULES };
  const draft = new Draft(text, options);
  const findings = draft.findings.map((finding) => {
    const line = draft.lineAt(finding.start);
    const column = finding.start - draft.lineStarts[line]! + 1;
    const count = countOf(finding) > 1 ? ` ×${countOf(finding)}` : '';
    const fix = finding.fix === 'none' ? '' : ` [${finding.fix}]`;
    return `${line + 1}:${column} ${finding.severity} ${finding.rule}${count}${fix} ${say(finding.message)}`;
  });
  return [...findings, '', '—— 安全修复之后 ——', fixAll(text, options).text].join('\n');
}

describe('invented drafts', () => {
  for (const file of drafts) {
    it(file, () => {
      const expected = join(root, 'expected', basename(file));
      const actual = describeDraft(readFileSync(join(root, file), 'utf8'));
      if (process.env.UPDATE) writeFileSync(expected, actual);
      assert.ok(existsSync(expected), `${expected} is missing: run with UPDATE=1 and read what it says`);
      assert.equal(actual, readFileSync(expected, 'utf8'));
    });
  }
});
