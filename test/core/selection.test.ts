import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionSpans } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

/** What the selection at ‸ grows to, step by step. */
function check(marked: string, ...steps: string[]): void {
  const { text, caret } = parseMarked(marked);
  const draft = draftOf([], text);
  const spans = selectionSpans(draft.analysis, draft.lineAt(caret!), caret!);
  assert.deepEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
    steps,
  );
}

describe('selection ranges', () => {
  const section = '（一）学法\n　　召开会议6次，学法4次。一是办案。二是普法。';
  it('grow from clause to draft', () =>
    check(
      '一、举措\n（一）学法\n　　召开会议6次，学法‸4次。一是办案。二是普法。\n（二）执法\n二、不足',
      '学法4次',
      '召开会议6次，学法4次。',
      '召开会议6次，学法4次。一是办案。二是普法。',
      section,
      `一、举措\n${section}\n（二）执法`,
      `一、举措\n${section}\n（二）执法\n二、不足`,
    ));
  it('take an item between sentence and paragraph', () =>
    check(
      '做了。一是办‸案。办结6件。二是普法。',
      '一是办案',
      '一是办案。',
      '一是办案。办结6件。',
      '做了。一是办案。办结6件。二是普法。',
    ));
  it('take the heading before the paragraph it runs into', () =>
    check('（一）学法用‸法。学法4次。', '（一）学法用法', '（一）学法用法。', '（一）学法用法。学法4次。'));
  it('have nothing to grow to in an empty draft', () => check('‸'));
  it('grow with every step, at every place', () => {
    const pieces = ['一、', '（一）', '\n', '。', '，', '甲', '一是', '　', '”', '\ud840'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.nat(), (words, at) => {
        const text = words.join('');
        const draft = draftOf([], text);
        const offset = at % (text.length + 1);
        let inner = { start: offset, end: offset };
        for (const span of selectionSpans(draft.analysis, draft.lineAt(offset), offset)) {
          assert.ok(span.start <= inner.start && inner.end <= span.end);
          assert.ok(span.end - span.start > inner.end - inner.start);
          inner = span;
        }
      }),
    );
  });
});
