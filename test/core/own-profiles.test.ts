/** The unit's own profiles: settings in, what a draft is asked for out; what is wrong is told and the rest holds. */
import assert from 'node:assert/strict';
import {
  Draft,
  fileNameFor,
  insertPart,
  knownTo,
  newReport,
  PROFILES,
  parseSettings,
  profileById,
  profilesOf,
  RULES,
  say,
} from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';

const known = knownTo(RULES, PROFILES);
const settingsOf = (profiles: readonly object[], more: object = {}) => {
  const { settings, complaints } = parseSettings(JSON.stringify({ profiles, ...more }), known);
  assert.deepEqual(
    complaints.map(({ message }) => say(message)),
    [],
  );
  return settings;
};

const SAFETY = {
  id: 'anquan-annual',
  name: '安全生产工作年度报告',
  titles: ['安全生产'],
  yearly: true,
  parts: [
    { id: 'work', name: '主要工作', cues: ['主要工作'], characters: { min: 300 } },
    {
      id: 'hazards',
      name: '隐患排查治理情况',
      cues: ['隐患(?:排查|治理)'],
      skeleton: ['排查隐患【数量】处。'],
    },
  ],
};
const DRAFT = '青石镇2024年安全生产工作年度报告\n一、主要工作\n巡查42次。';

/** States of the parts of a draft. */
function states(text: string, settings: ReturnType<typeof settingsOf>): readonly string[] {
  const { profile, parts } = new Draft(text, { rules: [], settings }).analysis;
  return [profile.id, ...parts.map(({ part, status }) => `${part.id} ${status}`)];
}

describe("a unit's own profile", () => {
  it('is picked by the title or by its id, and asks for its parts', () => {
    const settings = settingsOf([SAFETY]);
    assert.deepEqual(states(DRAFT, settings), ['anquan-annual', 'work present', 'hazards missing']);
    assert.deepEqual(states('关于防汛的报告\n一、主要工作\n巡查。', settings), ['general']);
    assert.deepEqual(
      states('关于防汛的报告\n一、主要工作\n巡查。', settingsOf([SAFETY], { profile: 'anquan-annual' })),
      ['anquan-annual', 'work present', 'hazards missing'],
    );
  });

  it('makes new reports and missing parts', () => {
    const settings = settingsOf([SAFETY]);
    const profile = profileById('anquan-annual', profilesOf(settings))!;
    const values = { unit: '青石镇', year: 2024 };
    assert.equal(
      newReport(profile, values),
      '青石镇2024年安全生产工作年度报告\n\n一、主要工作\n【内容】\n二、隐患排查治理情况\n排查隐患【数量】处。\n',
    );
    assert.equal(fileNameFor(profile, values), '青石镇2024年安全生产工作年度报告.txt');
    const { analysis } = new Draft(DRAFT, { rules: [], settings });
    const { edits } = insertPart(analysis, analysis.parts[1]!.part);
    assert.equal(edits[0].newText, '\n二、隐患排查治理情况\n排查隐患【数量】处。');
  });

  it('is told by the rules in the name of the unit, not of a law', () => {
    const rules = RULES.filter(({ id }) => id === 'structure/missing-part');
    const [finding] = new Draft(DRAFT, { rules, settings: settingsOf([SAFETY]) }).findings;
    assert.match(say(finding!.message), /^缺少本单位要求的内容“隐患排查治理情况”/);
  });

  it('has a target of characters where it says so', () => {
    const { parts } = new Draft(DRAFT, { rules: [], settings: settingsOf([SAFETY]) }).analysis;
    assert.deepEqual(
      parts.map(({ part }) => part.characters),
      [{ min: 300 }, undefined],
    );
  });
});

describe('a profile that ships', () => {
  const change = {
    id: 'fazhi-annual',
    omit: ['other'],
    parts: [
      { id: 'plan', requirement: '逐条写明时限。', characters: { min: 200, max: 600 } },
      { id: 'publicity', name: '普法宣传', cues: ['普法'], before: 'plan', absence: 'info' },
    ],
  };
  const text = '青石镇2024年法治政府建设年度报告\n一、普法宣传\n二、2025年主要安排';

  it('is changed part by part, and stays picked by its title', () => {
    const settings = settingsOf([change]);
    assert.deepEqual(states(text, settings), [
      'fazhi-annual',
      'measures missing',
      'shortcomings missing',
      'leadership missing',
      'publicity present',
      'plan present',
    ]);
    const { parts } = profileById('fazhi-annual', profilesOf(settings))!;
    const plan = parts.at(-1)!;
    assert.deepEqual([plan.requirement, plan.characters], ['逐条写明时限。', { min: 200, max: 600 }]);
    assert.equal(plan.name, '下一年度主要安排');
    assert.deepEqual(
      parts.map(({ own }) => own),
      [false, false, false, true, false],
    );
  });

  it('may be what another one starts from, which takes none of its drafts', () => {
    const settings = settingsOf([
      { id: 'fazhi-street', extends: 'fazhi-annual', name: '街道法治报告', omit: ['leadership'] },
    ]);
    const profile = profileById('fazhi-street', profilesOf(settings))!;
    assert.equal(profile.parts.length, 4);
    assert.equal(profile.title, '{unit}{year}年街道法治报告');
    assert.equal(states(text, settings)[0], 'fazhi-annual');
  });

  it('keeps apart what the unit asks for when it is extended twice', () => {
    const settings = settingsOf([change, { id: 'x', extends: 'fazhi-annual', name: '甲' }]);
    const { parts } = profileById('x', profilesOf(settings))!;
    assert.deepEqual(
      parts.filter(({ own }) => own).map(({ id }) => id),
      ['publicity'],
    );
  });

  it('is what it was for drafts without such settings', () => {
    settingsOf([change]);
    assert.equal(profilesOf({}), PROFILES);
    assert.equal(profileById('fazhi-annual')?.parts.length, 5);
  });
});

describe('a profile that is wrong', () => {
  /** The settings with ⟦ ⟧ around what is complained of; ids of profiles and parts that hold. */
  function check(marked: string, hold: readonly string[], ...says: readonly RegExp[]): void {
    const { text } = parseMarked(marked);
    const { settings, complaints } = parseSettings(text, known);
    assert.equal(drawMarks(text, complaints), marked);
    assert.deepEqual(
      settings.profiles?.map(({ id, parts }) => [id, ...parts.map((part) => part.id)].join(' ')),
      hold,
    );
    for (const [index, pattern] of says.entries()) assert.match(say(complaints[index]!.message), pattern);
  }
  const part = '{ "id": "a", "name": "甲", "cues": ["甲"] }';

  it('names what it lacks and leaves the others alone', () => {
    check(
      `{ "profiles": [⟦{⟧ "name": "甲" }, { "id": ⟦"b"⟧, "name": "乙" }, { "id": ⟦"c"⟧, "parts": [] }, { "id": "d", "name": "丁", "parts": [${part}] }] }`,
      ['d a'],
      /没有写明 id/,
      /“b”缺少 parts/,
      /“c”缺少 name/,
    );
  });

  it('names a part that lacks its cues or its name', () => {
    check(
      `{ "profiles": [{ "id": "d", "name": "丁", "parts": [{ "id": ⟦"x"⟧, "name": "乙" }, { "id": ⟦"y"⟧, "cues": ["丙"] }, ⟦{⟧ "name": "戊" }, ${part}] }] }`,
      ['d a'],
      /“d”的部分“x”缺少 cues/,
      /“y”缺少 name/,
      /没有写明 id/,
    );
  });

  it('loses a broken cue, and its part where that was the only one', () => {
    check(
      `{ "profiles": [{ "id": "d", "name": "丁", "parts": [{ "id": "x", "name": "乙", "cues": [⟦"乙("⟧, "乙"] }, { "id": ⟦"y"⟧, "name": "丙", "cues": [⟦"[丙"⟧] }] }] }`,
      ['d x'],
      /cues 的正则表达式有误/,
      /“y”缺少 cues/,
    );
  });

  it('never throws, whatever the patterns are', () => {
    const cues = ['(?<a>甲)', '(?<a>乙)', '(', '\\\\1(丙)'].map((cue) => JSON.stringify(cue)).join(', ');
    const text = `{ "profiles": [{ "id": "d", "name": "丁", "parts": [{ "id": "x", "name": "乙", "cues": [${cues}, "乙"] }] }] }`;
    assert.equal(parseSettings(text, known).settings.profiles?.[0]?.parts[0]?.cue.test('写乙'), true);
  });

  it('tells wrong types, unknown fields and unknown ids', () => {
    check(
      `{ "profiles": [{ "id": "d", "name": "丁", "yearly": ⟦"yes"⟧, "basis": ⟦"law"⟧, ⟦"colour"⟧: 1, "titles": ⟦"甲"⟧, "parts": [⟦3⟧, { "id": "a", "name": "甲", "cues": ["甲"], "characters": { "min": ⟦"x"⟧ }, "absence": ⟦1⟧, "before": ⟦"z"⟧ }] }] }`,
      ['d a'],
    );
    check(
      '{ "profiles": [{ "id": "fazhi-annual", "omit": ⟦["plans"]⟧, "parts": [] }] }',
      ['fazhi-annual measures shortcomings leadership plan other'],
      /没有名为“plans”的部分/,
    );
    check('{ "profiles": [{ "id": "d", "extends": ⟦"fazhi"⟧ }] }', [], /extends 应是 fazhi-annual、/);
    check('{ "profiles": ⟦{}⟧ }', []);
  });

  it('tells an id that stands twice, and limits that contradict each other', () => {
    check(
      `{ "profiles": [{ "id": "d", "name": "丁", "parts": [${part}] }, { "id": ⟦"d"⟧, "name": "戊", "parts": [] }] }`,
      ['d a'],
      /写了两次/,
    );
    check(
      '{ "profiles": [{ "id": "fazhi-annual", "parts": [{ "id": "plan", "characters": ⟦{ "min": 9, "max": 3 }⟧ }] }] }',
      ['fazhi-annual measures shortcomings leadership plan other'],
    );
  });

  it('cannot be chosen, which is told at the choice', () => {
    const text = '{ "profile": "d", "profiles": [{ "id": "d" }] }';
    const { settings, complaints } = parseSettings(text, known);
    assert.equal(settings.profile, undefined);
    assert.equal(complaints.length, 2);
    assert.ok(complaints.every(({ beyondSchema }) => beyondSchema));
  });
});
