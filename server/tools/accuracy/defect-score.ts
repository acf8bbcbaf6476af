/** Which labelled defects are found, and which traps are stepped on. */
import { Draft, type Finding, RULES, type Settings } from '../../src/core/index.js';
import type { LabelledDefect, SharedDrafts } from './shared.js';
import { TRAPS, type Trap } from './traps.js';

/** The rules that speak of a category of labels. Categories that are not listed have no rule yet. */
export const RULES_OF_LABEL: Readonly<Record<string, readonly string[]>> = {
  'STR-REQ1': ['structure/missing-part'],
  'STR-REQ2': ['structure/missing-cause'],
  'STR-REQ3': ['structure/missing-part'],
  'STR-REQ4': ['structure/plan-without-year'],
  'STR-TITLE': ['structure/title'],
  'STR-ADDR': ['structure/missing-addressee'],
  'STR-LEAD': ['structure/missing-lead'],
  'STR-BREAK': ['structure/split-item'],
  'STR-SIGN': ['structure/missing-signature'],
  'RES-WORD': ['residue/word'],
  'RES-WEB': ['residue/web-page'],
  'RES-SPACE': ['residue/space'],
  'PUN-HALF': ['punctuation/half-width'],
  'PUN-QUOTE': ['punctuation/straight-quote'],
  'PUN-MISSING-END': ['punctuation/missing-before-item', 'punctuation/missing-before-time'],
  'PUN-MISSING-DUN': ['punctuation/missing-between-words'],
  'PUN-DUN': ['punctuation/comma-in-list', 'punctuation/dun-between-clauses'],
  'PUN-FRAG': ['punctuation/stop-after-purpose'],
  'PUN-HEADEND': ['numbering/heading-end'],
  'NUM-NODATA': ['figure/comparison-without-data'],
  'NUM-UNIT': ['figure/unit-mismatch'],
  'CON-NUM': ['figure/part-exceeds-whole', 'figure/sum-mismatch', 'figure/two-values'],
  'CON-DUP': ['duplicate/passage'],
  'CON-NAME': ['name/one-body-two-names', 'name/foreign-place'],
  'CNT-MISPLACED': ['structure/measure-as-problem'],
  'NUM-ASOF': ['figure/relative-time'],
  'NUM-RELTIME': ['figure/relative-time'],
  'WRD-TYPO': ['wording/typo', 'wording/confused-word', 'wording/omission'],
  'WRD-OMIT': ['wording/omission'],
  'WRD-WORD': ['wording/omission', 'wording/colloquial'],
  'WRD-ORAL': ['wording/colloquial'],
  'GRM-COLL': ['wording/collocation'],
  'GRM-CONJ': ['wording/unanswered-conjunction'],
  'GRM-MISSING': ['wording/missing-object', 'wording/missing-predicate', 'wording/missing-subject'],
  'GRM-MIX': ['wording/mixed-pattern'],
  'GRM-ORDER': ['wording/collocation'],
  'GRM-REDUND': ['wording/redundant-word', 'term/fixed-phrase'],
  'TRM-FAZHI': ['term/fazhi-homophone'],
  'TRM-FIXED': ['term/fixed-phrase', 'term/outdated'],
  'TRM-NAME': ['term/short-name'],
  'TRM-ORG': ['term/outdated'],
  'TRM-OUTDATED': ['term/outdated'],
  'TRM-QUOTE': ['term/unquoted-name'],
  'TRM-ROLE': ['term/fixed-phrase'],
};

/** Labels of the whole draft: where they are anchored is a matter of taste, so any place counts. */
const ANYWHERE = new Set(['STR-ADDR', 'STR-SIGN']);

export interface DefectScore {
  readonly found: readonly LabelledDefect[];
  readonly missed: readonly LabelledDefect[];
}

/** Everything that is asked of a 报送稿, so that labels about addressee and signature can be met too. */
const SUBMISSION: Settings = { mode: 'submission' };

export function scoreDefects(
  shared: SharedDrafts,
  name: string,
  labels: readonly LabelledDefect[],
): DefectScore {
  const draft = new Draft(shared.seeds.find((seed) => seed.name === name)!.text, {
    rules: RULES,
    settings: SUBMISSION,
  });
  const findings = draft.analysis.findings.flatMap(placesOf);
  const found = labels.filter((label) => findings.some((finding) => meets(draft, finding, label)));
  return { found, missed: labels.filter((label) => !found.includes(label)) };
}

function meets(draft: Draft, finding: Finding, { line, col, endCol, category }: LabelledDefect): boolean {
  if (!RULES_OF_LABEL[category]?.includes(finding.rule)) return false;
  if (ANYWHERE.has(category)) return true;
  const start = draft.lineStarts[line - 1]! + col - 1;
  return finding.start < start + (endCol - col) && start < Math.max(finding.end, finding.start + 1);
}

export const placesOf = (finding: Finding): readonly Finding[] =>
  finding.places.length > 0 ? finding.places : [finding];

export interface TrapHit {
  readonly trap: Trap;
  readonly finding: Finding;
}

/** Findings on places that look wrong and are right. */
export function trapHits(shared: SharedDrafts): readonly TrapHit[] {
  return TRAPS.flatMap((trap) => {
    const draft = new Draft(shared.seed(trap.seed).text, { rules: RULES });
    const findings = draft.analysis.findings
      .flatMap(placesOf)
      .filter(({ rule }) => trap.rules.some((prefix) => rule.startsWith(prefix)));
    return trap.lines.flatMap((line) => {
      const { text } = draft.lines[line - 1]!;
      const from = draft.lineStarts[line - 1]!;
      const at = trap.fragment === undefined ? 0 : text.indexOf(trap.fragment);
      if (at < 0) throw new Error(`trap ${trap.seed}:${line} does not hold “${trap.fragment}”`);
      const span = { start: from + at, end: from + at + (trap.fragment ?? text).length };
      return findings
        .filter(({ start, end }) => start < span.end && span.start < end)
        .map((finding) => ({ trap, finding }));
    });
  });
}
