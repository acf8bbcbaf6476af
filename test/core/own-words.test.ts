/** The unit's own table of words, and the fixes it always wants made. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  Draft,
  fixAll,
  knownTo,
  PROFILES,
  pairEdits,
  parseSettings,
  RULES,
  say,
} from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';

const known = knownTo(RULES, PROFILES);
const words = RULES.filter(({ id }) => /^(?:wording|term)\//.test(id));
const settingsOf = (settings: object) => parseSettings(JSON.stringify(settings), known).settings;
const found = (text: string, settings: object): readonly string[] =>
  new Draft(text, { rules: words, settings: settingsOf(settings) }).findings.map(
    ({ rule, fix }) => `${rule} ${fix}`,
  );

/** The settings with ⟦ ⟧ around what is complained of; the rows that hold. */
function check(marked: string, hold: readonly string[], ...says: readonly RegExp[]): void {
  const { text } = parseMarked(marked);
  const { settings, complaints } = parseSettings(text, known);
  assert.equal(drawMarks(text, complaints), marked);
  assert.deepEqual(
    settings.corrections?.rows.map(({ wrong, action }) => `${wrong} ${action}`),
    hold,
  );
  for (const [index, pattern] of says.entries()) assert.match(say(complaints[index]!.message), pattern);
}

describe("a unit's own table of words", () => {
  it('needs no more than what is wrong', () =>
    check('{ "corrections": [{ "wrong": "甲乙", "right": "乙甲" }, { "wrong": "丙丁" }] }', [
      '甲乙 review',
      '丙丁 hint',
    ]));

  it('tells rows that cannot be used, and the others hold', () =>
    check(
      '{ "corrections": [{ "wrong": "甲乙", "pattern": ⟦"甲乙("⟧ }, ⟦{⟧ "right": "乙" }, ⟦3⟧, { "wrong": "丙丁", ⟦"colour"⟧: 1 }, { "wrong": ⟦"甲"⟧ }, { "wrong": "戊己", "not": ⟦{ "after": "[" }⟧ }, { "wrong": "庚辛", "right": "辛庚" }] }'.replace(
        '⟦"colour"⟧: 1',
        '"colour": ⟦1⟧',
      ),
      ['庚辛 review'],
      /正则表达式有误/,
      /缺少“wrong”/,
      /花括号/,
      /“colour”不是词表的字段/,
      /“wrong”的值不能用/,
      /正则表达式有误/,
    ));

  it('mends by itself only what does not come again', () => {
    check(
      '{ "corrections": [{ "wrong": "镇府", "right": ⟦"镇府机关"⟧, "action": "safe" }, { "wrong": "甲乙", "right": "乙甲", "action": "safe" }] }',
      ['镇府 review', '甲乙 safe'],
      /反复修改/,
    );
  });

  it('comes before the tables that ship: one cause, one finding', () => {
    const corrections = [{ wrong: '布署', right: '部署安排' }];
    assert.deepEqual(found('作了布署。', {}), ['wording/typo safe']);
    assert.deepEqual(found('作了布署。', { corrections }), ['term/unit-word review']);
    assert.deepEqual(found('作了布署，再接再励。', { corrections }), [
      'term/unit-word review',
      'wording/typo safe',
    ]);
  });

  it('is never undone by the tables that ship', () => {
    const settings = settingsOf({ corrections: [{ wrong: '部署', right: '布署', action: 'safe' }] });
    assert.equal(fixAll('作了部署。', { rules: words, settings }).text, '作了布署。');
    assert.equal(fixAll('作了布署。', { rules: words, settings }).text, '作了布署。');
  });

  it('may be no list at all', () => check('{ "corrections": ⟦{}⟧ }', []));
});

describe('a fix that is always to be made', () => {
  const TEXT = '青石镇2024年法治政府建设年度报告\n一、主要举措\n发挥基层民主，共制定制度12个。';
  const finding = new Draft(TEXT, { rules: words }).findings.find(({ fix }) => fix === 'review');

  it('is safe from then on, and only that one', () => {
    assert.ok(finding);
    const { start, end } = finding;
    const wrong = TEXT.slice(start, end);
    const right = applyEdits(TEXT, finding.edits).slice(start, end + lengthened(finding.edits));
    assert.deepEqual(found(TEXT, { alwaysMend: [{ wrong, right }] }), [`${finding.rule} safe`]);
    assert.deepEqual(found(TEXT, { alwaysMend: [{ wrong, right: `${right}了` }] }), [
      `${finding.rule} review`,
    ]);
    const { text } = fixAll(TEXT, { rules: words, settings: settingsOf({ alwaysMend: [{ wrong, right }] }) });
    assert.ok(text.includes(right) && !text.includes(wrong));
  });

  const lengthened = (edits: readonly { start: number; end: number; newText: string }[]): number =>
    edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);

  it('is written into the settings', () => {
    assert.equal(
      applyEdits('{}', pairEdits('{}', { wrong: '甲', right: '乙' })!),
      '{\n  "alwaysMend": [\n    { "wrong": "甲", "right": "乙" }\n  ]\n}',
    );
  });

  it('is told where it is none', () => {
    const text = '{ "alwaysMend": [{ "wrong": "甲", "right": "乙" }, ⟦{ "wrong": "甲" }⟧, ⟦3⟧] }';
    const { text: source } = parseMarked(text);
    const { settings, complaints } = parseSettings(source, known);
    assert.equal(drawMarks(source, complaints), text);
    assert.deepEqual(settings.alwaysMend, [{ wrong: '甲', right: '乙' }]);
  });
});
