/** What a rule is called, in the language of its reader. */
import { type Bundle, message, type Rule, say } from '../core/index.js';

/** The id itself for a rule that is not known here. */
export function titleOf(rules: readonly Rule[], id: string, bundle: Bundle | undefined): string {
  const rule = rules.find((known) => known.id === id);
  return rule ? say(message(rule.title), bundle) : id;
}
