import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineTable } from '../../server/src/core/text/line-table.js';
import { splitLines } from '../../server/src/core/text/lines.js';

const shown = (text: string): string =>
  splitLines(text)
    .map(({ text, eol }) => `${text}|${JSON.stringify(eol).slice(1, -1)}`)
    .join(' ');

describe('splitLines', () => {
  it('gives one empty line for an empty text', () => assert.equal(shown(''), '|'));
  it('splits at \\n', () => assert.equal(shown('甲\n乙'), '甲|\\n 乙|'));
  it('splits at \\r\\n once', () => assert.equal(shown('甲\r\n乙\r\n'), '甲|\\r\\n 乙|\\r\\n |'));
  it('splits at a lone \\r', () => assert.equal(shown('甲\r乙'), '甲|\\r 乙|'));
  it('keeps mixed line ends apart', () =>
    assert.equal(shown('甲\r\r\n乙\n\r丙'), '甲|\\r |\\r\\n 乙|\\n |\\r 丙|'));
  it('does not split at separators that editors do not count', () =>
    assert.equal(splitLines('甲\u2028乙\u0085丙\f丁').length, 1));

  it('joins to the same text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '甲', ' ', '\ud800') }), (text) => {
        const lines = splitLines(text);
        assert.equal(lines.map(({ text, eol }) => text + eol).join(''), text);
        assert.ok(lines.every(({ text }) => !/[\r\n]/.test(text)));
        assert.ok(lines.every(({ eol }, index) => (eol === '') === (index === lines.length - 1)));
      }),
    );
  });
});

describe('line end of most lines', () => {
  const endOf = (text: string): string => {
    const table = new LineTable((source) => source);
    table.reset(text);
    return table.lineEnd;
  };

  it('is what most lines have', () => {
    assert.equal(endOf('甲\r\n乙\r\n丙\n'), '\r\n');
    assert.equal(endOf('甲\n乙\r\n丙\n'), '\n');
    assert.equal(endOf('甲\r乙\r丙\n'), '\r');
  });
  it('is \\n where there is none', () => assert.equal(endOf('甲'), '\n'));
  it('is \\n where \\n and \\r\\n are level', () => assert.equal(endOf('甲\r\n乙\n'), '\n'));
});
