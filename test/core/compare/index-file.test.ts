/** What is kept of a folder between runs: the same when read again, and nothing at all where it was damaged. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PassageIndexFile, readIndex, Screener, writeIndex } from '../../../server/src/core/index.js';
import { tally } from '../../support/tally.js';
import { Writer } from './drafts.js';

const bytesOf = (index: PassageIndexFile): Uint8Array => Buffer.concat([...writeIndex(index)]);

/** As plain values. */
const plain = (index: PassageIndexFile | undefined) =>
  index && [...index].map(([name, { stamp, prints }]) => [name, stamp, [...prints]]);

function sample(): PassageIndexFile {
  const screener = new Screener();
  const writer = new Writer(31);
  return new Map([
    ['甲镇/2023.txt', { stamp: '120:17', prints: screener.printsOf(writer.paragraph()) }],
    ['乙𠮷.txt', { stamp: '', prints: screener.printsOf('') }],
  ]);
}

describe('a kept index of passages', () => {
  it('reads as it was written, wherever its bytes lie', () => {
    const bytes = bytesOf(sample());
    assert.deepEqual(plain(readIndex(bytes)), plain(sample()));
    const moved = Buffer.concat([Buffer.alloc(1), bytes]).subarray(1);
    assert.deepEqual(plain(readIndex(moved)), plain(sample()));
    assert.deepEqual(plain(readIndex(bytesOf(new Map()))), []);
  });

  it('is none where a byte changed, some are missing, or others follow', () => {
    const bytes = bytesOf(sample());
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at]! ^= change;
        assert.equal(readIndex(damaged), undefined);
        assert.equal(readIndex(bytes.subarray(0, at)), undefined);
      }),
    );
    assert.equal(readIndex(Buffer.concat([bytes, Buffer.alloc(4)])), undefined);
    assert.equal(readIndex(new Uint8Array(0)), undefined);
  });

  it('is none wherever it ends, whichever bit of it turned, and where it is anything else', () => {
    const bytes = bytesOf(sample());
    let cases = 0;
    for (let end = 0; end < bytes.length; end++, cases++)
      assert.equal(readIndex(bytes.subarray(0, end)), undefined, `cut at ${end}`);
    for (let at = 0; at < bytes.length; at++)
      for (let bit = 0; bit < 8; bit++, cases++) {
        const turned = Uint8Array.from(bytes);
        turned[at]! ^= 1 << bit;
        assert.equal(readIndex(turned), undefined, `bit ${bit} of byte ${at}`);
      }
    const numRuns = process.env.REPORT_DRAFT_HEAVY ? 20_000 : 500;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        // Behind a head that looks right, too.
        for (const head of [0, 4, 8, 12]) {
          cases++;
          assert.equal(readIndex(Buffer.concat([bytes.subarray(0, head), noise])), undefined);
        }
      }),
      { numRuns },
    );
    tally('faults', {
      fault: 'the kept index is cut at any byte, a bit of it turned, or it is noise',
      cases,
      where: 'core',
      outcome: 'no index, and no error',
      losses: 0,
    });
  });
});
