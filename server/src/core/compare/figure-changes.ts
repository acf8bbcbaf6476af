/** What became of the figures of one draft in another: those that changed, stayed, vanished or are new. */
import type { LedgerRow } from '../figures/ledger.js';
import type { Span } from '../text/span.js';

export interface FigureChange {
  readonly kind: 'changed' | 'stayed' | 'vanished' | 'new';
  /** The figure in this draft; absent where it vanished. */
  readonly here: LedgerRow | undefined;
  /** The figure in the other, earlier one; absent where it is new. */
  readonly there: LedgerRow | undefined;
}

/** Stretches of both drafts that say the same. */
export interface Aligned {
  readonly here: Span;
  readonly there: Span;
}

/**
 * Figures belong together that stand in the same order in passages that agree, and then those that count the same: first
 * of equal value, then in the order of the drafts. In the order of this draft; those that vanished last.
 */
export function compareFigures(
  here: readonly LedgerRow[],
  there: readonly LedgerRow[],
  aligned: readonly Aligned[],
): readonly FigureChange[] {
  const pairs = new Map<LedgerRow, LedgerRow>();
  const taken = new Set<LedgerRow>();
  const pair = (mine: LedgerRow, other: LedgerRow): void => {
    if (pairs.has(mine) || taken.has(other)) return;
    pairs.set(mine, other);
    taken.add(other);
  };
  for (const stretch of aligned) {
    const mine = within(here, stretch.here);
    const other = within(there, stretch.there);
    if (mine.length !== other.length || mine.some(({ unit }, at) => unit !== other[at]!.unit)) continue;
    for (const [at, row] of mine.entries()) pair(row, other[at]!);
  }
  const byName = new Map<string, LedgerRow[]>();
  for (const row of there) {
    if (taken.has(row) || row.indicator === '') continue;
    const known = byName.get(nameOf(row));
    if (known) known.push(row);
    else byName.set(nameOf(row), [row]);
  }
  for (const same of [true, false]) {
    for (const row of here) {
      const other = byName.get(nameOf(row))?.find((one) => !taken.has(one) && (!same || isSame(row, one)));
      if (other) pair(row, other);
    }
  }
  return [
    ...here.map((row): FigureChange => {
      const other = pairs.get(row);
      return { kind: other ? (isSame(row, other) ? 'stayed' : 'changed') : 'new', here: row, there: other };
    }),
    ...there
      .filter((row) => !taken.has(row))
      .map((row): FigureChange => ({ kind: 'vanished', here: undefined, there: row })),
  ];
}

const nameOf = ({ indicator, unit, scope }: LedgerRow): string => `${indicator}|${unit}|${scope}`;

const isSame = (a: LedgerRow, b: LedgerRow): boolean => a.value === b.value && a.to === b.to;

const within = (rows: readonly LedgerRow[], { start, end }: Span): readonly LedgerRow[] =>
  rows.filter((row) => start <= row.start && row.end <= end);
