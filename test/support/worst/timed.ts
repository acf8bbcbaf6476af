/** How long each rule takes for a text, apart from the reading of it. */
import { Draft, optionsOf, type Rule, type RuleId } from '../../../server/src/core/index.js';
import type { LineRule } from '../../../server/src/core/lint/rule.js';
import { lexLine } from '../../../server/src/core/outline/lexer.js';
import { splitLines } from '../../../server/src/core/text/lines.js';

/** Milliseconds by rule. */
export function timesOf(text: string, rules: readonly Rule[]): ReadonlyMap<RuleId, number> {
  const watch = new Watch();
  const isLine = (rule: Rule): rule is LineRule => rule.scope === 'line';
  const [ofLines, ofDrafts] = [rules.filter(isLine), rules.filter((rule) => !isLine(rule))];
  if (ofLines.length > 0)
    for (const line of splitLines(text)) {
      const facts = lexLine(line.text);
      for (const rule of ofLines)
        watch.keep(rule, () => [...rule.check({ text: line.text, facts, options: optionsOf({}, rule) })]);
    }
  if (ofDrafts.length > 0)
    void new Draft(text, {
      rules: ofDrafts.map((rule) => watched(rule, watch)),
      settings: { mode: 'submission' },
    }).findings;
  return watch.times;
}

class Watch {
  readonly times = new Map<RuleId, number>();

  keep<T>({ id }: Rule, work: () => T): T {
    const start = performance.now();
    const result = work();
    this.times.set(id, (this.times.get(id) ?? 0) + performance.now() - start);
    return result;
  }
}

function watched(rule: Rule, watch: Watch): Rule {
  if (rule.scope === 'line') return rule;
  if (rule.scope === 'passages')
    return {
      ...rule,
      check: (draft: Parameters<typeof rule.check>[0]) => watch.keep(rule, () => [...rule.check(draft)]),
    };
  const { note } = rule;
  return {
    ...rule,
    ...(note && { note: (line) => watch.keep(rule, () => note(line)) }),
    check: (draft: Parameters<typeof rule.check>[0]) => watch.keep(rule, () => [...rule.check(draft)]),
  };
}
