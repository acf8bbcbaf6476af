/** Enter in a numbered paragraph, and Tab on an empty one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, changeLevel, Draft, numberOnEnter } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';

const draftOf = (text: string): Draft => new Draft(text, { rules: [] });

/** The draft after Enter at the caret; lines are parted by /. */
function enter(marked: string, eol = '\n'): string {
  const { text, caret } = parseMarked(marked.replaceAll('/', eol));
  const typed = applyEdits(text, [{ start: caret!, end: caret!, newText: eol }]);
  const draft = draftOf(typed);
  const edits = numberOnEnter(draft.analysis, draft.lineAt(caret! + eol.length));
  return applyEdits(typed, edits).replaceAll(eol, '/');
}

/** The draft after Tab (1) or Shift+Tab (-1) on the line of the caret, with the caret; undefined where it is not for us. */
function tab(marked: string, by: 1 | -1 = 1): string | undefined {
  const { text, caret } = parseMarked(marked.replaceAll('/', '\n'));
  const draft = draftOf(text);
  const line = draft.lineAt(caret!);
  const change = changeLevel(draft.analysis, line, by);
  if (!change) return undefined;
  const lines = applyEdits(text, change.edits).split('\n');
  lines[line] = `${lines[line]!.slice(0, change.length)}‸${lines[line]!.slice(change.length)}`;
  return lines.join('/');
}

const enters = (before: string, after: string): void => assert.equal(enter(before), after);

describe('Enter', () => {
  it('brings the next number of the level', () => {
    enters('一、甲‸', '一、甲/二、');
    enters('一、甲/（一）乙。做了。‸', '一、甲/（一）乙。做了。/（二）');
    enters('一、甲/（一）乙/1.丙‸', '一、甲/（一）乙/1.丙/2.');
    enters('一、甲/（一）乙/1.丙/（1）丁‸', '一、甲/（一）乙/1.丙/（1）丁/（2）');
    enters('九、甲/十、乙‸', '九、甲/十、乙/十一、');
  });

  it('writes it as the one above', () => {
    enters('一、甲/(一)乙‸', '一、甲/(一)乙/(二)');
    enters('一、甲/（一）乙/1、丙‸', '一、甲/（一）乙/1、丙/2、');
    enters('一、甲/（一）乙/１．丙‸', '一、甲/（一）乙/１．丙/２．');
    enters('一、甲/1. 丙‸', '一、甲/1. 丙/2. ');
    enters('一、甲/㈠乙‸', '一、甲/㈠乙/㈡');
  });

  it('indents it as the one above, with what the editor has indented already', () => {
    enters('　　一、甲‸', '　　一、甲/　　二、');
    const text = '  一、甲\n  ';
    const draft = draftOf(text);
    assert.equal(applyEdits(text, numberOnEnter(draft.analysis, 1)), '  一、甲\n  二、');
  });

  it('makes room among the numbers behind, up to the first that does not count on', () => {
    enters('一、甲‸/二、乙/三、丙', '一、甲/二、/三、乙/四、丙');
    enters('一、甲‸/二、乙/四、丙', '一、甲/二、/三、乙/四、丙');
    enters('一、甲‸/三、乙', '一、甲/二、/三、乙');
    enters('一、甲/（一）乙‸/（二）丙/二、丁/（一）戊', '一、甲/（一）乙/（二）/（三）丙/二、丁/（一）戊');
  });

  it('counts on below the next heading where the draft does so', () =>
    enters('一、甲/（一）乙/1.丙/2.丁‸/（二）戊/3.己', '一、甲/（一）乙/1.丙/2.丁/3./（二）戊/4.己'));

  it('keeps the line ends of the draft', () => {
    assert.equal(enter('一、甲‸/二、乙', '\r\n'), '一、甲/二、/三、乙');
    assert.equal(enter('一、甲/二、‸', '\r\n'), '一、甲/');
  });

  it('goes on with 一是', () => {
    enters('一、甲/一是学法。‸', '一、甲/一是学法。/二是');
    enters('一、甲/一要学法。/二要用法。‸', '一、甲/一要学法。/二要用法。/三要');
    enters('一、甲/第一，学法。‸', '一、甲/第一，学法。/第二，');
    enters('一、甲/　　九是学法。/　　十是用法。‸', '一、甲/　　九是学法。/　　十是用法。/　　十一是');
    enters('一、甲/一是学法。‸/二是用法。/三是普法。', '一、甲/一是学法。/二是/三是用法。/四是普法。');
    enters(
      '一、甲/一是学法。‸/二是用法。/做了。/三是普法。',
      '一、甲/一是学法。/二是/三是用法。/做了。/三是普法。',
    );
  });

  it('on a number without text takes the number away, and those behind close up', () => {
    enters('一、甲/二、‸', '一、甲/');
    enters('一、甲/　　二、‸', '一、甲/　　');
    enters('一、甲/二、‸/三、乙/四、丙', '一、甲//二、乙/三、丙');
    enters('一、甲/二、‸/二、乙', '一、甲//二、乙');
    enters('一、甲/一是学法。/二是‸', '一、甲/一是学法。/');
    enters('一、甲/一是学法。/二是‸/三是用法。', '一、甲/一是学法。//二是用法。');
  });

  it('leaves other lines alone', () => {
    for (const draft of [
      '一、甲/做了。‸',
      '一、甲‸乙',
      '一、‸甲',
      '‸一、甲',
      '‸',
      '一、甲/‸',
      '一、甲‸/做了。',
      '一、甲‸/（一）乙',
      '一、甲/（一）乙。一是学法。二是用法。‸/做了。',
      '一、甲/一是学法；二是用法。‸',
      '一、甲/3.5亿元投入。‸',
      '一、甲/一年来，做了。‸',
      '一、甲/办理案件12件。‸',
    ])
      enters(draft, draft.replace('‸', '/'));
  });
});

describe('Tab on a number without text', () => {
  it('takes it a level down', () => {
    assert.equal(tab('一、甲/二、‸'), '一、甲/（一）‸');
    assert.equal(tab('一、甲/（一）乙/（二）‸'), '一、甲/（一）乙/1.‸');
    assert.equal(tab('一、甲/（一）乙/1.丙/2.‸'), '一、甲/（一）乙/1.丙/（1）‸');
    assert.equal(tab('一、甲/（一）乙/二、‸'), '一、甲/（一）乙/（二）‸');
  });

  it('goes to the level that the draft uses', () =>
    assert.equal(tab('一、甲/1.乙/二、丙/三、‸'), '一、甲/1.乙/二、丙/1.‸'));

  it('writes and indents it as the others of its level', () => {
    assert.equal(tab('一、甲/  (一)乙/二、丙/三、‸'), '一、甲/  (一)乙/二、丙/  (一)‸');
    assert.equal(tab('一、甲/二、‸/三、丙/(一)丁'), '一、甲/(一)‸/二、丙/(一)丁');
  });

  it('counts on from section to section where the draft does so', () =>
    assert.equal(
      tab('一、甲/（一）乙/1.丙/2.丁/（二）戊/3.己/（三）庚/（四）‸'),
      '一、甲/（一）乙/1.丙/2.丁/（二）戊/3.己/（三）庚/4.‸',
    ));

  it('closes the gap it leaves', () =>
    assert.equal(tab('一、甲/二、‸/三、乙/四、丙'), '一、甲/（一）‸/二、乙/三、丙'));

  it('with Shift takes it a level up, and those behind make room', () => {
    assert.equal(tab('一、甲/（一）乙/（二）‸', -1), '一、甲/（一）乙/二、‸');
    assert.equal(tab('一、甲/（一）乙/（二）‸/二、丙', -1), '一、甲/（一）乙/二、‸/三、丙');
    assert.equal(tab('一、甲/（一）乙/（二）‸/（三）丙', -1), '一、甲/（一）乙/二、‸/（一）丙');
    assert.equal(tab('一、甲/1.乙/2.‸', -1), '一、甲/1.乙/二、‸');
  });

  it('stays where there is no further level', () => {
    assert.equal(tab('一、甲/（一）乙/1.丙/（1）‸'), '一、甲/（一）乙/1.丙/（1）‸');
    assert.equal(tab('一、甲/二、‸', -1), '一、甲/二、‸');
  });

  it('leaves an item as it is, which has no level', () => {
    for (const by of [1, -1] as const) assert.equal(tab('一、甲/二是‸', by), '一、甲/二是‸');
  });

  it('is not for lines with text', () => {
    for (const draft of ['一、甲‸', '一、甲/做了。‸', '一、甲/一是学法。‸', '‸', '一、甲/二、‸乙'])
      assert.equal(tab(draft), undefined);
  });
});

describe('typing numbers', () => {
  const LINES = [
    '一、甲',
    '二、',
    '（一）乙。做了。',
    '(二)',
    '1.丙',
    '2. 丁',
    '（1）',
    '一是学法。',
    '二是',
    '做了。',
    '',
    '　　三、戊',
  ];
  const drafts = fc.array(fc.constantFrom(...LINES), { maxLength: 12 });

  it('never touches anything but numbers', () => {
    const bare = (text: string): string => text.replace(/[\s一二三四五六七八九十\d（）()、.]/g, '');
    fc.assert(
      fc.property(drafts, fc.nat(), (lines, pick) => {
        const at = pick % (lines.length + 1);
        const text = [...lines.slice(0, at), '', ...lines.slice(at)].join('\n');
        const { analysis } = draftOf(text);
        const entered = applyEdits(text, numberOnEnter(analysis, at));
        const [before, after] = [bare(text), bare(entered)];
        // 二是 may come or go with its number.
        assert.ok(before.replaceAll('是', '') === after.replaceAll('是', ''), `${text}\n→\n${entered}`);
        for (const by of [1, -1] as const) {
          const moved = applyEdits(text, changeLevel(analysis, at, by)?.edits ?? []);
          assert.equal(bare(moved), before);
        }
      }),
    );
  });
});
