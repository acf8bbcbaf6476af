// What the suites use of node:assert, where there is no Node.

class AssertionError extends Error {
  override readonly name = 'AssertionError';

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

export const strict = {
  ok(value: unknown, message = 'not true'): asserts value {
    if (!value) throw new AssertionError(message, value, true);
  },
  equal(actual: unknown, expected: unknown, message = 'not equal'): void {
    if (!Object.is(actual, expected)) throw difference(message, actual, expected);
  },
  deepEqual(actual: unknown, expected: unknown, message = 'not deeply equal'): void {
    if (!same(actual, expected)) throw difference(message, actual, expected);
  },
  notDeepEqual(actual: unknown, expected: unknown, message = 'deeply equal'): void {
    if (same(actual, expected)) throw difference(message, actual, expected);
  },
  match(text: string, pattern: RegExp): void {
    if (!pattern.test(text)) throw difference(`does not match ${pattern}`, text, pattern);
  },
  doesNotMatch(text: string, pattern: RegExp): void {
    if (pattern.test(text)) throw difference(`matches ${pattern}`, text, pattern);
  },
};

const difference = (message: string, actual: unknown, expected: unknown): AssertionError =>
  new AssertionError(`${message}: ${JSON.stringify(actual)} – ${JSON.stringify(expected)}`, actual, expected);

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  const keys = Object.keys(left) as (keyof typeof left)[];
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => key in right && same(left[key], right[key]));
}
