/** The rows of the view of required contents as plain data. No vscode in here. */
import type { PartRow, Range } from '../../../server/src/protocol.js';
import type { Translate } from '../l10n.js';
import { countText, targetText } from './count-text.js';
import type { RowIcon } from './outline-model.js';

/** Whether there is nothing to do, something to look at, a skeleton to fill in, or everything to write. */
export type PartVerdict = 'done' | 'check' | 'unfilled' | 'missing';

export interface PartViewRow {
  /** Id of the part. */
  readonly id: string;
  readonly label: string;
  /** State and length. */
  readonly description: string;
  readonly state: string;
  /** One character for the right edge; empty where nothing wants a look. */
  readonly badge: string;
  readonly tooltip: string;
  /** For screen readers, which see no icon. */
  readonly accessibilityLabel: string;
  readonly icon: RowIcon;
  readonly verdict: PartVerdict;
  /** Its heading; null where there is none to show. */
  readonly range: Range | null;
}

export function partRows(parts: readonly PartRow[], t: Translate): readonly PartViewRow[] {
  return parts.map((part) => {
    const verdict = verdictOf(part);
    const { id, name, requirement, characters, target } = part;
    const state = stateText(part, t);
    // The words of the skeleton are no length to speak of.
    const length = characters === null || verdict === 'unfilled' ? [] : [countText(characters, target, t)];
    const wanted = [requirement, targetText(target, t)].filter((text) => text !== undefined);
    return {
      id,
      label: name,
      state,
      description: [state, ...length].join(t('，')),
      badge: badgeOf(verdict, t),
      tooltip: [name, [state, ...length].join(t('，')), ...wanted, ...actionText(verdict, part, t)].join(
        '\n',
      ),
      accessibilityLabel: [name, state, ...length, ...wanted].join(t('，')),
      icon: ICONS[verdict],
      verdict,
      range: part.range,
    };
  });
}

function badgeOf(verdict: PartVerdict, t: Translate): string {
  if (verdict === 'missing') return t('缺');
  return verdict === 'unfilled' ? t('填') : '';
}

/** Those that are not even mentioned. */
export const missingParts = (parts: readonly PartRow[]): readonly PartRow[] =>
  parts.filter(({ status }) => status === 'missing');

/** Those that have their headings and blanks, and nothing else. */
export const unfilledParts = (parts: readonly PartRow[]): readonly PartRow[] =>
  parts.filter((part) => verdictOf(part) === 'unfilled');

export interface PartsSummary {
  readonly written: number;
  readonly all: number;
}

/** A part that stands inside another one is written; one that is only mentioned, or to be filled in, is not. */
export function summarizeParts(parts: readonly PartRow[]): PartsSummary {
  return { written: parts.filter(({ written }) => written).length, all: parts.length };
}

function verdictOf({ status, labelled, cause, blanks, written }: PartRow): PartVerdict {
  if (status === 'missing') return 'missing';
  if (status !== 'mentioned' && !written) return 'unfilled';
  const whole = status === 'present' && labelled && blanks === 0 && (cause === null || cause === 'present');
  return whole ? 'done' : 'check';
}

function stateText(part: PartRow, t: Translate): string {
  const { status, labelled, cause, blanks, written } = part;
  if (status === 'missing') return t('缺少');
  if (status === 'mentioned') return t('只是提到');
  if (!written) return t('待填 {0} 处', blanks);
  if (blanks > 0) return t('还有 {0} 处待填', blanks);
  if (cause === 'missing') return t('没有写原因');
  if (cause === 'thin') return t('原因写得少');
  if (status === 'merged') return t('并在其他部分');
  return labelled ? t('已写') : t('有内容，没有标题');
}

function actionText(verdict: PartVerdict, { range }: PartRow, t: Translate): readonly string[] {
  if (verdict === 'missing') return [t('点一下，在合适的位置插入这一部分的标题和提纲')];
  return range ? [t('点一下，转到这一部分')] : [];
}

const ICONS: Readonly<Record<PartVerdict, RowIcon>> = {
  done: { id: 'pass', color: 'testing.iconPassed' },
  check: { id: 'warning', color: 'list.warningForeground' },
  unfilled: { id: 'edit', color: 'list.warningForeground' },
  missing: { id: 'circle-slash', color: 'list.warningForeground' },
};
