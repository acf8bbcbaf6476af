/** What the status bar says of a draft, as plain data. No vscode in here. */
import type { Counts, DraftState } from '../../server/src/protocol.js';
import type { Translate } from './l10n.js';
import { problemsIn, problemsText } from './views/outline-model.js';
import { missingParts, summarizeParts, unfilledParts } from './views/parts-model.js';

export interface StatusEntry {
  /** Empty where there is nothing to say. */
  readonly text: string;
  readonly tooltip: string;
  /** For screen readers, which see no icon. */
  readonly accessibilityLabel: string;
}

export interface StatusEntries {
  readonly parts: StatusEntry;
  readonly problems: StatusEntry;
  readonly characters: StatusEntry;
}

/** @param selected characters in the selection; undefined where nothing is selected */
export function statusEntries(
  { parts, counts, characters, profile, year }: DraftState,
  selected: number | undefined,
  t: Translate,
): StatusEntries {
  const { written, all } = summarizeParts(parts);
  const missing = missingParts(parts).map(({ name }) => name);
  const unfilled = unfilledParts(parts).map(({ name }) => name);
  const problems = problemsIn(counts);
  const kind = year === null ? profile.name : `${profile.name} · ${year}`;
  return {
    parts: entry(all === 0 ? '' : `$(checklist) ${written}/${all}`, [
      t('法定内容 {0}/{1}', written, all),
      kind,
      ...(missing.length > 0 ? [t('缺少：{0}', missing.join(t('、')))] : []),
      ...(unfilled.length > 0 ? [t('待填：{0}', unfilled.join(t('、')))] : []),
    ]),
    problems: entry(`${problemsIcon(counts)} ${t('{0} 个问题', problems)}`, [
      problems > 0 ? t('{0} 个问题', problems) : t('没有发现问题'),
      ...(problems > 0 ? [problemsText(counts, t)] : []),
    ]),
    characters: entry(
      selected === undefined ? t('{0} 字', characters) : t('已选 {0}/{1} 字', selected, characters),
      [
        t('全文 {0} 字', characters),
        ...(selected === undefined ? [] : [t('选中 {0} 字', selected)]),
        t('按 Word 的方法计算'),
      ],
    ),
  };

  function entry(text: string, lines: readonly string[]): StatusEntry {
    return { text, tooltip: lines.join('\n'), accessibilityLabel: lines.join(t('，')) };
  }
}

/** @param left counts of what is found in the mended draft; undefined where the server does not say */
export function mendedText(mended: number, left: Counts | undefined, t: Translate): string {
  const done = t('改了 {0} 处', mended);
  if (!left) return done;
  const problems = problemsIn(left);
  return [done, problems === 0 ? t('没有其他问题') : t('还有 {0} 个问题要自己看', problems)].join(t('，'));
}

/** The shape of the icon says how grave the gravest is. */
function problemsIcon({ error, warning, info }: DraftState['counts']): string {
  if (error > 0) return '$(error)';
  if (warning > 0) return '$(warning)';
  return info > 0 ? '$(info)' : '$(pass)';
}
