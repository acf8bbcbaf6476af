/** What a writer does not want to hear again: places, rules, words and markers, and the file that keeps them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  Draft,
  fixAll,
  type IgnoreEntry,
  ignoreEdits,
  ignoresFor,
  message,
  parseIgnores,
  RULES,
  type Rule,
  type Settings,
  say,
  takeBackEdits,
} from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';

const FILE = '长桥街道.txt';

/** Reports each 法制; told once from three places on. */
const word: Rule = {
  id: 'term/fazhi',
  title: '法制应为法治',
  severity: 'warning',
  fix: 'safe',
  basis: ['practice'],
  why: '这是测试用的规则。它找一个词。',
  bad: '⟦法制⟧',
  good: '法治',
  scope: 'line',
  bulk: { from: 3, message: (count) => message('共 {0} 处', count) },
  *check({ text }) {
    for (const { index } of text.matchAll(/法制/g)) {
      const at = { start: index, end: index + 2 };
      yield {
        at,
        message: message('此处是法制'),
        edits: [{ ...at, newText: '法治' }],
        fixTitle: message('改'),
      };
    }
  },
};

interface World {
  readonly entries?: readonly IgnoreEntry[];
  readonly settings?: Settings;
  readonly file?: string;
}

const draftOf = (text: string, { entries = [], settings = {}, file = FILE }: World = {}) =>
  new Draft(text, { rules: [word], settings, ignores: ignoresFor(entries, file) });

/** Every place of every finding, drawn into the draft. */
function drawn(text: string, world: World = {}): string {
  const { findings } = draftOf(text, world);
  return drawMarks(
    text,
    findings.flatMap((finding) => (finding.places.length > 0 ? finding.places : [finding])),
  );
}

const reports = (marked: string, world: World = {}): void =>
  assert.equal(drawn(parseMarked(marked).text, world), marked);

/** The entry for the marked place. */
function entryFor(marked: string): IgnoreEntry {
  const { text, spans } = parseMarked(marked);
  const { hash } = draftOf(text).placeOf(spans[0]!);
  return { rule: word.id, hash, file: FILE };
}

describe('an ignored place', () => {
  const entries = [entryFor('一、概况\n加强⟦法制⟧宣传。学习法制知识。')];

  it('is silent, and its like in other sentences is not', () => {
    reports('一、概况\n加强法制宣传。学习⟦法制⟧知识。', { entries });
  });

  it('survives changes elsewhere, and a new width or indent of its own', () => {
    reports('新的一段。\n\n一、概况\n上半年⟦法制⟧好。加强法制宣传。又学习⟦法制⟧。', { entries });
    reports('　　加强法制 宣传。', { entries });
  });

  it('speaks again once its sentence is another', () => {
    reports('大力加强⟦法制⟧宣传。', { entries });
  });

  it('is one of one draft', () => {
    reports('加强⟦法制⟧宣传。', { entries, file: '青石镇.txt' });
    reports('加强法制宣传。', {
      entries: [{ ...entries[0]!, file: undefined } as never],
      file: '青石镇.txt',
    });
  });

  it('in a heading does not depend on the number', () => {
    const entries = [entryFor('（二）⟦法制⟧宣传有力')];
    reports('（三）法制宣传有力', { entries });
    reports('（三）法制宣传有力。成效明显，⟦法制⟧意识增强。', { entries });
  });

  it('is told from another place of its sentence by what is found there', () => {
    const twice: Rule = {
      ...word,
      *check({ text }: { text: string }) {
        for (const { index } of text.matchAll(/[甲乙]/g))
          yield { at: { start: index, end: index + 1 }, message: message('此处是法制') };
      },
    };
    const text = '甲和乙。';
    const { hash } = new Draft(text, { rules: [] }).placeOf({ start: 0, end: 1 });
    const ignores = ignoresFor([{ rule: word.id, hash }], FILE);
    assert.deepEqual(
      new Draft(text, { rules: [twice], ignores }).findings.map(({ start }) => start),
      [2],
    );
  });

  it('leaves a fault of many places, which is counted anew', () => {
    const says = (text: string) => draftOf(text, { entries }).findings.map((finding) => say(finding.message));
    assert.deepEqual(says('法制一。\n法制二。\n法制三。\n加强法制宣传。'), ['共 3 处']);
    assert.deepEqual(says('法制一。\n法制二。\n加强法制宣传。'), ['此处是法制', '此处是法制']);
    assert.deepEqual(says('加强法制宣传。\n加强法制宣传。\n加强法制宣传。'), []);
  });

  it('is not mended in bulk', () => {
    const ignores = ignoresFor(entries, FILE);
    const fixed = fixAll('法制一。加强法制宣传。', { rules: [word], ignores });
    assert.equal(fixed.text, '法治一。加强法制宣传。');
  });
});

describe('an ignored rule', () => {
  it('is silent in the draft', () => {
    const entries = [{ rule: word.id, file: FILE }];
    reports('法制，法制。', { entries });
    reports('⟦法制⟧。', { entries, file: '青石镇.txt' });
  });

  it('finds its draft however the name is composed', () => {
    reports('法制。', { entries: [{ rule: word.id, file: 'e\u0301.txt' }], file: '\u00e9.txt' });
  });
});

describe('a word that is always right', () => {
  const settings = { words: ['县法制办', '法制日报'] };
  it('silences what lies in it and nothing else', () => {
    reports('县法制办说，⟦法制⟧办和《法制日报》都说⟦法制⟧。', { settings });
  });
});

describe('a permitted name or place', () => {
  const other: Rule = {
    ...word,
    id: 'name/other',
    *check({ text }: { text: string }) {
      for (const { index, 0: found } of text.matchAll(/龙泉镇(?:政府)?/g))
        yield { at: { start: index, end: index + found.length }, message: message('此处是法制') };
    },
  };
  const count = (settings: Settings) =>
    new Draft('龙泉镇政府和龙泉镇', { rules: [other], settings }).findings.length;

  it('is not told of by rules about names', () => {
    assert.deepEqual([count({}), count({ places: ['龙泉镇'] }), count({ names: ['龙泉镇'] })], [2, 0, 0]);
    assert.equal(count({ places: ['龙泉'] }), 0);
    assert.equal(count({ places: ['石桥镇'] }), 2);
  });

  it('says nothing to other rules', () => {
    reports('⟦法制⟧。', { settings: { names: ['法制'], places: ['法制'] } });
  });
});

describe('a marker', () => {
  it('silences the rest of its line, or the line below', () => {
    reports('法制。<!-- report-draft-ignore term/fazhi -->\n⟦法制⟧。');
    reports('<!-- report-draft-ignore term/fazhi -->\n\n法制。\n⟦法制⟧。');
  });

  it('names rules or categories, or none for all', () => {
    reports('法制。<!-- report-draft-ignore figure/sum, term -->');
    reports('法制。<!-- report-draft-ignore -->');
    reports('⟦法制⟧。<!-- report-draft-ignore figure -->');
  });

  it('is no part of the draft', () => {
    const text = [
      '<!-- report-draft-ignore structure/title -->',
      '青石镇2024年法治政府建设年度报告',
      '一、2024年工作情况 <!-- report-draft-ignore structure -->',
      '<!-- report-draft-ignore punctuation -->',
      '组织学法4次。',
    ].join('\n');
    const { analysis } = new Draft(text, { rules: RULES, settings: { profile: 'general' } });
    assert.equal(analysis.outline.title?.text, '青石镇2024年法治政府建设年度报告');
    assert.deepEqual(
      analysis.outline.roots.map(({ title }) => title),
      ['2024年工作情况'],
    );
    assert.deepEqual(analysis.findings, []);
  });

  it('that is not closed is text', () => {
    reports('⟦法制⟧。<!-- report-draft-ignore');
  });

  it('holds at once while one types, as in a fresh draft', () => {
    const pieces = [
      '法制',
      '\n',
      '。',
      '<!-- report-draft-ignore term -->',
      '<!-- report-draft-ignore',
      ' -->',
      '一、',
    ];
    const change = fc.record({ at: fc.nat(99), cut: fc.nat(9), newText: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const draft = draftOf('');
        let text = '';
        for (const { at, cut, newText } of changes) {
          const start = text.length === 0 ? 0 : at % text.length;
          const edit = { start, end: Math.min(text.length, start + cut), newText };
          draft.edit(edit);
          text = applyEdits(text, [edit]);
          assert.deepEqual(draft.findings, draftOf(text).findings);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('ignore file', () => {
  const rules = new Set(['term/fazhi', 'numbering/gap']);
  const check = (marked: string, entries: readonly IgnoreEntry[], ...says: RegExp[]): void => {
    const { text } = parseMarked(marked);
    const result = parseIgnores(text, rules);
    assert.equal(drawMarks(text, result.complaints), marked);
    assert.deepEqual(result.entries, entries);
    for (const [index, pattern] of says.entries())
      assert.match(say(result.complaints[index]!.message), pattern);
  };

  it('tells what is wrong with its place, and the rest works', () => {
    check(
      '{ "ignored": [ { "rule": "term/fazhi", "file": "a.txt", ⟦"why"⟧: "x" }, { "rule": ⟦"term/x"⟧, "file": "a" }, ⟦{ "file": "a" }⟧, ⟦{ "rule": "numbering/gap" }⟧, ⟦3⟧, { "rule": "numbering/gap", "hash": "1", "text": ⟦2⟧ }, ], ⟦"rules"⟧: 1 }',
      [
        { rule: 'term/fazhi', file: 'a.txt' },
        { rule: 'numbering/gap', hash: '1' },
      ],
    );
    check('{ ⟦"ignore"⟧: [] }', [], /ignore.*ignored/);
    check('{ "ignored": ⟦{}⟧ }', [], /方括号/);
    check('⟦[]⟧', []);
    check('', []);
  });

  it('may be anything at all', () => {
    for (const text of ['null', '}{', '{"ignored":[[],null,{"rule":{}}]', '\u0000'])
      assert.doesNotThrow(() => parseIgnores(text, rules), text);
  });

  const entry = { rule: 'term/fazhi', file: 'a.txt', hash: '0f', text: '加强法制宣传。' };
  const added = (text: string): string | undefined => {
    const edits = ignoreEdits(text, entry);
    return edits && applyEdits(text, edits);
  };
  const taken = (text: string, { rule, file, hash }: IgnoreEntry = entry): string =>
    applyEdits(text, takeBackEdits(text, { rule, ...(file && { file }), ...(hash && { hash }) }));
  const LINE = '{ "rule": "term/fazhi", "file": "a.txt", "hash": "0f", "text": "加强法制宣传。" }';
  const OTHER = '{ "rule": "numbering/gap", "file": "a.txt" }';

  it('takes an entry and gives it back, and keeps what people wrote', () => {
    const none = `{\n  // 青石镇\n  "ignored": [\n    ${OTHER} // 有意的\n  ]\n}\n`;
    const both = `{\n  // 青石镇\n  "ignored": [\n    ${OTHER}, // 有意的\n    ${LINE}\n  ]\n}\n`;
    assert.equal(added(none), both);
    assert.equal(taken(both), none);
    assert.equal(
      taken(both, { rule: 'numbering/gap', file: 'a.txt' }),
      `{\n  // 青石镇\n  "ignored": [\n    ${LINE}\n  ]\n}\n`,
    );
  });

  it('is made where there is none', () => {
    const made = `{\n  "ignored": [\n    ${LINE}\n  ]\n}\n`;
    assert.equal(added(''), made);
    assert.deepEqual(parseIgnores(made, rules), { entries: [entry], complaints: [] });
    assert.equal(taken(made), '{\n  "ignored": [\n  ]\n}\n');
  });

  it('in one line stays in one line', () => {
    assert.equal(added(`{"ignored":[${OTHER}]}`), `{"ignored":[${OTHER}, ${LINE}]}`);
    assert.equal(taken(`{"ignored":[${LINE}, ${OTHER}]}`), `{"ignored":[${OTHER}]}`);
    assert.equal(taken(`{"ignored":[${OTHER}, ${LINE}]}`), `{"ignored":[${OTHER} ]}`);
  });

  it('that is broken is left alone', () => {
    assert.equal(added('{ "ignored": ['), undefined);
    assert.equal(added('{ "ignored": 1 }'), undefined);
    assert.equal(taken('{ "ignored": 1 }'), '{ "ignored": 1 }');
  });
});
