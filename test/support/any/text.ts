/** Any text, most of it like a report or the beginning of one. */
import fc from 'fast-check';
import { EXAMPLES, FIGURES, LINE_ENDS, LISTED, MARKS, NUMBERS, ODD, WORDS } from './pieces.js';

/** A few characters of any kind. */
export const anyPiece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom(...FIGURES) },
  { weight: 5, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...LISTED) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.constantFrom(...LINE_ENDS) },
  { weight: 2, arbitrary: half(fc.constantFrom(...EXAMPLES)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  },
);

/** The texts, cut anywhere. */
function half(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.nat(), fc.nat(80))
    .map(([whole, from, length]) => whole.slice(from % whole.length).slice(0, length + 1));
}

const anyLine = fc
  .tuple(
    fc.constantFrom('', '', '', '　　', ' ', '\t'),
    fc.option(fc.constantFrom(...NUMBERS), { nil: '' }),
    fc.array(anyPiece, { maxLength: 14 }),
    fc.constantFrom('', '。', '；', '：'),
  )
  .map(([indent, number, pieces, end]) => indent + number + pieces.join('') + end);

const paragraphs = fc.oneof(
  { weight: 6, arbitrary: anyLine },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constantFrom(...EXAMPLES) },
);

const head = fc.constantFrom(
  '',
  '青石镇2024年法治政府建设年度报告\n\n',
  '长桥街道办事处\n关于2024年法治政府建设情况的报告\n现将有关情况报告如下：\n',
  '政府信息公开工作年度报告\n',
);

/** Several lines, with line ends of one kind or of all. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    head,
    fc.array(paragraphs, { maxLength: 12 }),
    fc.array(fc.constantFrom(...LINE_ENDS), { minLength: 1, maxLength: 4 }),
  )
  .map(([title, lines, ends]) => {
    let at = 0;
    return (title + lines.join('\n')).replace(/\n/g, () => ends[at++ % ends.length]!);
  });

/** Cuts out up to `cut` units at a place, a share of the text's length, and puts something there. */
export interface Change {
  readonly at: number;
  readonly cut: number;
  readonly newText: string;
}

export const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  newText: fc.oneof({ weight: 4, arbitrary: anyPiece }, { weight: 1, arbitrary: anyLine }),
});
