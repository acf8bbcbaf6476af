import assert from 'node:assert/strict';
import { wordCount } from '../../server/src/core/index.js';

describe('characters as Word counts them', () => {
  for (const [text, count] of [
    ['', 0],
    ['法治政府', 4],
    ['依法行政，便民利企。', 10],
    ['2024年', 2],
    ['使用LED屏3块', 6],
    ['a b  c', 3],
    ['　　段首缩进', 4],
    ['“引号”与——破折号', 10],
    ['𠮷', 1],
    ['办结率98.5%', 4],
  ] as const) {
    it(`${JSON.stringify(text)} has ${count}`, () => assert.equal(wordCount(text), count));
  }
});
