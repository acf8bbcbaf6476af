import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatHanNumber,
  parseArabic,
  parseHanNumber,
  toHalfWidthDigits,
  yearsIn,
} from '../../server/src/core/text/numerals.js';

describe('parseHanNumber', () => {
  const numbers: readonly (readonly [string, number])[] = [
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百零三', 103],
    ['一百二十', 120],
    ['一千零一十', 1010],
    ['三万五千', 35000],
    ['二〇二四', 2024],
    ['一二', 12],
  ];
  for (const [text, value] of numbers) {
    it(`reads ${text} as ${value}`, () => assert.equal(parseHanNumber(text), value));
  }
  for (const text of ['', '十十', '一十一百', '万', '甲', '十甲', '1', '一 二']) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(parseHanNumber(text), undefined));
  }
});

describe('formatHanNumber', () => {
  it('writes ordinals as people do', () => {
    assert.deepEqual([1, 10, 11, 20, 21, 100, 101, 110, 111, 1001, 1010, 9999].map(formatHanNumber), [
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十一',
      '一千零一',
      '一千零一十',
      '九千九百九十九',
    ]);
  });
  it('is read back as the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        (value) => parseHanNumber(formatHanNumber(value)) === value,
      ),
    );
  });
  it('leaves what no report counts to in digits', () =>
    assert.deepEqual([0, -1, 10000].map(formatHanNumber), ['0', '-1', '10000']));
});

describe('Arabic numerals', () => {
  it('are read in both widths', () => assert.deepEqual([parseArabic('12'), parseArabic('１２')], [12, 12]));
  it('are whole and short', () => {
    for (const text of ['', '1.5', '一', '-1', '1'.repeat(16)]) assert.equal(parseArabic(text), undefined);
  });
  it('become half-width without touching other text', () =>
    assert.equal(toHalfWidthDigits('共１２件，３'), '共12件，3'));
});

describe('yearsIn', () => {
  const shown = (text: string): string =>
    [...yearsIn(text)].map(({ year, start, end }) => `${year}@${start}-${end}`).join(' ');

  it('finds years in digits and in 汉字', () =>
    assert.equal(shown('2023年和二〇二四年度'), '2023@0-5 2024@6-11'));
  it('finds full-width digits and a blank before 年', () =>
    assert.equal(shown('２０２３年，2024 年'), '2023@0-5 2024@6-12'));
  it('leaves alone what is no year', () =>
    assert.equal(shown('12023年 1023年 3000年 2023元 五年 十四五'), ''));
  it('keeps no state between calls', () => assert.equal(shown('2023年'), shown('2023年')));
});
