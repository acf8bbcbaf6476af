/** What a word is to the editor: it asks for completion behind a Chinese character only where no word ends. */
import assert from 'node:assert/strict';
import { readJson } from '../support/repository.js';

const { wordPattern } = readJson<{ wordPattern: { pattern: string; flags: string } }>(
  'syntaxes/language-configuration.json',
);
const words = (text: string): readonly string[] =>
  text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];

describe('words of a draft', () => {
  it('are runs of Chinese, of Latin letters and of figures', () =>
    assert.deepEqual(words('全镇办理案件36件，满意率99.5%，推行APP。'), [
      ...['全镇办理案件', '36', '件', '满意率', '99.5', '推行', 'APP'],
    ]));

  it('are not the beginnings of numbers, items and closing forms', () => {
    for (const text of [
      '二',
      '　　十一',
      '做了。三',
      '第',
      '第二',
      '特',
      '特此',
      '无',
      '无其他',
      '做了。现将',
    ])
      assert.deepEqual(
        words(text).filter((word) => text.endsWith(word)),
        [],
        text,
      );
  });

  it('are those characters within a sentence', () =>
    assert.deepEqual(words('一年来，投入二，第三方，无其他情况'), [
      '一年来',
      '投入二',
      '第三方',
      '无其他情况',
    ]));
});
