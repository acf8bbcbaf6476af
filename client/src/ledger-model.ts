/** The figures of a draft as rows of a list. No vscode in here. */
import type { LedgerEntry } from '../../server/src/protocol.js';
import type { Translate } from './l10n.js';

/** A section, or a figure of the section above it. */
export type LedgerItem =
  | { readonly kind: 'section'; readonly label: string }
  | {
      readonly kind: 'figure';
      readonly label: string;
      readonly description: string;
      readonly entry: LedgerEntry;
    };

/** In the order of the draft; a section is named before its first figure. */
export function ledgerItems(entries: readonly LedgerEntry[], t: Translate): readonly LedgerItem[] {
  return entries.flatMap((entry, index): LedgerItem[] => {
    const { section, indicator, text, period, scope, range } = entry;
    const isFirst = section !== null && section !== entries[index - 1]?.section;
    const place = t('第 {0} 行', range.start.line + 1);
    return [
      ...(isFirst ? [{ kind: 'section' as const, label: section }] : []),
      {
        kind: 'figure',
        label: `${indicator || t('（没有写明指标）')}　${text}`,
        description: [period, scope, place].filter(Boolean).join(' · '),
        entry,
      },
    ];
  });
}
