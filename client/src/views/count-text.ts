/** Lengths in words. No vscode in here. */
import type { CharacterTarget } from '../../../server/src/protocol.js';
import type { Translate } from '../l10n.js';

/** “520 字”, and how far that is from the target where it is off it. */
export function countText(characters: number, target: CharacterTarget | null, t: Translate): string {
  const { min = 0, max = Number.POSITIVE_INFINITY } = target ?? {};
  if (characters < min) return t('{0} 字，还差 {1}', characters, min - characters);
  if (characters > max) return t('{0} 字，超出 {1}', characters, characters - max);
  return t('{0} 字', characters);
}

/** Undefined where there is none. */
export function targetText(target: CharacterTarget | null, t: Translate): string | undefined {
  const { min, max } = target ?? {};
  if (min !== undefined && max !== undefined) return t('目标 {0}–{1} 字', min, max);
  if (min !== undefined) return t('目标 {0} 字以上', min);
  return max === undefined ? undefined : t('目标 {0} 字以内', max);
}
