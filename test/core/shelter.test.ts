import assert from 'node:assert/strict';
import { isChinese, quotePairs, roundPairs, shelterOf } from '../../server/src/core/text/shelter.js';
import { drawMarks, parseMarked } from '../support/marked.js';

/** Draws the sheltered stretches into the text. */
function sheltered(text: string, ordinal?: { start: number; end: number }): string {
  const shelter = shelterOf(text, ordinal);
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!shelter.covers(at)) continue;
    const last = spans.at(-1);
    if (last?.end === at) last.end++;
    else spans.push({ start: at, end: at + 1 });
  }
  return drawMarks(text, spans);
}

describe('shelter', () => {
  for (const marked of [
    '详见⟦https://www.example.gov.cn/a,b?c=1⟧，来信寄⟦fz@example.gov.cn⟧。',
    '登录⟦www.example.gov.cn⟧办理',
    '于⟦11:26⟧办结，截至⟦2023-03-24⟧，投入⟦1,000⟧元、占⟦3.5⟧%，比例⟦58.5:41.5⟧',
    '实现“⟦1+1>2⟧”，推行⟦2+N⟧模式，系统升级到⟦v2.1.3⟧',
    'PCT即⟦Patent Cooperation Treaty⟧,是专利合作条约',
    '⟦[bookmark: _GoBack]⟧2025年',
    '目录⟦TOC \\o "1-3" \\h⟧见⟦HYPERLINK "https://example.gov.cn"⟧',
    '甲⟦<!-- report-draft-ignore x: 乙 -->⟧丙⟦&nbsp;⟧丁⟦<br/>⟧戊⟦`a,b`⟧',
    '高⟦5\'30"⟧处',
    '2025年,青石镇(含3个村)共办理5件,A类,B类',
  ]) {
    it(`covers what is marked in ${marked}`, () => assert.equal(sheltered(parseMarked(marked).text), marked));
  }

  it('covers the number of a heading', () => {
    assert.equal(sheltered('(一)加强学习(试行)', { start: 0, end: 3 }), '⟦(一)⟧加强学习(试行)');
  });

  it('takes time in proportion to the text', () => {
    for (const piece of [
      'a',
      '1',
      'a,',
      '1,',
      '<!--',
      '"',
      '(',
      '&',
      'a.',
      'http://',
      '[bookmark:',
      'a ',
      '@',
    ]) {
      const text = piece.repeat(200_000 / piece.length);
      const start = process.hrtime.bigint();
      shelterOf(text, undefined);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      assert.ok(seconds < 2, `${piece}: ${seconds} s`);
    }
  });
});

describe('pairs of marks', () => {
  const draw = (
    text: string,
    pairs: readonly { open: number; close: number }[] | undefined,
  ): string | undefined =>
    pairs &&
    drawMarks(
      text,
      pairs.map(({ open, close }) => ({ start: open, end: close + 1 })),
    );

  it('finds round brackets of either width with their partners', () => {
    const text = '甲（乙(丙)丁)，1)戊，(己';
    assert.equal(draw(text, roundPairs(text, shelterOf(text, undefined))), '甲⟦（乙⟦(丙)⟧丁)⟧，1)戊，(己');
  });

  for (const [marked, sound] of [
    ['坚持⟦"甲乙"⟧和⟦“丙丁"⟧、⟦"戊己”⟧', true],
    ['屏幕55"，坚持⟦"甲乙"⟧', true],
    ['“甲乙”和“丙丁”', true],
    ['坚持"甲乙"和"丙丁', false],
    ['坚持 "，甲乙"', false],
    ['"甲“乙”丙"', false],
  ] as const) {
    it(`${sound ? 'pairs' : 'gives up on'} ${marked}`, () => {
      const { text } = parseMarked(marked);
      assert.equal(draw(text, quotePairs(text, shelterOf(text, undefined))), sound ? marked : undefined);
    });
  }
});

describe('Chinese characters', () => {
  it('are 汉字 and the marks of Chinese text', () => {
    for (const char of '汉〇𠮷，。”《') assert.ok(isChinese(char), char);
    for (const char of ['a', '1', ',', ' ', '—', undefined]) assert.ok(!isChinese(char), char);
  });
});
