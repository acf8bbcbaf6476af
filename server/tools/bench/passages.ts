/** Passages shared between the drafts of a folder, against hashing every 8-gram of them once. */
import { believed } from './goals.js';
import type { Section } from './section.js';
import { SHARED_PASSAGES_HEAD, sharedPassages } from './shared-passages.js';

const SIZES = [200, 2_000, 20_000];
const MOST = 4;
const MOST_GROWTH = 1.3;

export async function passages(quick: boolean): Promise<Section> {
  const sizes = quick ? SIZES.slice(0, 2) : SIZES;
  const ratioIn = (rows: readonly (readonly string[])[]): number =>
    Number(rows.at(-1)![SHARED_PASSAGES_HEAD.indexOf('ratio')]);
  const rows = await believed(
    () => sharedPassages(sizes),
    (measured) => ratioIn(measured) / MOST,
  );
  // Against the yardstick, which is linear: the machine may have another speed for another size.
  const growth = rows.map((row) => Number(row[SHARED_PASSAGES_HEAD.indexOf('ratio')]));
  return {
    tables: [{ title: 'Passages that drafts share', head: SHARED_PASSAGES_HEAD, rows }],
    goals: [
      {
        work: `shared passages, ${sizes.at(-1)} drafts`,
        most: MOST,
        measured: ratioIn(rows),
        unit: '× hashing every 8-gram',
      },
      {
        work: `the same, growth ${sizes.at(-2)} → ${sizes.at(-1)} drafts`,
        most: MOST_GROWTH,
        measured: growth.at(-1)! / growth.at(-2)!,
        unit: '×',
      },
    ],
  };
}
