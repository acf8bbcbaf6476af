/** Tests of one rule: drafts in, drafts with the findings drawn into them out. */
import assert from 'node:assert/strict';
import {
  allEdits,
  applyEdits,
  compatibleEdits,
  Draft,
  EarlierDrafts,
  type Finding,
  fixAll,
  type Rule,
  type Settings,
  say,
} from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from './marked.js';

export interface Flagged {
  /** With ⟦ ⟧ around each place of each finding. */
  readonly draft: string;
  /** The draft after all fixes of the rule, whatever their grade; required exactly where the rule mends something here. */
  readonly fixed?: string;
  /** What the messages must contain, one for each finding in order; a string for the first. */
  readonly says?: string | readonly string[];
  /** With ⟦ ⟧ around the places that the first finding refers to. */
  readonly related?: string;
  readonly settings?: Settings;
}

export interface RuleCases {
  readonly flags: readonly Flagged[];
  /** Drafts in which the rule reports nothing: the negatives and traps. */
  readonly passes: readonly (string | { readonly draft: string; readonly settings: Settings })[];
}

/** Registers a suite for the rule: its own examples, then the cases. */
export function testRule(rule: Rule, { flags, passes }: RuleCases): void {
  describe(rule.id, () => {
    it('reports its bad example and accepts its good one', () => {
      const settings = rule.example ?? {};
      check(rule, { draft: rule.bad, settings }, false);
      accepts(rule, rule.good, settings);
    });
    for (const flagged of flags) it(`reports ${title(flagged.draft)}`, () => check(rule, flagged, true));
    for (const pass of passes) {
      const { draft, settings } = typeof pass === 'string' ? { draft: pass, settings: {} } : pass;
      it(`accepts ${title(draft)}`, () => accepts(rule, draft, settings));
    }
  });
}

const title = (draft: string): string => JSON.stringify(draft.length > 60 ? `${draft.slice(0, 60)}…` : draft);

/** Findings of one rule alone, against its own earlier draft; a rule that throws fails the test. */
export function findingsOf(rule: Rule, text: string, settings: Settings = {}): readonly Finding[] {
  return draftOf([rule], text, settings).analysis.findings;
}

export function draftOf(rules: readonly Rule[], text: string, settings: Settings = {}): Draft {
  const old = rules.find(({ earlier }) => earlier !== undefined)?.earlier;
  const earlier =
    old === undefined ? undefined : new EarlierDrafts([{ file: 'old.txt', name: 'old.txt', text: old }]);
  return new Draft(text, { rules, settings, earlier, onCrash: rethrow });
}

const rethrow = ({ error }: { error: unknown }): never => {
  throw error;
};

function accepts(rule: Rule, draft: string, settings: Settings = {}): void {
  assert.equal(drawMarks(draft, findingsOf(rule, draft, settings)), draft);
}

function check(rule: Rule, flagged: Flagged, compareFix: boolean): void {
  const { text } = parseMarked(flagged.draft);
  const findings = findingsOf(rule, text, flagged.settings);
  const places = findings.flatMap((finding) => (finding.places.length > 0 ? finding.places : [finding]));
  assert.equal(drawMarks(text, places), flagged.draft);
  const says = typeof flagged.says === 'string' ? [flagged.says] : (flagged.says ?? []);
  for (const [index, part] of says.entries()) {
    const said = findings[index] ? say(findings[index].message) : '(no finding)';
    assert.ok(said.includes(part), `“${said}” should contain “${part}”`);
  }
  if (flagged.related !== undefined)
    assert.equal(drawMarks(text, findings[0]?.related ?? []), flagged.related);
  for (const finding of findings) {
    assert.equal(finding.fix === 'none', allEdits(finding).length === 0);
    if (finding.fix !== 'none') {
      assert.notEqual(rule.fix, 'none', 'a rule that mends must declare the grade of its fix');
      assert.ok(finding.fixTitle, 'a fix needs a title');
    }
  }
  if (compareFix) checkFix(rule, flagged, text, findings);
}

function checkFix(rule: Rule, flagged: Flagged, text: string, findings: readonly Finding[]): void {
  const edits = compatibleEdits(findings);
  if (edits.length === 0) {
    assert.equal(flagged.fixed, undefined, 'nothing is mended here');
    return;
  }
  const fixed = applyEdits(text, edits);
  assert.equal(fixed, flagged.fixed);
  const left = findingsOf(rule, fixed, flagged.settings).filter(({ fix }) => fix === 'safe');
  assert.equal(drawMarks(fixed, left), fixed, 'a second run must have nothing left to mend safely');
  const settled = fixAll(text, { rules: [rule], settings: flagged.settings ?? {}, onCrash: rethrow });
  assert.equal(fixAll(settled.text, { rules: [rule] }).mended, 0);
}
