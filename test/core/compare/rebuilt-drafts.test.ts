/**
 * Drafts rebuilt from another one as people do it: whole paragraphs, sentences in another order, other figures and
 * names. Where the copied runs stand is known, so that what is found can be held against it.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MIN_SHARED } from '../../../server/src/core/compare/passages.js';
import { Stream } from '../../../server/src/core/compare/stream.js';
import { sharedText } from '../../../server/src/core/compare/two-drafts.js';
import { Writer } from './drafts.js';

/** A stretch of a rebuilt draft: its text, and whether it was taken from the other one. */
interface Piece {
  readonly text: string;
  readonly copied: boolean;
}

type Way = 'own' | 'whole' | 'shuffled' | 'figures' | 'names';
const WAYS: readonly Way[] = ['own', 'whole', 'shuffled', 'figures', 'names'];

const ownPiece = (text: string): Piece => ({ text, copied: false });
const copiedPiece = (text: string): Piece => ({ text, copied: true });

function rebuild(paragraph: string, way: Way, writer: Writer): readonly Piece[] {
  const sentences = paragraph.match(/[^。]+。/g)!;
  if (way === 'own') return [ownPiece(writer.paragraph())];
  if (way === 'whole') return [copiedPiece(paragraph)];
  if (way === 'shuffled') return [...sentences].reverse().map(copiedPiece);
  if (way === 'figures')
    return paragraph
      .split(/(\d+)/)
      .map((text) => (/^\d/.test(text) ? ownPiece(String(100 + writer.below(9000))) : copiedPiece(text)));
  // The body that does it, in front of each sentence.
  return sentences.flatMap((sentence) => [
    ownPiece(`${writer.clause(2).slice(0, 4)}镇`),
    copiedPiece(sentence.slice(2)),
  ]);
}

/** Runs of copied text that are long enough, as places in the stream of the rebuilt draft. */
function runsIn(pieces: readonly Piece[]): readonly (readonly [number, number])[] {
  let at = 0;
  return pieces.flatMap(({ text, copied }) => {
    const start = at;
    at += text.length;
    return copied && text.length >= MIN_SHARED ? [[start, at] as const] : [];
  });
}

const plan = fc.record({
  seed: fc.nat(),
  ways: fc.array(fc.constantFrom(...WAYS), { minLength: 1, maxLength: 8 }),
});

describe('rebuilt drafts', () => {
  it(`show every copied run of ${MIN_SHARED} characters and more, and nothing of their own`, () => {
    fc.assert(
      fc.property(plan, ({ seed, ways }) => {
        const writer = new Writer(seed);
        const source = ways.map(() => writer.paragraph(4));
        const pieces = ways
          .map((way, at) => rebuild(source[at]!, way, writer))
          .reverse()
          .flat();
        const draft = new Stream(pieces.map(({ text }) => text).join(''));
        const { inA, passages } = sharedText(draft, new Stream(source.join('\n')));
        for (const [start, end] of runsIn(pieces)) {
          // Marks at the ends of a passage are left out of it.
          const found = inA.subarray(start + 1, end - 1);
          assert.ok(found.every(Boolean), pieces.map(({ text }) => text).join('|'));
        }
        const own = ways.every((way) => way === 'own');
        if (own) assert.deepEqual(passages, []);
        let at = 0;
        for (const { text, copied } of pieces) {
          // What is stepped over inside a passage is short; a paragraph of one's own is not.
          const touched = inA.subarray(at, at + text.length).reduce((sum, one) => sum + one, 0);
          if (!copied && text.length >= MIN_SHARED) assert.ok(touched <= 12, `${touched} of ${text}`);
          at += text.length;
        }
      }),
      { numRuns: 120 },
    );
  });
});
