/** Settings files, read tolerantly: what is wrong is told with its place, and the rest works. */
import assert from 'node:assert/strict';
import { mergeSettings, parseSettings, say } from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';

const known = { rules: new Set(['numbering/gap', 'numbering/repeat']), profiles: new Set(['general']) };

function check(marked: string, settings: unknown, ...says: RegExp[]): void {
  const { text } = parseMarked(marked);
  const result = parseSettings(text, known);
  assert.equal(drawMarks(text, result.complaints), marked);
  assert.deepEqual(result.settings, settings);
  for (const [index, pattern] of says.entries())
    assert.match(say(result.complaints[index]!.message), pattern);
}

describe('settings file', () => {
  it('is JSON with comments and trailing commas', () => {
    check(
      '// 本单位\n{ "profile": "general", "unit": "青石镇", "year": 2024, "rules": { "numbering": "hint", "numbering/gap": "off", }, }',
      {
        profile: 'general',
        unit: '青石镇',
        year: 2024,
        rules: { numbering: 'hint', 'numbering/gap': 'off' },
      },
    );
  });

  it('may name its schema', () => check('{ "$schema": "x" }', {}));

  it('tells unknown keys, rules and levels, and keeps the rest', () => {
    check(
      '{ ⟦"unti"⟧: "青石镇", "rules": { ⟦"numbering/gab"⟧: "off", "numbering/gap": ⟦"loud"⟧, "numbering/repeat": "info" } }',
      { rules: { 'numbering/repeat': 'info' } },
      /unti.*unit/,
      /numbering\/gab/,
      /error.*off/,
    );
  });

  it('tells values of a wrong type', () => {
    check('{ "profile": ⟦3⟧, "unit": ⟦null⟧, "year": ⟦"2024"⟧, "rules": ⟦[]⟧ }', { rules: {} });
    check('{ "year": ⟦20240⟧ }', {});
  });

  it('tells where the JSON breaks off and keeps what stands before', () => {
    const { settings, complaints } = parseSettings('{ "year": 2024, "unit": ', known);
    assert.deepEqual(settings, { year: 2024 });
    assert.ok(complaints.length > 0);
  });

  it('may be anything at all', () => {
    for (const text of ['', '   ', '[]', '3', 'null', '}{', '\u0000', '{"rules":{"rules":{}}}']) {
      assert.doesNotThrow(() => parseSettings(text, known), text);
    }
    check('⟦[]⟧', {});
  });

  it('gives way to later settings, rule by rule', () => {
    assert.deepEqual(
      mergeSettings(
        { unit: 'a', year: 2023, rules: { x: 'off', y: 'hint' } },
        { year: 2024, rules: { y: 'error' } },
        {},
      ),
      { unit: 'a', year: 2024, rules: { x: 'off', y: 'error' } },
    );
  });
});
