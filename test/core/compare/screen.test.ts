/** Which of many drafts are worth a closer look: those with a copied run always, all others hardly ever. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MIN_SHARED } from '../../../server/src/core/compare/passages.js';
import { MOST_DRAFTS } from '../../../server/src/core/compare/screen.js';
import {
  likelyPairs,
  likelyPartners,
  Screener,
  StreamCache,
  sharedPair,
} from '../../../server/src/core/index.js';
import { Writer } from './drafts.js';

function printsOf(drafts: readonly string[]) {
  const screener = new Screener();
  return drafts.map((text) => screener.printsOf(text));
}

const pairsOf = (drafts: readonly string[]): readonly (readonly [number, number])[] =>
  likelyPairs(printsOf(drafts)).map(({ first, second }) => [first, second]);

describe('drafts worth a closer look', () => {
  it('are those with a copied run, each pair once and in order', () => {
    const writer = new Writer(21);
    const drafts = Array.from({ length: 30 }, () => writer.paragraph(9));
    const copied = writer.paragraph();
    for (const at of [3, 17, 25]) drafts[at] += `\n${copied}`;
    drafts[9] += `\n${drafts[8]!.slice(120, 120 + MIN_SHARED + 8)}`;
    assert.deepEqual(pairsOf(drafts), [
      [3, 17],
      [3, 25],
      [8, 9],
      [17, 25],
    ]);
    const prints = printsOf(drafts);
    assert.deepEqual(likelyPartners(prints[3]!, prints), [3, 17, 25]);
  });

  it('miss no run, wherever it stands', () => {
    const copy = fc.record({
      seed: fc.nat(),
      from: fc.nat(),
      into: fc.nat(),
      length: fc.integer({ min: MIN_SHARED, max: 40 }),
    });
    fc.assert(
      fc.property(copy, ({ seed, from, into, length }) => {
        const writer = new Writer(seed);
        const [source, target] = [writer.paragraph(6), writer.paragraph(6)];
        const start = from % (source.length - length);
        const at = into % target.length;
        const draft = target.slice(0, at) + source.slice(start, start + length) + target.slice(at);
        assert.deepEqual(pairsOf([source, draft]), [[0, 1]]);
      }),
      { numRuns: 150 },
    );
  });

  it('are none where a form of words stands in very many drafts', () => {
    const writer = new Writer(22);
    const phrase = writer.sentence();
    const many = (count: number): string[] =>
      Array.from({ length: count }, () => `${writer.paragraph()}\n${phrase}`);
    const all = (count: number): number => (count * (count - 1)) / 2;
    assert.equal(pairsOf(many(MOST_DRAFTS)).length, all(MOST_DRAFTS));
    // A few have the character in front of it in common, too.
    assert.ok(pairsOf(many(MOST_DRAFTS + 1)).length < all(MOST_DRAFTS + 1) / 10);
  });

  it('are looked at closely, with shares and places', () => {
    const writer = new Writer(23);
    const copied = writer.paragraph();
    const drafts = [`${copied}\n${writer.paragraph(9)}`, `${copied}`, writer.paragraph()];
    const cache = new StreamCache();
    const [a, b, c] = drafts.map((text, draft) => cache.add(draft, text));
    const { passages, first, second } = sharedPair(a!, b!);
    assert.deepEqual(
      passages.map(({ here }) => here),
      [{ start: 0, end: copied.length - 1 }],
    );
    assert.ok(first.shared / first.all < 0.3 && second.shared / second.all > 0.95);
    assert.deepEqual(sharedPair(a!, c!).passages, []);
  });

  it('are kept while there is room, the latest used longest', () => {
    const cache = new StreamCache();
    const long = '长'.repeat(400_000);
    for (const draft of [0, 1]) cache.add(draft, long);
    assert.equal(cache.get(0)?.text, long);
    cache.add(2, long);
    assert.deepEqual(
      [cache.get(0) !== undefined, cache.get(1), cache.get(2) !== undefined],
      [true, undefined, true],
    );
  });

  it('are none among none', () => {
    assert.deepEqual(pairsOf([]), []);
    assert.deepEqual(pairsOf(['', '短', '']), []);
  });
});
