/**
 * How much work a draft makes, counted and never timed: which lines rules are asked about after a key, how much text
 * rules of scope `draft` read for it, and that neither grows with the draft.
 */
import assert from 'node:assert/strict';
import { Draft, RULES, type Rule } from '../../server/src/core/index.js';
import type { DraftLine } from '../../server/src/core/lint/rule.js';
import { inventDraft } from '../../server/tools/bench/drafts.js';

interface Work {
  /** Texts of the lines that rules of scope `line` were asked about, each once. */
  checked: Set<string>;
  /** Texts of the lines that a note was taken of. */
  noted: Set<string>;
  /** How often a rule was asked about a line. */
  asked: number;
  /** How often a rule of scope `draft` was asked. */
  draftRules: number;
  /** Characters of the lines whose text rules of scope `draft` looked at. */
  read: number;
}

/** The real rules, each saying to `work` what it is given. */
function counting(work: Work): readonly Rule[] {
  const reading = <T extends { readonly text: string }>(line: T): T => ({
    ...line,
    get text() {
      work.read += line.text.length;
      return line.text;
    },
  });
  const counted = (line: DraftLine): DraftLine => reading({ ...line, facts: reading(line.facts) });
  return RULES.map((rule): Rule => {
    if (rule.scope === 'line') {
      const check = (context: Parameters<typeof rule.check>[0]) => {
        work.asked++;
        work.checked.add(context.text);
        return rule.check(context);
      };
      return { ...rule, check };
    }
    if (rule.scope !== 'draft') return rule;
    const { note } = rule;
    return {
      ...rule,
      ...(note && {
        note: (line) => {
          work.noted.add(line.text);
          return note(line);
        },
      }),
      check: (context: Parameters<typeof rule.check>[0]) => {
        work.draftRules++;
        return rule.check({ ...context, lines: context.lines.map(counted) });
      },
    };
  });
}

/** The work of reading a draft, and of each key typed into the line that is looked for in its middle. */
function workOf(
  text: string,
  wanted: (line: string) => boolean,
  keys: readonly string[],
): { readonly whole: Work; readonly typed: Work; readonly lines: ReadonlySet<string> } {
  const work = noWork();
  const draft = new Draft(text, {
    rules: counting(work),
    onCrash: ({ error }) => {
      throw error;
    },
  });
  draft.findings;
  const whole = { ...work };
  Object.assign(work, noWork());
  const index = draft.lines.findIndex((line, at) => at > draft.lines.length / 2 && wanted(line.text));
  const place = draft.lineStarts[index]! + 6;
  const lines = new Set<string>();
  for (const [at, key] of keys.entries()) {
    draft.edit({ start: place + at, end: place + at, newText: key });
    lines.add(draft.lines[index]!.text);
    draft.findings;
  }
  return { whole, typed: work, lines };
}

const noWork = (): Work => ({ checked: new Set(), noted: new Set(), asked: 0, draftRules: 0, read: 0 });

const inParagraph = (line: string): boolean => line.length > 60;
const inHeading = (line: string): boolean => line.startsWith('（');
const KEYS = ['认', '真', '，', '“'];

describe('work', () => {
  const small = inventDraft(5_000);
  const large = inventDraft(50_000);

  for (const [where, wanted] of [
    ['a paragraph', inParagraph],
    ['the title of a heading', inHeading],
  ] as const) {
    it(`of a key in ${where} is on the changed line alone`, () => {
      const { typed, lines } = workOf(large, wanted, KEYS);
      assert.deepEqual(typed.checked, lines);
      for (const text of typed.noted) assert.ok(lines.has(text), text);
    });

    it(`of a key in ${where} does not grow with the draft`, () => {
      const [few, many] = [small, large].map((text) => workOf(text, wanted, KEYS).typed);
      // A line of another length is asked of other rules; a draft ten times as long has ten times as many lines.
      assert.ok(many!.asked <= 2 * few!.asked, `${few!.asked} → ${many!.asked} rules asked`);
      assert.ok(many!.read <= 2 * few!.read + 200, `${few!.read} → ${many!.read} characters read`);
    });
  }

  it('of a key in a paragraph leaves the rules of the whole draft at rest', () => {
    assert.equal(workOf(large, inParagraph, KEYS).typed.draftRules, 0);
  });

  it('of a whole draft grows as the draft does', () => {
    const [few, many] = [small, large].map((text) => workOf(text, inParagraph, []).whole);
    const growth = large.length / small.length;
    for (const what of ['asked', 'read'] as const) {
      const [less, more] = [few![what], many![what]];
      assert.ok(more <= 1.3 * growth * less, `${what}: ${less} → ${more}`);
    }
    assert.equal(few!.draftRules, many!.draftRules);
  });
});
