/** Rules that wait for their triggers say what they would say if they were asked of every line. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { Draft, RULES, type Rule } from '../../server/src/core/index.js';

const asked = RULES.map((rule): Rule => ({ ...rule, triggers: undefined }) as unknown as Rule);
const told = (text: string, rules: readonly Rule[]): readonly string[] =>
  new Draft(text, { rules }).findings.map(({ rule, start, end }) => `${rule} ${start} ${end}`);
const same = (text: string): void => assert.deepEqual(told(text, RULES), told(text, asked));

const examples = RULES.flatMap(({ bad, good }) => [bad, good]).map((text) => text.replace(/[⟦⟧]/gu, ''));

/** Pieces of the examples, with signs between them that rules wait for or that part what they wait for. */
const mixed = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...examples), fc.nat(200), fc.integer({ min: 1, max: 24 }))
        .map(([text, from, length]) => text.slice(from % text.length).slice(0, length)),
      fc.constantFrom(...'，。；：、？！,. \u3000\u00a0\t（）()《》“”〔〕【】0１2年月日一二是要第其中'),
      fc.constantFrom(
        '\u0001',
        '\u2003',
        '\u200b',
        '\ue005',
        '\ufffd',
        '_',
        '截至',
        '累计',
        '镇',
        '街道',
        '等方面',
        '待定',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('triggers', () => {
  it('keep nothing from being found in the examples of the rules, cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(200), fc.nat(200), (text, from, length) =>
        same(text.slice(from % text.length).slice(0, length + 1)),
      ),
      { numRuns: 300 },
    );
    for (const text of examples) same(text);
  });

  it('keep nothing from being found in pieces of them, mixed', () => {
    fc.assert(fc.property(mixed, same), { numRuns: 800 });
  });
});

const shared = resolve(__dirname, '../../../shared');
const folders = ['seeds', 'corpus/labelled'].map((folder) => join(shared, folder)).filter(existsSync);
if (folders.length > 0) {
  describe('triggers in the shared drafts', () => {
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')))
        it(`keep nothing from being found in ${name}`, () => same(readFileSync(join(folder, name), 'utf8')));
    }
  });
} else console.log('shared drafts are not here: their suite of triggers is not registered');
