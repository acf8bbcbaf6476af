import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crossReferencesIn } from '../../server/src/core/outline/cross-reference.js';
import { drawMarks, parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

const HEADINGS = [
  '一、主要举措',
  '（一）学法用法。学法4次。',
  '（二）规范执法。办案6件。',
  '1.公示',
  '公示6件。',
  '2.记录',
  '记录6件。',
  '二、存在的不足',
  '（一）力量不足。',
  '（二）宣传不够。',
  '三、主要安排',
  '（一）加强培训',
];

/** The places that refer, and what each stands for: the titles that its numerals name. `sentence` ends the draft. */
function check(sentence: string, ...titles: string[]): void {
  const { text, spans } = parseMarked(sentence);
  checkDraft(`${HEADINGS.join('\n')}\n${text}`, spans.length, sentence, titles);
}

function checkDraft(draft: string, count: number, sentence: string, titles: readonly string[]): void {
  const { lines, outline } = draftOf([], draft).analysis;
  const found = crossReferencesIn(lines, outline);
  const drawn = drawMarks(
    draft,
    found.map(({ span }) => span),
  );
  assert.equal(drawn.split('\n').at(-1), sentence);
  assert.equal(found.length, count);
  const named = found.map(({ numerals }) => numerals.map(({ heading }) => heading?.title ?? '?').join(' > '));
  assert.deepEqual(named, titles);
  for (const { heading, numerals } of found) {
    assert.equal(heading, numerals.at(-1)?.heading);
    for (const { span } of numerals)
      assert.match(draft.slice(span.start, span.end), /^[一二三四五六七八九十]+$|^[0-9]+$/);
  }
}

describe('cross references', () => {
  it('names a part and what is below it', () => {
    check('见⟦第二部分⟧。', '存在的不足');
    check('详见⟦第一部分（二）⟧。', '主要举措 > 规范执法');
    check('详见本报告⟦第一部分第（二）项⟧。', '主要举措 > 规范执法');
    check('详见⟦第一部分第二点⟧。', '主要举措 > 规范执法');
    check('（见⟦第一部分（二）1.⟧）', '主要举措 > 规范执法 > 公示');
    check('（⟦第二部分⟧）', '存在的不足');
    check('⟦第二部分⟧所述不足已整改。', '存在的不足');
    check('针对⟦第二部分(一)⟧的不足，已整改。', '存在的不足 > 力量不足');
  });
  it('reads a part in running words where they can mean this report only', () => {
    check('针对⟦第二部分⟧指出的问题，已逐项整改。', '存在的不足');
    check('围绕⟦第二部分⟧，重点抓好以下工作。', '存在的不足');
    check('⟦第二部分⟧的不足已逐项整改。', '存在的不足');
    check('针对⟦第二部分⟧的问题，逐项整改。', '存在的不足');
    check('对⟦第二部分⟧中列举的三项短板，逐项整改。', '存在的不足');
    check('整改安排写在⟦第三部分⟧。', '主要安排');
    check('前述⟦第二部分⟧已逐项整改。', '存在的不足');
    check('措施与⟦第二部分⟧提出的不足一一对应，⟦第三部分⟧将作安排。', '存在的不足', '主要安排');
  });
  it('leaves what else has parts alone', () => {
    for (const sentence of [
      '认真学习讲话第二部分，抓好落实。',
      '针对讲话第二部分指出的问题，逐项整改。',
      '学习讲话精神，针对第二部分指出的问题逐项整改。',
      '学习《决定》，针对第二部分提出的要求逐项落实。',
      '针对巡察反馈第二部分指出的问题，逐项整改。',
      '针对督察组通报，第二部分指出的问题已整改。',
      '讲解教材第三部分的安排。',
      '针对去年报告第二部分指出的问题，逐项整改。',
      '第一部分资金已拨付。',
      '针对第一部分企业开展检查。',
      '将第二部分款项拨付到村。',
      '对一部分问题逐项整改。',
      '针对第五部分指出的问题，逐项整改。',
      '会上说“针对第二部分指出的问题，要逐项整改”。',
      '检查分三个部分，针对第二部分指出的问题逐项整改。',
      '第一部分是自查，第二部分的不足由专班整改。',
      '第二部分群众反映的问题已办结。',
    ])
      check(sentence);
  });
  it('reads ordinals behind 见', () => {
    check('做法见⟦一、（二）⟧。', '主要举措 > 规范执法');
    check('做法见⟦一（二）⟧。', '主要举措 > 规范执法');
    check('做法见“⟦二、⟧存在的不足”。', '存在的不足');
    check('做法见⟦（一）⟧。', '加强培训');
    check('同上文⟦（一）⟧。', '加强培训');
    check('前述⟦一、（二）⟧。', '主要举措 > 规范执法');
  });
  it('reads several at once', () => {
    check('见⟦第一⟧、⟦二部分⟧。', '主要举措', '存在的不足');
    check('见⟦第一⟧和⟦第三部分（一）⟧。', '主要举措', '主要安排 > 加强培训');
    check('见⟦第一部分⟧和⟦第三部分⟧。', '主要举措', '主要安排');
    check('见⟦第二部分（一）⟧、⟦（二）⟧。', '存在的不足 > 力量不足', '宣传不够');
  });
  it('keeps a reference to what is not there', () => {
    check('见⟦第五部分⟧。', '?');
    check('见⟦第二部分（六）⟧。', '存在的不足 > ?');
    check('见⟦第五部分（一）⟧。', '? > ?');
  });
  it('does not choose between two headings of one number', () => {
    checkDraft('一、甲\n二、乙\n二、丙\n三、丁\n见第二部分。', 1, '见⟦第二部分⟧。', ['?']);
  });
  it('counts below an unnumbered heading what stands there', () => {
    const draft = '一、甲\n做了。\n二、乙\n做了。\n明年工作安排\n一、丙\n要做。\n二、丁\n见第一部分。';
    checkDraft(draft, 1, '见⟦第一部分⟧。', ['丙']);
  });
  it('leaves other documents and laws alone', () => {
    for (const sentence of [
      '落实《法治政府建设实施纲要》第三部分要求。',
      '见《实施方案》第二部分（一）。',
      '落实实施意见第二部分（一）的要求。',
      '依照第三章、第二条第（一）项处罚。',
      '根据本法第二条。',
      '学习讲话第二部分。',
      '《行政处罚法》第三十三条第一款',
    ])
      check(sentence);
  });
  it('leaves parts that only count alone', () => {
    for (const sentence of [
      '培训分为三部分，第一部分为理论，第二部分为实务。',
      '征求意见（二）次。',
      '常见（一）类问题。',
      '初见成效。',
      '见附件三（二）。',
      '第二十三部分',
      '见（二十人）。',
      '见二、三级目录。',
    ])
      check(sentence);
  });
  it('never fails, and its places are in the text', () => {
    const pieces = [
      '见',
      '第',
      '三',
      '部分',
      '（',
      '二',
      '）',
      '、',
      '1.',
      '\n',
      '一、',
      '和',
      '“',
      '《',
      '》',
      '\ud840',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const { lines, outline } = draftOf([], words.join('')).analysis;
        let last = 0;
        for (const { span, numerals } of crossReferencesIn(lines, outline)) {
          assert.ok(last <= span.start && span.start < span.end);
          for (const { span: numeral } of numerals) {
            assert.ok(span.start <= numeral.start && numeral.end <= span.end);
          }
          last = span.end;
        }
      }),
    );
  });
});
