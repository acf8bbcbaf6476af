/** From lexed lines to what rules and features know of a draft: outline, profile, years, parts. */
import type { Settings } from './lint/config.js';
import type { DraftContext, DraftLine } from './lint/rule.js';
import { assembleOutline } from './outline/assemble.js';
import type { Outline } from './outline/tree.js';
import { detectProfile, profileById, profilesOf } from './profiles/index.js';
import { CueIndex, findParts } from './profiles/parts.js';
import { draftYears } from './profiles/years.js';

/** What is known of a draft apart from its findings. */
export type Knowledge = Omit<DraftContext, 'options'>;

export class Assembler {
  readonly #settings: Settings;
  #cues: CueIndex | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** @param eol the line end of the draft */
  assemble(lines: readonly DraftLine[], eol: string): Knowledge {
    return this.describe(lines, eol, assembleOutline(lines));
  }

  /** The rest, for an outline at hand. */
  describe(lines: readonly DraftLine[], eol: string, outline: Outline): Knowledge {
    const profiles = profilesOf(this.#settings);
    const profile = profileById(this.#settings.profile, profiles) ?? detectProfile(outline, profiles);
    if (this.#cues?.profile !== profile) this.#cues = new CueIndex(profile);
    const { year, planYear } = draftYears(outline, (line) => lines[line]!.facts, this.#settings.year);
    const parts = findParts(
      { outline, year, planYear, causesIn: (line) => lines[line]!.facts.causes },
      this.#cues,
    );
    return { lines, outline, profile, parts, year, planYear, mode: this.#settings.mode ?? 'public', eol };
  }
}
