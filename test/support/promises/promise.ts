/** What holds for every draft, whatever is in it and however it is read. */
import {
  Draft,
  type DraftOptions,
  knownTo,
  PROFILES,
  parseSettings,
  RULES,
  type Settings,
} from '../../../server/src/core/index.js';
import type { Case } from '../any/case.js';

export interface Promised {
  readonly name: string;
  /** Throws where it does not hold. */
  readonly holds: (tried: Case) => void;
}

const KNOWN = knownTo(RULES, PROFILES);

export const settingsOf = ({ config }: Case): Settings => parseSettings(config, KNOWN).settings;

/** Rules that throw fail the run. */
export const optionsOf = (tried: Case): DraftOptions => ({
  rules: RULES,
  settings: settingsOf(tried),
  onCrash: rethrow,
});

export const draftOf = (tried: Case): Draft => new Draft(tried.text, optionsOf(tried));

export const rethrow = ({ error }: { error: unknown }): never => {
  throw error;
};

/** An offset at a share of the text's length, moved out of pairs and line ends. */
export function boundaryAt(text: string, share: number): number {
  let at = Math.floor(share * text.length);
  while (cuts(text, at)) at--;
  return at;
}

/** True between the halves of a surrogate pair, and between \r and \n. */
export function cuts(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at);
  return (
    (before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000) ||
    (before === 13 && behind === 10)
  );
}
