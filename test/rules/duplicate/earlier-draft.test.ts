import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, EarlierDrafts, say } from '../../../server/src/core/index.js';
import rule from '../../../server/src/core/lint/rules/duplicate/earlier-draft.js';
import { Writer } from '../../core/compare/drafts.js';
import { drawMarks } from '../../support/marked.js';
import { testRule } from '../../support/rule-tester.js';

const A = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';

testRule(rule, {
  flags: [
    { draft: `一、做法\n今年抓得紧，⟦${A}⟧，群众叫好。`, says: '这36个字与“old.txt”第2行逐字相同' },
    { draft: `⟦${A.slice(0, 30)}⟧后来就没有了。` },
  ],
  passes: [
    `一、${A.slice(0, 20)}`,
    `一、做法\n${A.slice(0, 16)}，别的都不一样。`,
    '',
    { draft: `一、做法\n${A}。`, settings: { options: { 'duplicate/earlier-draft': { minLength: 60 } } } },
  ],
});

const against = (text: string, ...old: readonly string[]) =>
  new Draft(text, {
    rules: [rule],
    earlier: new EarlierDrafts(old.map((text, at) => ({ file: `${at}.txt`, name: `${at}.txt`, text }))),
  });

describe('what the settings name to compare with', () => {
  it('is told with how like it is where words and figures differ', () => {
    const old = `${A}，连续2次不合格的安排补课`;
    const { findings } = against(`（一）抓学习。${old.replace('闭卷', '开卷').replace('2', '3')}。`, old);
    assert.deepEqual(
      findings.map(({ start, message }) => [start, say(message)]),
      [[7, '这49个字与“0.txt”第1行有95%相同，请核对是否照搬，数据和人名是否已经更新']],
    );
  });

  it('is linked at its place, and never changed', () => {
    const old = `往年的话。\n　　${A.replaceAll('，', ',')}。`;
    const [finding] = against(`${A}。`, '别的稿件。', old).findings;
    const related = finding!.related[0]!;
    assert.equal(related.in?.file, '1.txt');
    assert.equal(drawMarks(old, [related]), `往年的话。\n　　⟦${A.replaceAll('，', ',')}⟧。`);
    assert.deepEqual([finding!.fix, finding!.edits], ['none', []]);
  });

  it('is not there where nothing is named', () => {
    assert.deepEqual(new Draft(`${A}。`, { rules: [rule] }).findings, []);
    assert.deepEqual(against(`${A}。`).findings, []);
  });

  it('is told once for a stretch that stands in several files, with the one that has most of it', () => {
    const { findings } = against(`${A}。`, A.slice(0, 30), `${A}。`, A);
    assert.deepEqual(
      findings.map(({ related }) => related[0]!.in?.file),
      ['1.txt'],
    );
  });

  it('weighs with its length', () => {
    const writer = new Writer(61);
    const [long, short] = [writer.paragraph(), `${writer.clause(26).slice(0, 26)}，`];
    const severities = against(`${long}\n${short}${writer.paragraph()}`, `${long}\n${short}`).findings.map(
      ({ severity }) => severity,
    );
    assert.deepEqual(severities, ['warning', 'info']);
  });

  it('is told once where the whole draft was copied', () => {
    const writer = new Writer(62);
    const text = Array.from({ length: 9 }, () => writer.paragraph()).join('\n');
    const { findings } = against(text, text);
    assert.equal(findings.length, 1);
    assert.match(say(findings[0]!.message), /有9处文字与旧稿相同/);
  });

  it('is found the same after edits as in a fresh draft', () => {
    const writer = new Writer(63);
    const old = Array.from({ length: 4 }, () => writer.sentence()).join('\n');
    const piece = fc.oneof(
      fc.constantFrom(old, old.slice(0, 40), old.slice(45, 120), '\n', '。', '一、'),
      fc.string(),
    );
    const edit = fc.record({ from: fc.nat(), length: fc.nat(60), newText: piece });
    fc.assert(
      fc.property(piece, fc.array(edit, { maxLength: 5 }), (text, edits) => {
        const draft = against(text, old);
        for (const { from, length, newText } of edits) {
          const start = from % (draft.text.length + 1);
          draft.edit({ start, end: Math.min(draft.text.length, start + length), newText });
          const plain = (one: Draft) =>
            one.findings.map(({ start, end, related }) => [
              start,
              end,
              ...related.map((place) => place.start),
            ]);
          assert.deepEqual(plain(draft), plain(against(draft.text, old)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('work of the comparison while typing', () => {
  it('is done for the line that changed, and for no other', () => {
    const writer = new Writer(64);
    const text = Array.from({ length: 50 }, () => writer.paragraph()).join('\n');
    const looked: string[] = [];
    class Counting extends EarlierDrafts {
      override passagesIn(line: string) {
        looked.push(line);
        return super.passagesIn(line);
      }
    }
    const draft = new Draft(text, {
      rules: [rule],
      earlier: new Counting([{ file: 'a', name: 'a', text: writer.paragraph() }]),
    });
    assert.equal(draft.findings.length + looked.splice(0).length, 50);
    const start = draft.lineStarts[20]! + 5;
    draft.edit({ start, end: start, newText: '新' });
    assert.equal(draft.findings.length, 0);
    assert.deepEqual(looked, [draft.lines[20]!.text]);
  });
});
