import assert from 'node:assert/strict';
import { attachmentLinks } from '../../server/src/core/index.js';
import { attachmentMentionsIn, attachmentsIn } from '../../server/src/core/outline/attachments.js';
import { drawMarks, parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

/** ⟦ and ⟧ around entries and attachments; `values` are the numbers of the attachments that are found. */
function check(marked: string, ...values: number[]): void {
  const { text } = parseMarked(marked);
  const { lines, outline } = draftOf([], text).analysis;
  const found = attachmentsIn(lines, outline);
  const spans = found.flatMap(({ entry, head }) => [entry, head].filter((span) => span !== undefined));
  assert.equal(drawMarks(text, spans), marked);
  assert.deepEqual(
    found.map(({ value }) => value),
    values,
  );
}

describe('attachments', () => {
  it('are listed and stand below', () => {
    check(
      '一、甲\n做了。\n附件：1.⟦名单⟧\n　　　2.⟦2025年清单⟧\n\n⟦附件1\n\n名单⟧\n张三\n⟦附件2\n2025年清单⟧\n一项',
      1,
      2,
    );
    check('一、甲\n附件：\n1．附件1：⟦名单.doc⟧\n2．附件2：⟦清单.doc⟧', 1, 2);
    check('一、甲\n附件1：⟦名单⟧\n附件2：⟦清单⟧', 1, 2);
  });
  it('may be one alone', () => {
    check('一、甲\n附件：⟦名单⟧\n\n⟦附件\n名单⟧\n张三', 1);
    check('一、甲\n⟦附件\n名单⟧', 1);
  });
  it('need a list or a number', () => {
    check('一、甲\n附件齐全。');
    check('一、甲\n附件：');
    check('');
  });
  it('are named in the text', () => {
    const mentions = (text: string): string => drawMarks(text, attachmentMentionsIn(text));
    assert.equal(mentions('详见附件2。（附件三）'), '详见⟦附件2⟧。（⟦附件三⟧）');
    assert.equal(mentions('附件2份，附件3个'), '附件2份，附件3个');
  });
  it('know their files', () => {
    const { analysis } = draftOf([], '一、甲\n附件：1.名单\n2．附件2：任务清单.doc\n附件1\n名单');
    const isFile = (index: number, ...names: string[]) =>
      names.map((name) => attachmentLinks(analysis)[index]!.isFile(name));
    assert.deepEqual(isFile(0, '名单.docx', '附件1：名单.pdf', '附件1名单.xlsx', '附件2 名单.doc', '名单'), [
      true,
      true,
      true,
      false,
      true,
    ]);
    assert.deepEqual(isFile(1, '任务清单.doc', '任务清单.docx', '清单.doc'), [true, true, false]);
    assert.deepEqual(
      attachmentLinks(analysis).map(({ head }) => head !== undefined),
      [true, false],
    );
  });
});
