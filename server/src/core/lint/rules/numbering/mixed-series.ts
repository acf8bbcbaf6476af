import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 同一段里“首先”开头，后面却接“第二”“其三”。整套都用一种的、只有一个词的不报。 */
export default defineLineRule({
  id: 'numbering/mixed-series',
  title: '列举的序词混用',
  severity: 'hint',
  fix: 'none',
  basis: ['practice'],
  why: '“首先、其次、再次”“第一、第二、第三”“其一、其二、其三”各是一套。开头用这一套，后面接那一套，读的人会回头去找漏掉的一项。',
  bad: '首先，加强学习。⟦第二⟧，规范执法。',
  good: '首先，加强学习。其次，规范执法。第一，建章立制。第二，抓好落实。首先要讲清，这是全市第二批。',

  triggers: ['首先', ...[...'第其'].flatMap((sign) => [...'一二三'].map((digit) => sign + digit))],

  *check({ text }) {
    let last: Word | undefined;
    for (const match of text.matchAll(WORDS)) {
      const word = wordOf(match);
      if (last && word.place === last.place + 1 && word.series !== last.series) {
        yield {
          at: { start: word.start, end: word.start + 2 },
          message: message('前面用的是“{0}”，这里接“{1}”，序词混用，请统一成一套', last.text, word.text),
        };
      }
      last = word;
    }
  },
});

interface Word {
  readonly text: string;
  readonly series: string;
  readonly place: number;
  /** In the line. */
  readonly start: number;
}

/** At the start of a sentence and with a pause behind. */
const WORDS =
  /(首先|其次|再次|第[一二三四五]|其[一二三四五])(?=[，,、：])(?<=(?:^[\s\u3000]{0,8}|[。；：;:][\s\u3000]{0,2})\1)/g;

const ADVERBS = ['首先', '其次', '再次'];

function wordOf({ 1: text = '', index = 0 }: RegExpMatchArray): Word {
  const place = ADVERBS.indexOf(text);
  return place >= 0
    ? { text, series: '首先', place, start: index }
    : { text, series: text[0]!, place: '一二三四五'.indexOf(text[1]!), start: index };
}
