/** Edits one after the other, as one set; and mending in bulk. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, fixAll, message, type Rule, type TextEdit } from '../../server/src/core/index.js';
import { composeEdits } from '../../server/src/core/text/compose.js';

/** Sorted edits without overlap for a text of the given length. */
const edits = (length: number): fc.Arbitrary<TextEdit[]> =>
  fc
    .array(fc.record({ gap: fc.nat(5), cut: fc.nat(4), newText: fc.string({ maxLength: 3 }) }), {
      maxLength: 6,
    })
    .map((steps) => {
      const made: TextEdit[] = [];
      let at = 0;
      for (const { gap, cut, newText } of steps) {
        const start = at + gap + (made.length > 0 ? 1 : 0);
        if (start + cut > length) break;
        made.push({ start, end: start + cut, newText });
        at = start + cut;
      }
      return made;
    });

describe('composed edits', () => {
  it('do what both sets do, one after the other', () => {
    const cases = fc.string({ maxLength: 30 }).chain((text) =>
      edits(text.length).chain((first) => {
        const middle = applyEdits(text, first);
        return edits(middle.length).map((second) => ({ text, first, middle, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, middle, second }) => {
        assert.equal(applyEdits(text, composeEdits(first, second)), applyEdits(middle, second));
      }),
      { numRuns: 3000 },
    );
  });

  it('refuse to overlap when applied', () => {
    const overlapping = [
      { start: 0, end: 2, newText: '' },
      { start: 1, end: 3, newText: '' },
    ];
    assert.throws(() => applyEdits('一二三', overlapping), RangeError);
    assert.throws(() => applyEdits('一', [{ start: 0, end: 2, newText: '' }]), RangeError);
  });
});

describe('fix all', () => {
  const replacing = (id: Rule['id'], from: string, to: string, fix: 'safe' | 'review' = 'safe'): Rule => ({
    id,
    title: '测试',
    severity: 'info',
    fix,
    basis: ['practice'],
    why: '',
    bad: '',
    good: '',
    scope: 'line',
    *check({ text }) {
      const start = text.indexOf(from);
      if (start < 0) return;
      const at = { start, end: start + from.length };
      yield { at, message: message('测试'), edits: [{ ...at, newText: to }], fixTitle: message('测试') };
    },
  });

  it('goes on round by round and tells the edits on the first text', () => {
    const rules = [replacing('wording/a', '甲', '乙乙'), replacing('wording/b', '乙乙', '丙')];
    const text = '前甲中\r\n甲后';
    const fixed = fixAll(text, { rules });
    assert.equal(fixed.text, '前丙中\r\n丙后');
    assert.equal(applyEdits(text, fixed.edits), fixed.text);
    assert.equal(fixed.edits.length, 2);
  });

  it('leaves alone what wants an eye', () => {
    assert.equal(fixAll('甲', { rules: [replacing('wording/a', '甲', '乙', 'review')] }).text, '甲');
  });

  it('names the rules that undo each other', () => {
    const rules = [replacing('wording/a', '甲', '乙'), replacing('wording/b', '乙', '甲')];
    assert.throws(() => fixAll('甲', { rules }), /do not settle: wording\/a|wording\/b/);
  });

  it('lets the earlier of two findings on one place go first', () => {
    const rules = [replacing('wording/a', '甲乙', '丁'), replacing('wording/b', '乙丙', '戊')];
    assert.equal(fixAll('甲乙丙', { rules }).text, '丁丙');
  });
});
