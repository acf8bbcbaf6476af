/**
 * No pattern is slow: whatever a draft holds, the work of every regular expression of the product grows no faster than
 * the text it is tried on. `npm run reliability -- --only patterns` looks longer for attacks, and at every pattern.
 */
import assert from 'node:assert/strict';
import { builtPatterns } from '../support/patterns/built.js';
import { grammarPatterns, manifestPatterns } from '../support/patterns/json.js';
import { sourcePatterns } from '../support/patterns/literals.js';
import { type Pattern, patternKey } from '../support/patterns/pattern.js';
import { type Verdict, verdictOn } from '../support/patterns/verdict.js';
import { tally } from '../support/tally.js';

const thorough = process.env.REPORT_DRAFT_THOROUGH !== undefined;

/** As many at once as recheck can use. */
const AT_ONCE = 2;

async function verdictsOn(patterns: readonly Pattern[]): Promise<readonly (readonly [Pattern, Verdict])[]> {
  const each = new Map(patterns.map((pattern) => [patternKey(pattern), pattern]));
  const waiting = [...each.values()];
  const verdicts: (readonly [Pattern, Verdict])[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      verdicts.push([next, await verdictOn(next, thorough)]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return verdicts;
}

async function noneIsSlow(what: string, patterns: readonly Pattern[]): Promise<void> {
  const verdicts = await verdictsOn(patterns);
  const slow = verdicts.filter(([, { attack }]) => attack !== undefined);
  const by = (method: Verdict['method']): number =>
    verdicts.filter(([, verdict]) => verdict.method === method).length;
  tally('Patterns', {
    where: what,
    patterns: verdicts.length,
    'by their form': by('form'),
    'by recheck': by('recheck'),
    slow: slow.length,
  });
  assert.deepEqual(
    slow.map(([pattern, { attack }]) => `${pattern.place} ${patternKey(pattern)}\n${attack}`),
    [],
  );
}

describe('patterns', function () {
  this.timeout(thorough ? 600_000 : 120_000);
  const { literals, building } = sourcePatterns();
  let built: readonly Pattern[] = [];
  before(() => {
    built = builtPatterns();
  });

  it('that the sources put together are all seen', () => {
    const seen = new Set(built.map(({ place }) => place.replace(/:\d+$/, '')));
    assert.deepEqual(
      building.filter((file) => !seen.has(file)),
      [],
    );
  });
  it('in the sources are not slow', () => noneIsSlow('written in the sources', literals));
  it('put together from tables, profiles and parts are not slow', () =>
    noneIsSlow('put together from tables, profiles and parts', built));
  it('of the grammar are not slow', () => noneIsSlow('grammar', grammarPatterns()));
  it('of language configuration and manifest are not slow', () =>
    noneIsSlow('language configuration, manifest', manifestPatterns()));
});

describe('the look for slow patterns', () => {
  const isSlow = async (source: string): Promise<boolean> =>
    (await verdictOn({ place: '', source, flags: '' }, false)).attack !== undefined;
  it('finds what doubles with every character', async () => assert.ok(await isSlow('(?:共计|共|计)+$')));
  it('finds what is tried anew from every place', async () => assert.ok(await isSlow('【[^】]*】')));
  it('finds it beside parts that are not slow', async () => assert.ok(await isSlow('甲{0,60}乙|\\s+$')));
  it('accepts what has an end', async () => assert.ok(!(await isSlow('发现[^。]{0,60}解决'))));
});
