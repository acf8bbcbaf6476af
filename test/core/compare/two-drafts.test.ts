/** Passages that two drafts share: what was copied is found, what reports have in common by their kind is not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MIN_SHARED } from '../../../server/src/core/compare/passages.js';
import { Stream } from '../../../server/src/core/compare/stream.js';
import { sharedText } from '../../../server/src/core/compare/two-drafts.js';
import { passagesOf, Writer } from './drafts.js';

describe('passages that two drafts share', () => {
  it('are whole paragraphs, wherever they were moved', () => {
    const writer = new Writer(1);
    const own = Array.from({ length: 5 }, () => writer.paragraph());
    const other = Array.from({ length: 5 }, () => writer.paragraph());
    other[4] = own[1]!;
    other[0] = own[3]!;
    const [first, second] = [writer.draft(own), writer.draft(other)];
    const bare = (text: string): string => text.replace(/。$/, '');
    assert.deepEqual(passagesOf(first, second), [
      [bare(own[1]!), bare(own[1]!)],
      [bare(own[3]!), bare(own[3]!)],
    ]);
  });

  it('are sentences in another order', () => {
    const writer = new Writer(2);
    const sentences = Array.from({ length: 6 }, () => writer.sentence());
    const shuffled = [3, 0, 5, 1, 4, 2].map((at) => sentences[at]!);
    const [a, b] = [sentences.join(''), shuffled.join('')];
    const { inA, inB } = sharedText(new Stream(a), new Stream(b));
    // Marks between sentences may be left out.
    for (const found of [inA, inB]) assert.ok(found.filter((one) => !one).length <= sentences.length);
  });

  it('are those whose figures and names were changed, with how like they are', () => {
    const [mine, theirs] = [
      '青石镇司法所全年开展学法讲座12场，受教育干部340人次，印发普法手册2600册，现场答复咨询95件。',
      '长桥街道司法所全年开展学法讲座8场，受教育干部1205人次，印发普法手册900册，现场答复咨询47件。',
    ];
    const found = sharedText(new Stream(mine), new Stream(theirs)).passages;
    assert.equal(found.length, 1);
    const { likeness } = found[0]!;
    assert.ok(0.7 <= likeness && likeness < 0.9, String(likeness));
    assert.equal(sharedText(new Stream(mine), new Stream(mine)).passages[0]!.likeness, 1);
  });

  it('are found where paragraphs were broken elsewhere, in another width and with blanks between', () => {
    const text = new Writer(3).paragraph();
    const other = `　　${text.slice(0, 20)}\r\n${text.slice(20, 41).replaceAll('，', ', ')}\n\n${text.slice(41)}`;
    const { inA } = sharedText(new Stream(text), new Stream(other));
    assert.ok(inA.every((found, at) => found === 1 || at === inA.length - 1));
  });

  it('are no headings, names of laws, quotations and set phrases', () => {
    const lists = (lead: string): string =>
      `${lead}\n一、2024年推进法治政府建设的主要举措和成效，以及取得的主要经验和做法情况\n${lead}学习《中华人民共和国行政处罚法》《中华人民共和国行政复议法》《中华人民共和国行政诉讼法》。`;
    assert.deepEqual(passagesOf(lists('我镇干部'), lists('街道同志')), []);
    const phrase =
      '以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面贯彻党的二十大和二十届二中、三中全会精神';
    assert.deepEqual(passagesOf(`我镇${phrase}，抓了三件事。`, `坚持${phrase}，有四点体会。`), []);
  });

  it('are no short sentences that tell other figures in one form of words', () => {
    assert.deepEqual(
      passagesOf(
        '生产总值65.9亿元，增长6.6%；财政收入147.8亿元，增长4.6%。',
        '生产总值21.88亿元，增长7.1%；财政收入54.55亿元，增长8.8%。',
      ),
      [],
    );
  });

  it('are runs within figures of another kind, where these are the same', () => {
    const figures = '1234567890，9876543210，5647382910，1029384756，6574839201，';
    const middle = '镇里把学法用法列入干部年度考核每季度组织一次闭卷测试第12号';
    const others = figures.replace(/\d/g, (digit) => String(9 - Number(digit)));
    assert.deepEqual(passagesOf(figures + middle + figures, others + middle + others), [[middle, middle]]);
  });

  it('are none in empty drafts and broken text', () => {
    for (const text of ['', '\n', '\ud840', '一、']) assert.deepEqual(passagesOf(text, text), []);
  });

  it(`are every run of ${MIN_SHARED} characters and more that was copied`, () => {
    const copy = fc.record({
      seed: fc.nat(),
      from: fc.nat(),
      length: fc.integer({ min: MIN_SHARED, max: 120 }),
      into: fc.nat(),
      blanks: fc.boolean(),
    });
    fc.assert(
      fc.property(copy, ({ seed, from, length, into, blanks }) => {
        const writer = new Writer(seed);
        const source = writer.paragraph(8);
        const start = from % (source.length - length);
        const run = source.slice(start, start + length);
        const target = writer.paragraph(8);
        const at = into % target.length;
        const pasted = blanks ? run.replace(/(.{7})/g, '$1 ') : run;
        const draft = `${writer.clause()}。\n${target.slice(0, at)}${pasted}${target.slice(at)}`;
        const [a, b] = [new Stream(source), new Stream(draft)];
        const { inA, inB, passages } = sharedText(a, b);
        // Marks at the edges of a passage are left out of it.
        const core = [start + edge(run), start + length - edge([...run].reverse().join(''))] as const;
        assert.ok(inA.subarray(...core).every(Boolean), run);
        assert.ok(inB.filter(Boolean).length >= core[1] - core[0]);
        assert.ok(passages.some(({ a0, a1 }) => a0 <= core[0] && core[1] <= a1));
      }),
      { numRuns: 150 },
    );
  });

  it('leave out no run that a plain search finds, however texts repeat themselves', () => {
    const piece = fc.constantFrom(
      '镇里把学法用法列入',
      '干部年度考核，',
      '每季度测试12次，',
      '成绩公布。',
      '每季度测试18次，',
    );
    const text = fc
      .array(piece, { minLength: 6, maxLength: 24, size: 'max' })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [new Stream(first), new Stream(second)];
        const { inA, inB } = sharedText(a, b);
        for (const [from, to, length] of commonRuns(first, second)) {
          if (a.freeIn(from, from + length) < length / 2) continue;
          const middle = (found: Uint8Array, at: number) =>
            found.subarray(at + edge(first.slice(from)), at + length - 1).every(Boolean);
          assert.ok(middle(inA, from) && middle(inB, to), first.slice(from, from + length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found at each place where a text stands more than once', () => {
    const writer = new Writer(5);
    const text = writer.paragraph();
    const [a, b] = [`${text}\n${writer.sentence()}\n${text}`, `${writer.sentence()}\n${text}`];
    assert.equal(passagesOf(a, b).length, 2);
  });

  it('take time in proportion where drafts repeat one line', () => {
    const line = `${new Writer(6).sentence()}\n`;
    const { passages } = sharedText(new Stream(line.repeat(2000)), new Stream(line.repeat(1500)));
    assert.ok(passages.length > 0);
  });
});

/** Marks at the beginning. */
const edge = (text: string): number => /^[，。]*/.exec(text)![0].length;

/** Runs of characters that stand in both, not to be made longer: place in each, length. */
function commonRuns(a: string, b: string): readonly (readonly [number, number, number])[] {
  const runs: [number, number, number][] = [];
  for (let shift = -a.length; shift < b.length; shift++) {
    let length = 0;
    for (let at = Math.max(0, -shift); at <= a.length; at++) {
      if (at < a.length && a[at] === b[at + shift]) length++;
      else {
        if (length >= MIN_SHARED) runs.push([at - length, at + shift - length, length]);
        length = 0;
      }
    }
  }
  return runs;
}
