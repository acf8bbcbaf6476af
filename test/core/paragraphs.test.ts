/** Run-in headings, broken paragraphs and items; / parts lines, ‸ is the caret, ⟦ ⟧ the selection. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toggleItems } from '../../server/src/core/features/paragraphs/items.js';
import { joinParagraph } from '../../server/src/core/features/paragraphs/join.js';
import { toggleRunIn } from '../../server/src/core/features/paragraphs/run-in.js';
import {
  headingsAt,
  type Outcome,
  type StructureSource,
} from '../../server/src/core/features/structure/source.js';
import { applyEdits, Draft, type Span, say } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';

const sourceOf = (text: string): StructureSource => ({ ...new Draft(text, { rules: [] }).analysis, text });

const checking =
  (change: (source: StructureSource, span: Span) => Outcome) =>
  (draft: string, expected: string): void => {
    const { text, caret, spans } = parseMarked(draft.replaceAll('/', '\n'));
    const outcome = change(sourceOf(text), spans[0] ?? { start: caret!, end: caret! });
    const result = 'refused' in outcome ? say(outcome.refused) : applyEdits(text, outcome.edits);
    assert.equal(result.replaceAll('\n', '/'), expected);
  };

describe('a run-in heading', () => {
  const check = checking((source, span) => toggleRunIn(source, headingsAt(source, span)));

  it('gets a line of its own, and is joined again', () => {
    check('一、甲/　　（一）乙。做‸了。好。', '一、甲/　　（一）乙/　　做了。好。');
    check('一、甲/　　（一）‸乙/　　做了。好。', '一、甲/　　（一）乙。做了。好。');
    check('一、甲/1.乙：做‸了。', '一、甲/1.乙/做了。');
    check('一、甲/（一）‸乙。//做了。', '一、甲/（一）乙。做了。');
  });
  it('turns all that are selected the same way', () =>
    check(
      '一、甲/⟦（一）乙。做了。/（二）丙/（三）丁。好。⟧',
      '一、甲/（一）乙/做了。/（二）丙/（三）丁/好。',
    ));
  it('says where there is nothing to join', () => {
    check('‸一、甲/（一）乙', '“一、甲”下面没有可以接排的正文');
    check('青石镇工作报告/今年‸工作/做了事情。', '“今年工作”没有序号，不能接排');
  });
});

describe('a broken paragraph', () => {
  const check = checking(joinParagraph);
  const long = '今年以来我镇深入推进法治政府建设各项工作';

  it('is joined around the caret', () =>
    check(
      `一、甲/${long}取得/了明显‸成效，群众满意度/进一步提高。/全年办理案件。`.replace(
        '了明显',
        `${long}，了明显`,
      ),
      `一、甲/${long}取得${long}，了明显成效，群众满意度进一步提高。/全年办理案件。`,
    ));
  it('is joined behind a run-in heading', () =>
    check(`一、甲/（一）乙。${long}‸取得/成效。`, `一、甲/（一）乙。${long}取得成效。`));
  it('is what is selected, sentences or not', () => {
    check('一、甲/⟦做了。/做好。  /　　再做。⟧/二、乙', '一、甲/做了。做好。再做。/二、乙');
    check('一、甲/⟦做了。//做好。/（一）乙/再做。⟧', '这里没有断开的段落');
    check('一、甲/⟦with the/law of⟧/二、乙', '一、甲/with the law of/二、乙');
  });
  it('does not swallow headings, items, finished sentences and new paragraphs', () => {
    check(`一、甲/${long}‸/二、乙`, '这里没有断开的段落');
    check(`一、甲/${long}‸/一是做了。`, '这里没有断开的段落');
    check(`一、甲/${long}‸。/做了。`, '这里没有断开的段落');
    check(`一、甲/${long}‸/　　做了。`, '这里没有断开的段落');
    check(`一、${long}‸/做了。`, '这里没有断开的段落');
  });
});

describe('items', () => {
  const check = checking(toggleItems);

  it('go to lines of their own and back', () => {
    check(
      '　　（一）甲。一是做‸了；二是做好；三是再做。',
      '　　（一）甲。一是做了；/　　二是做好；/　　三是再做。',
    );
    check(
      '　　（一）甲。一是做‸了；/　　二是做好；/　　三是再做。',
      '　　（一）甲。一是做了；二是做好；三是再做。',
    );
    check('一要做。/二要做‸好。/全年无事。', '一要做。二要做好。/全年无事。');
  });
  it('are split in every line of the selection', () =>
    check('⟦一是做。二是好。/第一，做。第二，好。⟧', '一是做。/二是好。/第一，做。/第二，好。'));
  it('stay where nothing goes on', () => {
    const nothing = '这里没有可以分行或并段的“一是……二是……”';
    check('一是做‸了。', nothing);
    check('一是做了。/三是‸好。', nothing);
    check('‸', nothing);
  });
  it('are the same text after going there and back', () => {
    const piece = fc.constantFrom(
      '一是做了；',
      '二是好，',
      '三是再做。',
      '没有。',
      '第一，办。',
      '第二，再办。',
      '　',
    );
    const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(line, fc.constantFrom('\n', '\r\n'), (text, eol) => {
        const draft = `一、甲${eol}${text}`;
        const all = (source: StructureSource): Span => ({ start: 0, end: source.text.length });
        const source = sourceOf(draft);
        const apart = toggleItems(source, all(source));
        if ('refused' in apart) return;
        const middle = sourceOf(applyEdits(draft, apart.edits));
        const back = toggleItems(middle, all(middle));
        assert.ok('edits' in back);
        const plain = (each: string): string => each.replace(/[\r\n\u3000]/g, '');
        assert.equal(plain(applyEdits(middle.text, back.edits)), plain(draft));
        assert.equal(plain(middle.text), plain(draft));
      }),
    );
  });
});
