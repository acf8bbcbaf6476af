/** Settings files, read tolerantly: what is wrong is told with its place, and the rest works. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  Draft,
  levelOf,
  mergeSettings,
  type Options,
  parseSettings,
  type Rule,
  ruleOffEdits,
  say,
  standingIn,
  withdrawEdits,
  wordEdits,
} from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';

const known = {
  rules: new Map<string, Options>([
    ['numbering/gap', {}],
    ['numbering/repeat', {}],
    ['duplicate/passage', { minLength: 40, near: true }],
  ]),
  profiles: new Set(['general']),
};

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

  it('sets options beside the level, and tells those the rule does not have', () => {
    check(
      '{ "rules": { "duplicate/passage": { "level": "info", "minLength": 24, "near": ⟦"no"⟧, ⟦"far"⟧: 1 }, "numbering/gap": { ⟦"minLength"⟧: 3, "level": ⟦1⟧ } } }',
      { rules: { 'duplicate/passage': 'info' }, options: { 'duplicate/passage': { minLength: 24 } } },
      /near.*true/,
      /far.*level、minLength、near/,
      /numbering\/gap.*minLength.*level/,
      /error.*off/,
    );
    check('{ "rules": { "numbering": ⟦{ "level": "off" }⟧ } }', { rules: {} });
  });

  it('names words, people and places', () => {
    check('{ "words": ["法制办"], "names": ["李青山", ⟦3⟧], "places": ["长桥街道", ⟦" "⟧] }', {
      words: ['法制办'],
      names: ['李青山'],
      places: ['长桥街道'],
    });
    check('{ "words": ⟦"法制办"⟧ }', { words: [] }, /words/);
  });

  it('merges options one by one', () => {
    assert.deepEqual(
      mergeSettings({ options: { x: { a: 1, b: 2 } } }, { options: { x: { b: 3 } }, rules: { x: 'off' } }),
      { options: { x: { a: 1, b: 3 } }, rules: { x: 'off' } },
    );
  });

  it('has the level of a rule from its own entry, then from its category', () => {
    const level = (rules: Record<string, 'off' | 'hint'>) => levelOf({ rules }, 'numbering/gap', 'warning');
    assert.equal(level({ numbering: 'off', 'numbering/gap': 'hint' }), 'hint');
    assert.equal(level({ numbering: 'off' }), 'off');
    assert.equal(level({}), 'warning');
  });
});

describe('options of a rule', () => {
  const rule: Rule = {
    id: 'wording/jia',
    title: '甲太多',
    severity: 'info',
    fix: 'none',
    basis: ['practice'],
    why: '这是测试用的规则。它数一个字。',
    bad: '甲甲',
    good: '甲',
    scope: 'line',
    options: { most: 1 },
    *check({ text, options }) {
      if (text.split('甲').length - 1 > Number(options.most))
        yield { at: { start: 0, end: 1 }, message: { text: '', args: [] } };
    },
  };
  const count = (most?: number) =>
    new Draft('甲甲', {
      rules: [rule],
      settings: most === undefined ? {} : { options: { 'wording/jia': { most } } },
    }).findings.length;

  it('are the declared ones unless they are set', () => {
    assert.deepEqual([count(), count(1), count(2)], [1, 1, 0]);
  });
});

describe('a change of a settings file', () => {
  const changed = (text: string, edits: ReturnType<typeof wordEdits>) => edits && applyEdits(text, edits);
  const off = (text: string) => changed(text, ruleOffEdits(text, 'numbering/gap'));
  const word = (text: string) => changed(text, wordEdits(text, '法制办'));

  it('makes what is not there yet', () => {
    assert.equal(off(''), '{\n  "rules": {\n    "numbering/gap": "off"\n  }\n}\n');
    assert.equal(word('{}'), '{\n  "words": [\n    "法制办"\n  ]\n}');
    assert.equal(word('{ "year": 2024 }'), '{ "year": 2024, "words": [\n  "法制办"\n] }');
  });

  it('leaves comments, indentation, line ends and commas as they are', () => {
    assert.equal(
      off('{\r\n\t// 本镇\r\n\t"rules": {\r\n\t\t"numbering": "hint" // 暂定\r\n\t}\r\n}'),
      '{\r\n\t// 本镇\r\n\t"rules": {\r\n\t\t"numbering": "hint", // 暂定\r\n\t\t"numbering/gap": "off"\r\n\t}\r\n}',
    );
    assert.equal(
      word('{\n  "words": [\n    "甲", // 一\n  ],\n}'),
      '{\n  "words": [\n    "甲", // 一\n    "法制办",\n  ],\n}',
    );
    assert.equal(word('{ "words": ["甲"] }'), '{ "words": ["甲", "法制办"] }');
  });

  it('changes a level that is there', () => {
    assert.equal(off('{ "rules": { "numbering/gap": "hint" } }'), '{ "rules": { "numbering/gap": "off" } }');
    assert.equal(
      off('{ "rules": { "numbering/gap": { "level": "hint", "x": 1 } } }'),
      '{ "rules": { "numbering/gap": { "level": "off", "x": 1 } } }',
    );
  });

  it('is not made in a broken file', () => {
    for (const text of ['{ "rules": ', '[]', '{ "rules": 3 }']) assert.equal(off(text), undefined, text);
    assert.equal(word('{ "words": {} }'), undefined);
  });
});

describe('what settings say once and for all', () => {
  const TEXT = `{
  "rules": {
    "numbering/gap": "off", // 暂停
    "numbering/repeat": "hint",
    "duplicate/passage": { "level": "off", "minLength": 24 }
  },
  "words": ["法制办", "镇府"]
}`;

  it('is listed in the order of the file', () =>
    assert.deepEqual(standingIn(TEXT), [
      { kind: 'off', rule: 'numbering/gap' },
      { kind: 'off', rule: 'duplicate/passage' },
      { kind: 'word', word: '法制办' },
      { kind: 'word', word: '镇府' },
    ]));

  it('is taken back without touching the rest', () => {
    const left = standingIn(TEXT).reduce(
      (text, standing) => applyEdits(text, withdrawEdits(text, standing)),
      TEXT,
    );
    assert.equal(
      left,
      '{\n  "rules": {\n    "numbering/repeat": "hint",\n    "duplicate/passage": { "minLength": 24 }\n  },\n  "words": []\n}',
    );
    assert.deepEqual(standingIn(left), []);
    assert.deepEqual(withdrawEdits(left, { kind: 'word', word: '镇府' }), []);
  });

  it('is nothing in a file that is anything at all', () => {
    for (const text of ['', '[]', '{ "rules": 3, "words": {}, "alwaysMend": [1] }', '{ "words": ['])
      assert.deepEqual(standingIn(text), [], text);
  });
});
