import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renumber, renumberWithin, shiftSiblings } from '../../server/src/core/features/renumber.js';
import { applyEdits } from '../../server/src/core/index.js';
import { chainsOf, faultsOf } from '../../server/src/core/outline/sequence.js';
import { parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

const outlineOf = (text: string) => draftOf([], text).analysis.outline;
const renumbered = (text: string): string => applyEdits(text, renumber(outlineOf(text)));

/** Drafts on one line: / parts their lines. */
const check = (draft: string, expected: string): void =>
  assert.equal(renumbered(draft.replaceAll('/', '\n')).replaceAll('\n', '/'), expected);

describe('renumber', () => {
  it('closes gaps and parts repeats', () => {
    check('一、甲/三、乙/四、丙', '一、甲/二、乙/三、丙');
    check('一、甲/一、乙/二、丙', '一、甲/二、乙/三、丙');
    check('一、甲/五、乙/三、丙', '一、甲/二、乙/三、丙');
  });
  it('counts below each parent anew', () =>
    check('一、甲/（二）乙/（三）丙/三、丁/（二）戊', '一、甲/（一）乙/（二）丙/二、丁/（一）戊'));
  it('keeps numbers that run on across parents running', () =>
    check(
      '一、甲/（一）乙/1.丙/2.丁/（二）戊/3.己/（三）庚/5.辛',
      '一、甲/（一）乙/1.丙/2.丁/（二）戊/3.己/（三）庚/4.辛',
    ));
  it('keeps a second count below one parent', () =>
    check('一、甲/（一）乙/（二）丙/（一）丁/（二）戊', '一、甲/（一）乙/（二）丙/（一）丁/（二）戊'));
  it('keeps a new count below an unnumbered heading', () =>
    check(
      '青石镇工作报告/一、甲/做了。/三、乙/做了。/明年工作安排/一、丙/要做。',
      '青石镇工作报告/一、甲/做了。/二、乙/做了。/明年工作安排/一、丙/要做。',
    ));
  it('starts a draft that was cut at its head from one', () =>
    check('二、甲/（一）乙/3.丙/4.丁', '一、甲/（一）乙/1.丙/2.丁'));
  it('writes each number in its own way', () => {
    check('一、甲/(三)乙/（四)丙/五）丁', '一、甲/(一)乙/（二)丙/三）丁');
    check('1、甲/３．乙/4. 丙/（2）丁', '1、甲/２．乙/3. 丙/（1）丁');
    check('㈠甲/㈢乙/⒈丙/⒊丁', '㈠甲/㈡乙/⒈丙/⒉丁');
  });
  it('writes a ready-made character out where there is none for the number', () => {
    const text = [...Array(10).keys()].map((index) => `${String.fromCharCode(0x3220 + index)}甲\n`).join('');
    assert.ok(renumbered(`${text}㈩甲`).endsWith('㈩甲\n（十一）甲'));
  });
  it('leaves items, cross references, attachments and text alone', () => {
    const text = '一、甲\n一是做了。三是见第三部分。\n三、乙\n（见二、三级目录）\n附件：1.清单\n3.清单';
    assert.equal(renumbered(text), text.replace('三、乙', '二、乙'));
  });
  it('does nothing in a draft without numbers', () =>
    assert.deepEqual(renumber(outlineOf('青石镇报告\n做了。')), []));
});

describe('renumber: any draft', () => {
  const forms = ['一、', '（一）', '(一)', '1.', '1、', '１．', '（1）'] as const;
  const numerals = {
    一: ['一', '二', '三', '四', '十', '十二'],
    1: ['1', '2', '3', '4', '10', '24'],
    '１': ['１', '２', '３', '４', '１０', '２４'],
  };
  const heading = fc
    .tuple(fc.constantFrom(...forms), fc.nat({ max: 5 }))
    .map(([form, index]) =>
      form.replace(/[一1１]/, (digit) => numerals[digit as keyof typeof numerals][index]!),
    );
  const line = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(heading, fc.constantFrom('甲项', '乙项。', '丙项。做了。'))
        .map((parts) => parts.join('')),
    },
    { weight: 2, arbitrary: fc.constantFrom('做了几件事。', '', '明年工作安排', '一是做了。三是要做。') },
  );
  const draft = fc.array(line, { maxLength: 30 }).map((lines) => ['青石镇工作报告', ...lines].join('\n'));

  /** Everything but the numerals. */
  const frame = (text: string): readonly string[] =>
    outlineOf(text).headings.map(({ number, ordinal, title, parent }) =>
      [
        parent?.line,
        number.replace(text.slice(ordinal?.numeral.start, ordinal?.numeral.end), '#'),
        title,
      ].join(' '),
    );

  it('is in order afterwards, and stays as it is the second time', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const result = renumbered(text);
        assert.deepEqual(renumber(outlineOf(result)), []);
        assert.deepEqual(chainsOf(outlineOf(result)).flatMap(faultsOf), []);
      }),
      { numRuns: 400 },
    );
  });
  it('changes numerals only', () => {
    fc.assert(
      fc.property(draft, (text) => {
        assert.deepEqual(frame(renumbered(text)), frame(text));
        const { headings } = outlineOf(text);
        for (const edit of renumber(outlineOf(text))) {
          assert.ok(
            headings.some(
              ({ ordinal }) => ordinal?.numeral.start === edit.start && ordinal.numeral.end === edit.end,
            ),
          );
        }
      }),
    );
  });
});

describe('renumberWithin', () => {
  /** Between ⟦ and ⟧ is the stretch. */
  const check = (draft: string, expected: string): void => {
    const { text, spans } = parseMarked(draft.replaceAll('/', '\n'));
    const edits = renumberWithin(outlineOf(text), spans[0]!);
    assert.equal(applyEdits(text, edits).replaceAll('\n', '/'), expected);
  };

  it('counts on from the heading before the stretch, and leaves what follows it', () =>
    check('一、甲/二、乙/⟦五、丙/五、丁⟧/九、戊', '一、甲/二、乙/三、丙/四、丁/九、戊'));
  it('starts at one below a heading', () =>
    check('一、甲/（三）乙/二、丙/⟦（二）丁/（二）戊⟧', '一、甲/（三）乙/二、丙/（一）丁/（二）戊'));
  it('touches nothing that is only half inside', () =>
    check('一、甲/三⟦、乙/四、丙⟧', '一、甲/三、乙/四、丙'));
});

describe('shiftSiblings', () => {
  const shifted = (draft: string, number: string): string => {
    const text = draft.replaceAll('/', '\n');
    const outline = outlineOf(text);
    const heading = outline.headings.find((each) => each.number === number)!;
    return applyEdits(text, shiftSiblings(outline, heading, 1)).replaceAll('\n', '/');
  };

  it('raises the heading and those after it at its level', () =>
    assert.equal(
      shifted('一、甲/（一）乙/二、丙/（一）丁/三、戊', '二、'),
      '一、甲/（一）乙/三、丙/（一）丁/四、戊',
    ));
  it('stops where the count starts anew', () =>
    assert.equal(
      shifted('青石镇工作报告/一、甲/做了。/二、乙/做了。/明年工作安排/一、丙/要做。', '二、'),
      '青石镇工作报告/一、甲/做了。/三、乙/做了。/明年工作安排/一、丙/要做。',
    ));
  it('goes on where the count does', () =>
    assert.equal(
      shifted('一、甲/（一）乙/1.丙/2.丁/（二）戊/3.己', '2.'),
      '一、甲/（一）乙/1.丙/3.丁/（二）戊/4.己',
    ));
  it('leaves the faults of the draft as they are', () =>
    assert.equal(shifted('一、甲/二、乙/四、丙', '二、'), '一、甲/三、乙/五、丙'));
});
