/**
 * Patterns whose every repetition has an end: from each place of a text they look at a limited stretch in a limited
 * number of ways, so that the work grows as the text does, whatever stands in it.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Pattern } from './pattern.js';

/** The patterns of which one or the other is to hold: alternatives are tried one after the other. */
export function alternatives(pattern: Pattern): readonly Pattern[] {
  const { alternatives: all } = parsed(pattern);
  return all.length === 1 ? [pattern] : all.map(({ raw }) => ({ ...pattern, source: raw }));
}

/** At most how many ways there are to match at one place; Infinity where some repetition has no end. */
export function waysOf(pattern: Pattern): number {
  return sum(parsed(pattern).alternatives.map(waysThrough));
}

const parsed = ({ source, flags }: Pattern): AST.Pattern =>
  new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });

const waysThrough = ({ elements }: AST.Alternative): number => product(elements.map(ways));

function ways(node: AST.Element | AST.QuantifiableElement): number {
  switch (node.type) {
    case 'Quantifier': {
      if (node.max === Number.POSITIVE_INFINITY) return node.max;
      const once = ways(node.element);
      // As often as it may, once less often, …
      return sum(
        Array.from({ length: node.max - node.min + 1 }, (_, index) => once ** Math.max(1, node.min + index)),
      );
    }
    case 'Group':
    case 'CapturingGroup':
      return exclusive(node.alternatives) ? most(node.alternatives) : sum(node.alternatives.map(waysThrough));
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind'
        ? sum(node.alternatives.map(waysThrough))
        : 1;
    default:
      return 1;
  }
}

/** No two of them can begin at one place: what each begins with is a character of its own. */
function exclusive(all: readonly AST.Alternative[]): boolean {
  const first = all.map(({ elements: [element] }) => (element?.type === 'Character' ? element.value : NaN));
  return new Set(first).size === all.length && !first.some(Number.isNaN);
}

const most = (all: readonly AST.Alternative[]): number => Math.max(...all.map(waysThrough));
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const product = (all: readonly number[]): number => all.reduce((a, b) => a * b, 1);
