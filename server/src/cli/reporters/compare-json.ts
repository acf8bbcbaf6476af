/** Comparisons for machines: one object. Shares and likeness are fractions. */
import { type Draft, type LedgerRow, shareOf } from '../../core/index.js';
import { rangeOf } from '../positions.js';
import { type ComparedMany, type CompareFormat, placedPassages, type Side } from './compare.js';

/** Most drafts whose matrix is written out; with more of them nearly all of it would be zeros. */
export const MOST_ROWS = 1000;

const fraction = (value: number): number => Math.round(1e4 * value) / 1e4;

export const compareJson: CompareFormat = {
  *two({ here, there, comparison }) {
    const passages = placedPassages(comparison.passages, here.text, there.text);
    const record = {
      here: { file: here.name, share: fraction(shareOf(comparison.here)) },
      there: { file: there.name, share: fraction(shareOf(comparison.there)) },
      passages: passages.map(({ first, second, length, likeness, text }) => ({
        here: first,
        there: second,
        length,
        likeness: fraction(likeness),
        text,
      })),
      sections: comparison.sections.map((section) => ({
        title: section.title,
        range: rangeOf(here.draft, section),
        share: fraction(shareOf(section)),
      })),
      figures: comparison.figures.map(({ kind, here: mine, there: other }) => ({
        kind,
        here: figure(here, mine),
        there: figure(there, other),
      })),
    };
    yield `${JSON.stringify(record, undefined, 1)}\n`;
  },

  *many({ names, pairs, threshold }) {
    const head = JSON.stringify({ threshold, files: names });
    yield `${head.slice(0, -1)},\n"pairs":[`;
    for (const [at, { first, second, firstShare, secondShare, passages }] of pairs.entries()) {
      const record = {
        first: names[first],
        second: names[second],
        firstShare: fraction(firstShare),
        secondShare: fraction(secondShare),
        passages: passages.map(({ first, second, length, likeness, text }) => ({
          first,
          second,
          length,
          likeness: fraction(likeness),
          text,
        })),
      };
      yield `${at === 0 ? '' : ','}\n${JSON.stringify(record)}`;
    }
    yield pairs.length === 0 ? '],\n' : '\n],\n';
    if (names.length > MOST_ROWS) yield '"matrix":null}\n';
    else yield `"matrix":${JSON.stringify(sharesOf({ names, pairs, threshold }))}}\n`;
  },
};

function figure({ draft }: Side & { readonly draft: Draft }, row: LedgerRow | undefined): object | null {
  if (!row) return null;
  const { indicator, value, to = null, unit, text } = row;
  return { indicator, value, to, unit, text, range: rangeOf(draft, row) };
}

/** Row by row: how much of its draft stands in the draft of the column; 1 on the diagonal. */
function sharesOf({ names, pairs }: ComparedMany): readonly (readonly number[])[] {
  const rows = names.map((_, row): number[] => names.map((_, column) => (row === column ? 1 : 0)));
  for (const { first, second, firstShare, secondShare } of pairs) {
    rows[first]![second] = fraction(firstShare);
    rows[second]![first] = fraction(secondShare);
  }
  return rows;
}
