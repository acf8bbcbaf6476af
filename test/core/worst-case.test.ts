/**
 * Each rule gets 200,000 characters of the worst that can be made of what it looks for, and its work may grow no
 * faster than the text: of all candidates the one that it takes longest for.
 */
import assert from 'node:assert/strict';
import { RULES, type Rule, type RuleId } from '../../server/src/core/index.js';
import { tally } from '../support/tally.js';
import { growsAsText, NOTHING } from '../support/worst/growth.js';
import { textsOf, UNITS, unitsOf } from '../support/worst/texts.js';
import { timesOf } from '../support/worst/timed.js';

const LONG = 200_000;
/** Long enough for what is slow to show, short enough to try everything. */
const TRIAL = process.env.REPORT_DRAFT_THOROUGH ? 10_000 : 500;

/** A unit, and which of its texts. */
type Candidate = readonly [unit: string, form: number];

const textOf = ([unit, form]: Candidate, length: number): string => textsOf(unit, length)[form]!;

function worstOfAll(): ReadonlyMap<RuleId, Candidate> {
  const worst = new Map<RuleId, { readonly candidate: Candidate; readonly took: number }>();
  const consider = (units: readonly string[], rules: readonly Rule[]): void => {
    for (const candidate of units.flatMap((unit): Candidate[] => [0, 1].map((form) => [unit, form])))
      for (const [id, took] of timesOf(textOf(candidate, TRIAL), rules))
        if (took > (worst.get(id)?.took ?? -1)) worst.set(id, { candidate, took });
  };
  consider(UNITS, RULES);
  for (const rule of RULES) consider(unitsOf(rule), [rule]);
  return new Map([...worst].map(([id, { candidate }]) => [id, candidate]));
}

function grows(rule: Rule, candidate: Candidate, took: number): void {
  if (took <= NOTHING) return;
  const work = (length: number): number => timesOf(textOf(candidate, length), [rule]).get(rule.id) ?? 0;
  assert.ok(growsAsText(work, LONG), `${JSON.stringify(candidate)} takes ${Math.round(took)} ms`);
}

describe('200,000 characters of the worst', function () {
  this.timeout(process.env.REPORT_DRAFT_THOROUGH ? 600_000 : 120_000);
  let worst: ReadonlyMap<RuleId, Candidate> = new Map();
  /** Rules that have the same worst read it together. */
  const read = new Map<string, ReadonlyMap<RuleId, number>>();
  const tried: { rule: string; unit: string; took: number }[] = [];

  before(() => {
    worst = worstOfAll();
  });

  for (const rule of RULES)
    it(rule.id, () => {
      const candidate = worst.get(rule.id);
      assert.ok(candidate, 'the rule is asked about some text');
      const key = candidate.join();
      const together = RULES.filter(({ id }) => worst.get(id)?.join() === key);
      const times = read.get(key) ?? timesOf(textOf(candidate, LONG), together);
      read.set(key, times);
      const took = times.get(rule.id) ?? 0;
      tried.push({ rule: rule.id, unit: candidate[0], took });
      grows(rule, candidate, took);
    });

  after(() => {
    const slowest = [...tried].sort((a, b) => b.took - a.took).slice(0, 3);
    for (const { rule, unit, took } of slowest)
      tally(`${tried.length} rules with 200,000 characters each: the slowest`, {
        rule,
        repeated: JSON.stringify(unit),
        milliseconds: Math.round(took),
      });
  });
});
