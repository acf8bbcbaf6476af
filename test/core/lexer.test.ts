import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineFacts, lexLine } from '../../server/src/core/outline/lexer.js';

/** `level=value [number] {title} delimiter`, with ? for a doubtful ordinal and + for a run-in heading. */
function shown(line: string): string {
  const { text, ordinal, heading } = lexLine(line);
  if (!ordinal || !heading) return 'none';
  const number = text.slice(ordinal.start, ordinal.end);
  const title = text.slice(heading.title.start, heading.title.end);
  const mark = ordinal.doubtful ? '?' : '';
  return `${ordinal.level}=${ordinal.value}${mark} [${number}] {${title}} ${heading.delimiter}${heading.runIn ? '+' : ''}`.trim();
}

const itemsOf = (line: string): string =>
  lexLine(line)
    .items.map(({ start, end }) => line.slice(start, end))
    .join(' ');

describe('lexLine: ordinals', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['一、主要举措', '1=1 [一、] {主要举措}'],
    ['二十一、主要举措', '1=21 [二十一、] {主要举措}'],
    ['　　十二、主要举措　', '1=12 [十二、] {主要举措}'],
    ['一 、主要举措', '1=1 [一 、] {主要举措}'],
    ['一.主要举措', '1=1? [一.] {主要举措}'],
    ['一，主要举措', '1=1? [一，] {主要举措}'],
    ['（一）加强学习', '2=1 [（一）] {加强学习}'],
    ['(一)加强学习', '2=1 [(一)] {加强学习}'],
    ['（一)加强学习', '2=1 [（一)] {加强学习}'],
    ['（ 十一 ）加强学习', '2=11 [（ 十一 ）] {加强学习}'],
    ['〔二〕加强学习', '2=2 [〔二〕] {加强学习}'],
    ['（三）、加强学习', '2=3 [（三）、] {加强学习}'],
    ['一)加强学习', '2=1 [一)] {加强学习}'],
    ['三）加强学习', '2=3 [三）] {加强学习}'],
    ['㈡加强学习', '2=2 [㈡] {加强学习}'],
    ['1.开展培训', '3=1 [1.] {开展培训}'],
    ['1．开展培训', '3=1 [1．] {开展培训}'],
    ['１．开展培训', '3=1 [１．] {开展培训}'],
    ['12、开展培训', '3=12 [12、] {开展培训}'],
    ['1. 开展培训', '3=1 [1.] {开展培训}'],
    ['⒊开展培训', '3=3 [⒊] {开展培训}'],
    ['（1）集中授课', '4=1 [（1）] {集中授课}'],
    ['（１２）集中授课', '4=12 [（１２）] {集中授课}'],
    ['2）集中授课', '4=2 [2）] {集中授课}'],
    ['⑵集中授课', '4=2 [⑵] {集中授课}'],
    ['## 一、主要举措', '1=1 [一、] {主要举措}'],
    ['#（一）加强学习', '2=1 [（一）] {加强学习}'],
  ];
  for (const [line, expected] of lines) it(`reads ${line}`, () => assert.equal(shown(line), expected));

  const others: readonly string[] = [
    '',
    '　　',
    '一',
    '一年来，镇里抓了三件事。',
    '一是加强学习。',
    '第一，加强学习。',
    '2023年，长桥街道办结案件12件。',
    '2023年3月，开展检查。',
    '十：争取建成十条示范街。',
    '（二期）工程已经完工。',
    '（0）不从零数起',
    '3月共检查12次。',
    '二、三产业比重上升。',
    '三、四中全会精神传达到村。',
    '附件：1.任务清单',
    '##',
    '12345热线办结率99%。',
  ];
  for (const line of others)
    it(`reads no ordinal in ${JSON.stringify(line)}`, () => assert.equal(shown(line), 'none'));

  it('leaves to the numbering around them what may open a sentence', () => {
    for (const line of [
      '二、三级书记一起抓',
      '三、四好农村路建成',
      '1、2号楼改造完成',
      '3.5亿元投资到位',
      '4.7个100%',
    ]) {
      assert.match(shown(line), /^\d=\d\?/, line);
    }
  });
  it('does not doubt a number before a year', () => {
    assert.equal(shown('2．2023年实事清单'), '3=2 [2．] {2023年实事清单}');
    assert.equal(shown('一、二〇二三年工作'), '1=1 [一、] {二〇二三年工作}');
  });
});

describe('lexLine: headings', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['（一）加强学习。', '2=1 [（一）] {加强学习} 。'],
    ['（一）加强学习。全年学习12次。', '2=1 [（一）] {加强学习} 。+'],
    ['（一）加强学习 。 ', '2=1 [（一）] {加强学习} 。'],
    ['一、 主要举措；', '1=1 [一、] {主要举措} ；'],
    ['1.政策宣传：进村入户36次。', '3=1 [1.] {政策宣传} ：+'],
    ['1.政策宣传：', '3=1 [1.] {政策宣传} ：'],
    ['（一）总体情况：全年平稳。', '2=1 [（一）] {总体情况：全年平稳} 。'],
    ['（一）落实《青石镇办法（试行）。》要求。已办。', '2=1 [（一）] {落实《青石镇办法（试行）。》要求} 。+'],
    ['（一）落实“三个清单要求。已办结12件。', '2=1 [（一）] {落实“三个清单要求} 。+'],
    ['一、', '1=1 [一、] {}'],
    ['（一）。', '2=1 [（一）] {} 。'],
  ];
  for (const [line, expected] of lines)
    it(`ends the title in ${line}`, () => assert.equal(shown(line), expected));

  it('notes the years of the title', () =>
    assert.deepEqual(lexLine('三、2024年安排').heading?.years, [2024]));
});

describe('lexLine: items', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['一是学习不深。二是人手不足；三是经费偏少。', '一是 二是 三是'],
    ['一要抓实，二要抓细。', '一要 二要'],
    ['第一，抓学习。第二、抓落实。', '第一， 第二、'],
    ['（一）存在问题。一是学习不深。', '一是'],
    ['一是统一受理二是限时办结。', '一是 二是'],
    ['他说一是一，二是二。', ''],
    ['统一是关键，唯一要做的是学习。', ''],
    ['第一、二、三产业占比稳定。', ''],
    ['这是一要紧的事。', ''],
  ];
  for (const [line, expected] of lines)
    it(`finds them in ${line}`, () => assert.equal(itemsOf(line), expected));
});

describe('lexLine: any text', () => {
  const spansOf = ({ content, ordinal, heading, items }: LineFacts) => [
    content,
    ...(ordinal ? [ordinal, ordinal.numeral] : []),
    ...(heading ? [heading.title] : []),
    ...items,
  ];

  it('keeps every place inside the line and never fails', () => {
    const unit = fc.constantFrom(
      ...'（(）)一二十百〇0１2.．、，。：；是要第“”《》# \u3000\ud842\udfb7\ud800\udc00年a甲',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (line) => {
        const facts = lexLine(line);
        for (const { start, end } of spansOf(facts))
          assert.ok(0 <= start && start <= end && end <= line.length);
        assert.equal(facts.ordinal === undefined, facts.heading === undefined);
        assert.ok(facts.ordinal === undefined || facts.ordinal.value > 0);
      }),
    );
  });

  it('takes lone surrogates as they come', () => {
    assert.equal(shown('一、\ud842'), '1=1 [一、] {\ud842}');
    assert.equal(shown('\udfb7（一）甲'), 'none');
  });

  const shapes = ['（一）“一是（办结、', '一', '（', '　', '二〇二三年', '第一，', '一是', '1.', '#', '》。'];
  for (const shape of shapes) {
    it(`reads ten million characters of ${JSON.stringify(shape)} in time that grows with their number`, () => {
      const timeOf = (length: number): number => {
        const line = shape.repeat(length / shape.length);
        const start = performance.now();
        lexLine(line);
        return performance.now() - start;
      };
      timeOf(10_000);
      const small = Math.max(timeOf(1_000_000), 20);
      assert.ok(timeOf(10_000_000) < 40 * small);
    });
  }
});
